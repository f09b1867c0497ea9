import { sql } from 'drizzle-orm';
import type { FileStore } from '../../drizzle/file-store.ts';
import type { articleDuplicates } from '../../drizzle/tables/index.ts';
import { bandsOf } from './bands.ts';
import { comparePlaces, type Pair, type Place } from './line.ts';
import { readAround, readPlaces } from './places.ts';
import { shinglesOf, similarityOf } from './shingles.ts';

/** Texts this similar or more are near duplicates. */
export const leastSimilarity = 0.6;

/** An article as far as it is compared. */
interface Comparable {
  id: string;
  day: string;
  body: string;
}

/** What a change means for which articles are near duplicates. */
export interface DuplicateChange {
  /** Where the articles written stand from now on. */
  places: Place[];
  links: (typeof articleDuplicates.$inferInsert)[];
  /** Pairs that are no longer compared, in both directions. */
  apart: (readonly [string, string])[];
  /** All articles whose duplicates it can change. */
  touchedIds: string[];
}

/**
 * Finds the near duplicates of articles that are written, and what becomes of those of others. The store's
 * links are always those of its texts, whatever order they came in: two articles are linked if they are similar
 * and are compared by the least band that both have.
 */
export async function findDuplicates(
  store: FileStore,
  { written, replacedIds }: { written: readonly Comparable[]; replacedIds: readonly string[] },
): Promise<DuplicateChange> {
  const shingles = new Map(written.map(({ id, body }) => [id, shinglesOf(body)]));
  const come = written.flatMap(({ id, day }) =>
    bandsOf(shingles.get(id) ?? new Uint32Array()).map((band) => ({ band, day, articleId: id })),
  );
  const gone = await readPlaces(store, replacedIds);
  const kept = await readAround(store, [...gone, ...come], replacedIds);
  const { near, apart } = comparePlaces({ gone, come, kept });
  const isDeciding = await openDeciding(store, come, [...near, ...apart]);
  const found = near.filter(isDeciding);
  await readShingles(store, shingles, found);
  const days = new Map([...kept, ...come].map(({ articleId, day }) => [articleId, day]));
  const links = found.flatMap(({ ids }) => linksOf(ids, shingles, days));
  const parted = apart
    .filter(isDeciding)
    .flatMap(({ ids: [one, other] }) => [[one, other] as const, [other, one] as const]);
  const touched = [...links.map(({ articleId }) => articleId), ...parted.map(([id]) => id)];
  return {
    places: come,
    links,
    apart: parted,
    touchedIds: [...new Set([...touched, ...replacedIds, ...(await readLinked(store, replacedIds))])],
  };
}

/** Whether the band of a pair is the least that both of its articles have. */
async function openDeciding(
  store: FileStore,
  come: readonly Place[],
  pairs: readonly Pair[],
): Promise<(pair: Pair) => boolean> {
  const known = new Set(come.map(({ articleId }) => articleId));
  const others = new Set(pairs.flatMap(({ ids }) => ids).filter((id) => !known.has(id)));
  const places = [...come, ...(await readPlaces(store, [...others]))];
  const bands = new Map(
    [...Map.groupBy(places, ({ articleId }) => articleId)].map(([id, ofArticle]) => [
      id,
      new Set(ofArticle.map(({ band }) => band)),
    ]),
  );
  return ({ band, ids: [one, other] }) => {
    const ofOther = bands.get(other);
    return Math.min(...[...(bands.get(one) ?? [])].filter((shared) => ofOther?.has(shared))) === band;
  };
}

/** Adds the shingles of those of the pairs that are not known yet. */
async function readShingles(
  { database }: FileStore,
  shingles: Map<string, Uint32Array>,
  pairs: readonly Pair[],
): Promise<void> {
  const unread = new Set(pairs.flatMap(({ ids }) => ids).filter((id) => !shingles.has(id)));
  const rows = await database.all<{ id: string; body: string }>(
    sql`select id, body from article where id in (select value from json_each(${JSON.stringify([...unread])}))`,
  );
  for (const { id, body } of rows) shingles.set(id, shinglesOf(body));
}

function linksOf(
  [one, other]: readonly [string, string],
  shingles: ReadonlyMap<string, Uint32Array>,
  days: ReadonlyMap<string, string>,
): DuplicateChange['links'] {
  const [first, second] = [shingles.get(one), shingles.get(other)];
  const similarity = first && second ? similarityOf(first, second) : 0;
  if (similarity < leastSimilarity) return [];
  const link = (articleId: string, otherId: string) => ({
    // Sorts as the other id does, so that pages need no second key.
    id: `${articleId}${otherId}`,
    articleId,
    otherId,
    otherDay: days.get(otherId) ?? '',
    similarity: Math.round(similarity * 1_000) / 1_000,
  });
  return [link(one, other), link(other, one)];
}

/** The articles that some are linked with in the store. */
async function readLinked({ database }: FileStore, articleIds: readonly string[]): Promise<string[]> {
  const rows = await database.all<{ id: string }>(
    sql`select distinct other_id as id from article_duplicate
      where article_id in (select value from json_each(${JSON.stringify(articleIds)}))`,
  );
  return rows.map(({ id }) => id);
}
