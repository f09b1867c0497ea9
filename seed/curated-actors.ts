import { sql } from 'drizzle-orm';
import type { FileStore } from '../drizzle/file-store.ts';
import { stableId } from '../drizzle/stable-id.ts';
import type { actorCorrections } from '../drizzle/tables/index.ts';
import type { ActorField } from '../drizzle/vocabulary/actor-fields.ts';
import { describeActor } from './actor-detail.ts';
import { type ActorRows, actorRows } from './actor-rows.ts';
import type { ActorProfile } from './actors/finding.ts';
import type { Correction } from './annotations/curation.ts';
import { actorId } from './row-id.ts';

/** A correction with the article in whose sidecar it stands. */
export interface PlacedCorrection extends Correction {
  articleId: string;
  sourcePath: string;
}

/** Actors whose rows a change makes anew. */
export interface CuratedActors {
  rows: (ActorRows & { corrections: (typeof actorCorrections.$inferInsert)[] })[];
  /** Slugs of those whose name is another than it was: their events have to be told anew. */
  renamed: string[];
}

export interface ActorChange {
  /** Whom the written articles name, as known without editors. */
  profiles: readonly ActorProfile[];
  corrections: readonly PlacedCorrection[];
  /** Row ids of the articles that are written anew or go: what their sidecars said counts no longer. */
  replacedIds: readonly string[];
}

/**
 * The actors that a change touches, each as the extractor has it with what all sidecars in the store say of
 * it, so that the outcome never depends on the order of seeding.
 */
export async function curateActors(store: FileStore, change: ActorChange): Promise<CuratedActors> {
  const written = new Map(change.profiles.map((profile) => [profile.slug, profile]));
  const stored = await readStored(store, [...written.keys()], change.replacedIds);
  const before = new Map(stored.actors.map((row) => [row.slug, row]));
  const profiles = new Map(
    [...stored.actors.map(profileOf), ...written.values()].map((one) => [one.slug, one]),
  );
  const bySlug = Map.groupBy([...stored.corrections, ...change.corrections], ({ actor }) => actor);
  const rows = [...profiles.values()].map((profile) => curateActor(profile, bySlug.get(profile.slug) ?? []));
  const renamed = rows.filter(({ actor }) => (before.get(actor.slug)?.name ?? actor.name) !== actor.name);
  return { rows, renamed: renamed.map(({ actor }) => actor.slug) };
}

interface StoredProfile extends ActorProfile {
  extracted: string | null;
}

/** The actors to be made anew that the store has, and what the sidecars that stay say of them. */
async function readStored(
  { database }: FileStore,
  slugs: readonly string[],
  replacedIds: readonly string[],
): Promise<{ actors: StoredProfile[]; corrections: PlacedCorrection[] }> {
  const replaced = sql`(select value from json_each(${JSON.stringify(replacedIds)}))`;
  const touched = sql`(select id from actor where slug in (select value from json_each(${JSON.stringify(slugs)}))
    union select actor_id from actor_correction where article_id in ${replaced})`;
  const actors = await database.all<StoredProfile>(
    sql`select slug, name, kind, country, sector, extracted from actor where id in ${touched}`,
  );
  const corrections = await database.all<PlacedCorrection>(
    sql`select actor.slug as actor, field, value, editor, reason, article_id as "articleId",
        article.source_path as "sourcePath"
      from actor_correction join actor on actor.id = actor_id join article on article.id = article_id
      where actor_id in ${touched} and article_id not in ${replaced}`,
  );
  return { actors, corrections };
}

function profileOf({ extracted, ...row }: StoredProfile): ActorProfile {
  return extracted === null ? row : (JSON.parse(extracted) as ActorProfile);
}

function curateActor(
  profile: ActorProfile,
  corrections: readonly PlacedCorrection[],
): CuratedActors['rows'][number] {
  const detail = describeActor(profile.slug);
  if (corrections.length === 0) return { ...actorRows(profile, detail), corrections: [] };
  const sorted = corrections.toSorted(compareCorrections);
  const agreed = new Map(
    sorted
      .filter(({ field }) => field !== 'ALIAS')
      .map(({ field, value }) => [field, value] as const)
      .reverse(),
  );
  const get = (field: ActorField, usual: string | null) =>
    (agreed.has(field) ? agreed.get(field) : usual) ?? null;
  const aliases = sorted.flatMap(({ field, value }) => (field === 'ALIAS' && value !== null ? [value] : []));
  const rows = actorRows(
    {
      slug: profile.slug,
      name: get('NAME', profile.name) ?? profile.name,
      kind: (get('KIND', profile.kind) ?? profile.kind) as ActorProfile['kind'],
      country: get('COUNTRY', profile.country),
      sector: get('SECTOR', profile.sector),
    },
    {
      offices: detail?.offices ?? [],
      aliases: [...(detail?.aliases ?? []), ...aliases],
      wikidataId: get('WIKIDATA_ID', detail?.wikidataId ?? null),
      description: get('DESCRIPTION', detail?.description ?? null),
    },
  );
  return {
    ...rows,
    actor: { ...rows.actor, extracted: JSON.stringify(profile) },
    corrections: sorted.map((one) => ({
      id: stableId(
        'correction',
        one.articleId,
        one.actor,
        one.field,
        one.field === 'ALIAS' ? one.value : null,
      ),
      actorId: actorId(one.actor),
      articleId: one.articleId,
      field: one.field,
      value: one.value,
      extracted: extractedValue(profile, one.field),
      standing: one.field === 'ALIAS' || agreed.get(one.field) === one.value ? 'AGREED' : 'SUPERSEDED',
      editor: one.editor,
      reason: one.reason,
    })),
  };
}

/** Where sidecars disagree, the one whose source comes first by its path is right. */
function compareCorrections(a: PlacedCorrection, b: PlacedCorrection): number {
  const [first, second] = [a, b].map((one) => [one.sourcePath, one.field, one.value ?? ''].join('\0'));
  return (first ?? '') < (second ?? '') ? -1 : Number(first !== second);
}

function extractedValue(profile: ActorProfile, field: ActorField): string | null {
  const detail = describeActor(profile.slug);
  const values: Record<ActorField, string | null> = {
    NAME: profile.name,
    KIND: profile.kind,
    COUNTRY: profile.country,
    SECTOR: profile.sector,
    WIKIDATA_ID: detail?.wikidataId ?? null,
    DESCRIPTION: detail?.description ?? null,
    ALIAS: null,
  };
  return values[field];
}
