import { type SQL, sql } from 'drizzle-orm';
import type { Store } from '../store.ts';

/** One value that a list can be narrowed to, and how long it would be then. */
export interface FacetValue {
  value: string;
  /** What to call it, where it has another name than its value. */
  label: string | null;
  count: number;
}

/** A subquery that gives `value`, `label` and `count` for the rows whose ids another gives. */
export type Facet = (ids: SQL) => SQL;

/** The most frequent values of some facets: one statement for all of them, none where there is none. */
export async function readFacets(
  store: Store,
  facets: Readonly<Record<string, Facet>>,
  ids: SQL,
  first: number,
): Promise<Record<string, FacetValue[]>> {
  const names = Object.keys(facets);
  if (names.length === 0) return {};
  const parts = names.map((name) => {
    const facet = facets[name] as Facet;
    return sql`select * from (select ${name} as facet, value, label, count from (${facet(ids)})
      where value is not null order by count desc, value limit ${first})`;
  });
  const rows = await store.all<FacetValue & { facet: string }>(sql.join(parts, sql` union all `));
  return Object.fromEntries(names.map((name) => [name, rows.filter(({ facet }) => facet === name)]));
}

/** A facet by a column of the filtered table itself. */
export function byColumn(table: string, column: SQL): Facet {
  return (ids) => sql`select ${column} as value, null as label, count(*) as count
    from ${sql.identifier(table)} where id in ${ids} group by 1`;
}

/** What a state is called, by its code. */
export const countryName = sql`(select name from actor where agreed = 1 and kind = 'COUNTRY' and country = value limit 1)`;
