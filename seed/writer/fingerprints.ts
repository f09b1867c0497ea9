import { type SQL, sql } from 'drizzle-orm';
import type { FileStore } from '../../drizzle/file-store.ts';

/** The part of the store that a change can touch. */
export interface Scope {
  articleIds: readonly string[];
  /** Of articles of which others become or cease to be near duplicates. */
  linkedIds: readonly string[];
  eventIds: readonly string[];
  actorIds: readonly string[];
}

/** The scope of a change together with whatever the store links to it. */
export async function widenScope({ database }: FileStore, scope: Scope): Promise<Scope> {
  const articles = inList(scope.articleIds);
  const reported = await database.all<{ id: string }>(
    sql`select distinct event_id as id from report where article_id in ${inList(scope.linkedIds)}`,
  );
  const eventIds = [...new Set([...scope.eventIds, ...reported.map(({ id }) => id)])];
  const events = inList(eventIds);
  const rows = await database.all<{ id: string }>(
    sql`select actor_id as id from appearance where article_id in ${articles}
      union select actor_id from mention where article_id in ${articles}
      union select speaker_id from quotation where speaker_id is not null and article_id in ${articles}
      union select actor_id from involvement where event_id in ${events}
      union select attributed_to_id from evidence where attributed_to_id is not null
        and (event_id in ${events} or article_id in ${articles})`,
  );
  return { ...scope, eventIds, actorIds: [...new Set([...scope.actorIds, ...rows.map(({ id }) => id)])] };
}

/**
 * What the store says of everything within a scope, in a form that can be compared: of each thing its type, its
 * row id, its slug (null of what is only looked at from beside) and its fingerprint. Of two states of the store
 * those whose fingerprints differ are exactly those of which answers may have changed.
 */
export function fingerprintsOf(scope: Scope): SQL {
  const articles = inList(scope.articleIds);
  const events = inList(scope.eventIds);
  const linked = inList(scope.linkedIds);
  const within = sql`(article_id in ${articles} or event_id in ${events})`;
  const parts: SQL[] = [
    sql`select 'Article' as type, id, case when id in ${articles} then slug end as slug,
      json_array(slug, headline, source_path, day, content_hash) as part
      from article where id in ${articles} or id in (select article_id from report where ${within})`,
    sql`select 'Article', article_id, null, json_array('report', event_id)
      from report where article_id in (select article_id from report where ${within})`,
    sql`select 'Article', article_id, null, json_array('duplicate', other_id, other_day, similarity)
      from article_duplicate where article_id in ${linked}`,
    ...eventParts(events),
    ...actorParts(inList(scope.actorIds)),
    ...activityParts(articles, events),
  ];
  return sql`select type, id, max(slug) as slug, group_concat(part, ' ' order by part) as fingerprint
    from (${sql.join(parts, sql` union all `)}) group by type, id`;
}

function eventParts(events: SQL): SQL[] {
  return [
    sql`select 'Event', id, slug, json_array(slug, type, mode, quad_class, intensity, summary, claim_status,
      background, attributed_to_id, when_edtf, when_start, when_end, when_precision, when_phrase, when_anchor,
      place_id, method, confidence, report_count, independent_count, quote_text) from event where id in ${events}`,
    sql`select 'Event', event_id, null, json_array(actor_id, role, position)
      from event_participant where event_id in ${events}`,
    sql`select 'Event', event_id, null, json_array(article_id, salience, article_day)
      from report where event_id in ${events}`,
    sql`select 'Event', event_id, null, json_array(id, article_id, start, "end", quote, claim_status,
      attributed_to_id, method, standing, editor, reason, extractor, confidence, claim)
      from evidence where event_id in ${events}`,
  ];
}

/** Who the actors are. Of memberships all: a new actor can make others members of it. */
function actorParts(actors: SQL): SQL[] {
  return [
    sql`select 'Actor', id, slug, json_array(slug, name, kind, country, sector, wikidata_id, description,
      alias_text, agreed, extracted) from actor where id in ${actors}`,
    sql`select 'Actor', actor_id, null, json_array(article_id, field, value, extracted, standing, editor,
      reason) from actor_correction where actor_id in ${actors}`,
    sql`select 'Actor', actor_id, null, json_array(title, country, edtf)
      from actor_office where actor_id in ${actors}`,
    sql`select 'Actor', actor_id, null, json_array(organization_id, edtf) from actor_membership`,
  ];
}

/** What the actors do, as far as the scope tells of it. */
function activityParts(articles: SQL, events: SQL): SQL[] {
  return [
    sql`select 'Activity', actor_id, null, json_array('article', article_id, day)
      from appearance where article_id in ${articles}`,
    sql`select 'Activity', speaker_id, null, json_array('quotation', id, start, "end", text, direct, cue,
      day, method, standing, editor, reason)
      from quotation where speaker_id is not null and article_id in ${articles}`,
    sql`select 'Activity', involvement.actor_id, null, json_array('event', event.id, event.type,
      event.intensity, event.quad_class, event.claim_status, event.day)
      from involvement join event on event.id = involvement.event_id where event.id in ${events}`,
    sql`select 'Activity', actor_id, null, json_array('role', event_id, role)
      from event_participant where event_id in ${events}`,
  ];
}

function inList(ids: readonly string[]): SQL {
  return sql`(select value from json_each(${JSON.stringify(ids)}))`;
}
