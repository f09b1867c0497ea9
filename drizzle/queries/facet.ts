import { type SQL, sql } from 'drizzle-orm';
import { newestIds } from './newest.ts';
import type { FilteredTable, FilterOf } from './where.ts';

/**
 * A value that a list can be narrowed to, what to call it where it has another name, and how long the list would
 * be then: without names, since there are many.
 */
export type FacetValue = readonly [value: string, label: string | null, count: number];

/** A subquery that gives `value`, `label` and `count` for the rows of a list. */
export type Facet = (holds: (id: SQL) => SQL) => SQL;

/** The same from what is counted already of a list. */
export type Known = Readonly<Record<string, SQL>>;

/** Which list, how many values of each facet, and which facets are counted already. */
export interface FacetsAsked<Name extends FilteredTable> {
  name: Name;
  filter: FilterOf[Name];
  first: number;
  known: Known;
}

/** The values of a facet, and whether they were counted in the whole list. */
export interface FacetCounts {
  values: FacetValue[];
  exact: number;
}

/** Most rows of a list that are counted: the latest, of actors those named most. */
export const facetLimit = 5_000;

/** The most frequent values of some facets, all as JSON of one object. */
export function facetsOf<Name extends FilteredTable>(
  facets: Readonly<Record<string, Facet>>,
  { name, filter, first, known }: FacetsAsked<Name>,
): SQL {
  const parts = Object.entries(facets).map(([key, facet]) => {
    const counts = known[key] ?? facet((id) => sql`${id} in (select id from listed)`);
    const exact = known[key] ? sql`1` : sql`(select count(*) < ${facetLimit} from listed)`;
    return sql`${sql.raw(`'${key}'`)}, json_object('exact', ${exact}, 'values', (
      select json_group_array(json_array(value, label, count)) from (
        select value, label, count from (${counts})
        where value is not null order by count desc, value limit ${first})))`;
  });
  const listed = sql`with listed as materialized (${newestIds(name, filter, facetLimit)})`;
  return sql`(${listed} select json_object(${sql.join(parts, sql`, `)}))`;
}

/** A facet by a column of the filtered table itself. */
export function byColumn(table: SQL, column: SQL): Facet {
  return (holds) => sql`select ${column} as value, null as label, count(*) as count
    from ${table} where ${holds(sql`id`)} group by 1`;
}

/** Articles by what an index of them holds: a row is read through its text. */
export const articleSetting = sql`article indexed by article_setting`;

/** What a state is called, by its code. */
export const countryName = sql`(select name from actor where agreed = 1 and kind = 'COUNTRY' and country = value limit 1)`;
