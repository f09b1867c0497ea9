import { type SQL, sql } from 'drizzle-orm';
import { distance } from 'fastest-levenshtein';
import type { Store } from '../store.ts';
import type { NamedValue } from './unknown-values.ts';

/** Most values that are compared with the one nobody knows. */
const candidateLimit = 500;

/** What is in the store and looks most like a value that is not, best first: one statement. */
export async function findNearest(store: Store, { kind, value }: NamedValue): Promise<string[]> {
  const candidates = await store.all<{ value: string }>(
    sql`${candidatesOf[kind](value)} limit ${candidateLimit}`,
  );
  const asked = value.toLowerCase();
  return candidates
    .map((candidate) => ({ ...candidate, far: distance(asked, candidate.value.toLowerCase()) }))
    .filter((candidate) => candidate.far <= Math.max(2, Math.ceil(asked.length / 3)))
    .sort((a, b) => a.far - b.far)
    .slice(0, 3)
    .map((candidate) => candidate.value);
}

const candidatesOf: Record<NamedValue['kind'], (value: string) => SQL> = {
  actor: (slug) => sql`select slug as value from actor
    where number in (select rowid from actor_fts where actor_fts match ${beginnings(slug)})
    order by article_count desc`,
  article: (slug) => sql`select slug as value from article where slug >= ${slug.slice(0, 3)} order by slug`,
  event: (slug) => sql`select slug as value from event where slug >= ${slug.slice(0, 3)} order by slug`,
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
