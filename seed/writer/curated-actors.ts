import { sql } from 'drizzle-orm';
import type { FileStore } from '../../drizzle/file-store.ts';
import type { NamedActor } from '../annotations/curation.ts';
import { type CorrectedActor, correctActor, type PlacedCorrection } from './corrected-actor.ts';

/** Actors whose rows a change makes anew. */
export interface CuratedActors {
  rows: CorrectedActor[];
  /** Slugs of those whose name is another than it was: their events have to be told anew. */
  renamed: string[];
}

export interface ActorChange {
  /** Whom the written articles name, as known without editors. */
  actors: readonly NamedActor[];
  corrections: readonly PlacedCorrection[];
  /** Row ids of the articles that are written anew or go: what their sidecars said counts no longer. */
  replacedIds: readonly string[];
}

/**
 * The actors that a change touches, each as the extractor has it with what all sidecars in the store say of
 * it, so that the outcome never depends on the order of seeding.
 */
export async function curateActors(store: FileStore, change: ActorChange): Promise<CuratedActors> {
  const slugs = [...new Set(change.actors.map(({ slug }) => slug))];
  const stored = await readStored(store, slugs, change.replacedIds);
  const before = new Map(stored.actors.map((row) => [row.slug, row.name]));
  const bySlug = Map.groupBy([...stored.corrections, ...change.corrections], ({ actor }) => actor);
  const rows = uniteActors([...stored.actors.map(withoutEditors), ...change.actors]).map((actor) =>
    correctActor(actor, bySlug.get(actor.slug) ?? []),
  );
  const renamed = rows.filter(({ actor }) => (before.get(actor.slug) ?? actor.name) !== actor.name);
  return { rows, renamed: renamed.map(({ actor }) => actor.slug) };
}

/** The last of each, one that the extractor finds before one that an editor adds. */
function uniteActors(actors: readonly NamedActor[]): NamedActor[] {
  const ranked = [...actors.filter(({ added }) => added), ...actors.filter(({ added }) => !added)];
  return [...new Map(ranked.map((actor) => [actor.slug, actor])).values()];
}

interface StoredActor extends NamedActor {
  extracted: string | null;
}

/** The actors to be made anew that the store has, and what the sidecars that stay say of them. */
async function readStored(
  { database }: FileStore,
  slugs: readonly string[],
  replacedIds: readonly string[],
): Promise<{ actors: StoredActor[]; corrections: PlacedCorrection[] }> {
  const replaced = sql`(select value from json_each(${JSON.stringify(replacedIds)}))`;
  const touched = sql`(select id from actor where slug in (select value from json_each(${JSON.stringify(slugs)}))
    union select actor_id from actor_correction where article_id in ${replaced})`;
  const actors = await database.all<StoredActor>(
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

function withoutEditors({ extracted, ...actor }: StoredActor): NamedActor {
  return extracted === null ? actor : (JSON.parse(extracted) as NamedActor);
}
