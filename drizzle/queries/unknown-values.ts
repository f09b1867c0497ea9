import { type SQL, sql } from 'drizzle-orm';
import type { Store } from '../store.ts';

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

/** Which of some values name something in the store, in their order: one statement. */
export async function findKnown(store: Store, named: readonly NamedValue[]): Promise<boolean[]> {
  const rows = await store.all<{ known: number }>(selectKnown(named));
  return rows.map(({ known }) => known === 1);
}

/** The same as a statement: a row for each value, with 1 where it is known. */
export function selectKnown(named: readonly NamedValue[]): SQL {
  const kinds = [...new Set(named.map(({ kind }) => kind))];
  const cases = kinds.map((kind) => sql`when ${kind} then exists (${lookups[kind]})`);
  return sql`
    with named as (select key as place, value ->> 0 as kind, value ->> 1 as value
      from json_each(${JSON.stringify(named.map(({ kind, value }) => [kind, value]))}))
    select case kind ${sql.join(cases, sql` `)} end as known from named order by place`;
}
