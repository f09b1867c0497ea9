import { type SQL, sql } from 'drizzle-orm';
import { distance } from 'fastest-levenshtein';
import type { Store } from '../store.ts';
import type { NamedKind, NamedValue } from './unknown-values.ts';

/** Most values that are compared with the one nobody knows. */
const candidateLimit = 500;

/** What is in the store and looks most like a value that is not, best first: one statement. */
export async function findNearest(store: Store, named: NamedValue): Promise<string[]> {
  const candidates = await store.all<{ value: string }>(
    sql`${candidatesOf[named.kind](sql`${hintOf(named)}`)} limit ${candidateLimit}`,
  );
  return nearestAmong(
    named,
    candidates.map(({ value }) => value),
  );
}

/** The values that may be like one of a kind that is not in the store, as JSON; `hint` is what `hintOf` makes of it. */
export function listCandidates(kind: NamedKind, hint: SQL): SQL {
  return sql`(select json_group_array(value) from (${candidatesOf[kind](hint)} limit ${candidateLimit}))`;
}

/** What the candidates for a value are looked up by. */
export function hintOf({ kind, value }: NamedValue): string {
  return kind === 'actor' ? beginnings(value) : value.slice(0, 3);
}

/** Which of some candidates look most like a value, best first. */
export function nearestAmong({ kind, value }: NamedValue, values: readonly string[]): string[] {
  const nearest = nearestOf(value, values, Math.max(2, Math.ceil(value.length / 3)));
  // A surname, say, is far from the slug with the given names, and yet what was meant.
  const words = value.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  const fuller = kind === 'actor' ? values.filter((slug) => holdsWords(slug.split('-'), words)) : [];
  return [...new Set([...fuller, ...nearest])].slice(0, 3);
}

/**
 * Those of some values that differ from what was asked by at most so many letters, and from the nearest of them by
 * at most so many more; the nearest first.
 */
export function nearestOf(asked: string, values: readonly string[], most: number, more = most): string[] {
  const lower = asked.toLowerCase();
  const near = values
    .map((value) => ({ value, far: distance(lower, value.toLowerCase()) }))
    .filter(({ far }) => far <= most)
    .sort((a, b) => a.far - b.far);
  const least = near[0]?.far ?? 0;
  return near
    .filter(({ far }) => far <= least + more)
    .slice(0, 3)
    .map(({ value }) => value);
}

function holdsWords(all: readonly string[], words: readonly string[]): boolean {
  return words.every((word) => all.includes(word));
}

const candidatesOf: Record<NamedKind, (hint: SQL) => SQL> = {
  actor: (hint) => sql`select slug as value from actor
    where number in (select rowid from actor_fts where actor_fts match ${hint})
    order by article_count desc`,
  article: (hint) => sql`select slug as value from article where slug >= ${hint} order by slug`,
  event: (hint) => sql`select slug as value from event where slug >= ${hint} order by slug`,
  publication: () => sql`select slug as value from publication`,
  author: () => sql`select slug as value from author`,
  topic: () => sql`select code as value from topic`,
  place: () => sql`select slug as value from place`,
  section: () => sql`select section as value from article where section is not null group by section`,
  language: () => sql`select language as value from article group by language`,
  country: () => sql`select country as value from place where country is not null group by country`,
};

/** Anything with a word that begins as one of these words does. */
function beginnings(slug: string): string {
  const words = slug.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? ['-'];
  return words.map((word) => `"${word.slice(0, 2)}" *`).join(' OR ');
}
