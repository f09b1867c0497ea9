import { type SQL, sql } from 'drizzle-orm';
import type { FileStore } from '../drizzle/file-store.ts';
import { activityTag, cacheTag } from '../drizzle/ids.ts';

/** The part of the store that a change can touch. */
export interface Scope {
  articleIds: readonly string[];
  eventIds: readonly string[];
  actorIds: readonly string[];
}

/** The scope of a change together with whoever the store links to it. */
export async function widenScope({ database }: FileStore, scope: Scope): Promise<Scope> {
  const articles = inList(scope.articleIds);
  const events = inList(scope.eventIds);
  const rows = await database.all<{ id: string }>(
    sql`select actor_id as id from appearance where article_id in ${articles}
      union select actor_id from mention where article_id in ${articles}
      union select speaker_id from quotation where speaker_id is not null and article_id in ${articles}
      union select actor_id from involvement where event_id in ${events}
      union select attributed_to_id from evidence where attributed_to_id is not null and event_id in ${events}`,
  );
  return { ...scope, actorIds: [...new Set([...scope.actorIds, ...rows.map(({ id }) => id)])] };
}

/** Cache tag → what answers with that tag may show, in a form that can be compared. */
export type Fingerprints = ReadonlyMap<string, string>;

/**
 * What the store says of everything within a scope: read before and after a change, the tags whose
 * fingerprints differ are exactly those of the answers that may have changed.
 */
export async function readFingerprints({ database }: FileStore, scope: Scope): Promise<Fingerprints> {
  const articles = inList(scope.articleIds);
  const events = inList(scope.eventIds);
  const within = sql`(article_id in ${articles} or event_id in ${events})`;
  const parts: SQL[] = [
    sql`select 'Article' as type, id, json_array(slug, headline, source_path, day, content_hash) as part
      from article where id in ${articles} or id in (select article_id from report where ${within})`,
    sql`select 'Article' as type, article_id as id, json_array('report', event_id) as part
      from report where article_id in (select article_id from report where ${within})`,
    ...eventParts(events),
    ...actorParts(inList(scope.actorIds)),
    ...activityParts(articles, events),
  ];
  const fingerprints = new Map<string, string>();
  for (const part of parts) {
    for (const row of await database.all<{ type: string; id: string; part: string }>(
      sql`${part} order by 1, 2, 3`,
    )) {
      const tag = tagOf(row.type, row.id);
      fingerprints.set(tag, `${fingerprints.get(tag) ?? ''}${row.part}`);
    }
  }
  return fingerprints;
}

/** Tags whose fingerprints differ, in order. */
export function changedTags(before: Fingerprints, after: Fingerprints): string[] {
  const tags = new Set([...before.keys(), ...after.keys()]);
  return [...tags].filter((tag) => before.get(tag) !== after.get(tag)).sort();
}

function eventParts(events: SQL): SQL[] {
  return [
    sql`select 'Event' as type, id, json_array(slug, type, mode, quad_class, intensity, summary, claim_status,
      background, attributed_to_id, when_edtf, when_start, when_end, when_precision, when_phrase, when_anchor,
      place_id, method, confidence, report_count, quote_text) as part from event where id in ${events}`,
    sql`select 'Event' as type, event_id as id, json_array(actor_id, role, position) as part
      from event_participant where event_id in ${events}`,
    sql`select 'Event' as type, event_id as id, json_array(article_id, salience, article_day) as part
      from report where event_id in ${events}`,
    sql`select 'Event' as type, event_id as id, json_array(id, article_id, start, "end", quote, claim_status,
      attributed_to_id, method, standing, editor, reason, extractor, confidence, claim) as part
      from evidence where event_id in ${events}`,
  ];
}

/** Who the actors are. Of memberships all: a new actor can make others members of it. */
function actorParts(actors: SQL): SQL[] {
  return [
    sql`select 'Actor' as type, id, json_array(slug, name, kind, country, sector, wikidata_id, description,
      alias_text, agreed, extracted) as part from actor where id in ${actors}`,
    sql`select 'Actor' as type, actor_id as id, json_array(article_id, field, value, extracted, standing, editor,
      reason) as part from actor_correction where actor_id in ${actors}`,
    sql`select 'Actor' as type, actor_id as id, json_array(title, country, edtf) as part
      from actor_office where actor_id in ${actors}`,
    sql`select 'Actor' as type, actor_id as id, json_array(organization_id, edtf) as part from actor_membership`,
  ];
}

/** What the actors do, as far as the scope tells of it. */
function activityParts(articles: SQL, events: SQL): SQL[] {
  return [
    sql`select 'Activity' as type, actor_id as id, json_array('article', article_id, day) as part
      from appearance where article_id in ${articles}`,
    sql`select 'Activity' as type, speaker_id as id, json_array('quotation', id, start, "end", text, direct, cue,
      day, method, standing, editor, reason) as part
      from quotation where speaker_id is not null and article_id in ${articles}`,
    sql`select 'Activity' as type, involvement.actor_id as id, json_array('event', event.id, event.type,
      event.intensity, event.quad_class, event.claim_status, event.day) as part
      from involvement join event on event.id = involvement.event_id where event.id in ${events}`,
    sql`select 'Activity' as type, actor_id as id, json_array('role', event_id, role) as part
      from event_participant where event_id in ${events}`,
  ];
}

function inList(ids: readonly string[]): SQL {
  return sql`(select value from json_each(${JSON.stringify(ids)}))`;
}

function tagOf(type: string, id: string): string {
  return type === 'Activity' ? activityTag(id) : cacheTag(type as 'Article' | 'Actor' | 'Event', id);
}
