import { type SQL, sql } from 'drizzle-orm';
import type { Store } from '../store.ts';
import { hintOf, listCandidates, nearestAmong } from './nearest-value.ts';

/** What a filter can name, and how it is looked up. */
const lookups = {
  actor: sql`select 1 from actor where slug = value and agreed = 1`,
  article: sql`select 1 from article where slug = value`,
  event: sql`select 1 from event where slug = value`,
  publication: sql`select 1 from publication where slug = value`,
  author: sql`select 1 from author where slug = value`,
  topic: sql`select 1 from topic where code = value`,
  place: sql`select 1 from place where slug = value`,
  section: sql`select 1 from article where section = value`,
  language: sql`select 1 from article where language = value`,
  country: sql`select 1 from actor where agreed = 1 and country = value union all select 1 from place where country = value`,
} satisfies Record<string, SQL>;
export type NamedKind = keyof typeof lookups;

export interface NamedValue {
  kind: NamedKind;
  value: string;
}

/** Whether a value names something in the store, and if not, what is there that looks like it, where that was read. */
export interface Known {
  known: boolean;
  nearest: string[] | null;
}

/** Which of some values name something in the store, in their order: one statement. */
export async function findKnown(store: Store, named: readonly NamedValue[]): Promise<Known[]> {
  const rows = await store.all<{ known: number; candidates: string | null }>(selectKnown(named));
  return rows.map(({ known, candidates }, index) => ({
    known: known === 1,
    nearest: candidates === null ? null : nearestAmong(named[index] as NamedValue, JSON.parse(candidates)),
  }));
}

/** Most values for which those like them are read at once. */
const nearestLimit = 3;

/**
 * The same as a statement: a row for each value, with 1 where it is known; the first that are not have the values
 * that may have been meant beside them.
 */
export function selectKnown(named: readonly NamedValue[]): SQL {
  const kinds = [...new Set(named.map(({ kind }) => kind))];
  const known = kinds.map((kind) => sql`when ${kind} then exists (${lookups[kind]})`);
  const candidates = kinds.map((kind) => sql`when ${kind} then ${listCandidates(kind, sql`hint`)}`);
  const rows = named.map((one) => [one.kind, one.value, hintOf(one)]);
  return sql`
    with named as (select key as place, value ->> 0 as kind, value ->> 1 as value, value ->> 2 as hint
      from json_each(${JSON.stringify(rows)})),
    found as (select *, case kind ${sql.join(known, sql` `)} end as known from named)
    select known, case when known = 0 and unknown <= ${nearestLimit}
      then case kind ${sql.join(candidates, sql` `)} end end as candidates
    from (select *, sum(1 - known) over (order by place) as unknown from found) order by place`;
}
