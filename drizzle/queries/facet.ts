import { type SQL, sql } from 'drizzle-orm';
import { type FilteredTable, type FilterOf, type Listed, listed } from './where.ts';

/** One value that a list can be narrowed to, and how long it would be then. */
export interface FacetValue {
  value: string;
  /** What to call it, where it has another name than its value. */
  label: string | null;
  count: number;
}

/** A subquery that gives `value`, `label` and `count` for the rows of a list. */
export type Facet = (holds: Listed['holds']) => SQL;

/** Which list, and how many values of each facet. */
export interface FacetsAsked<Name extends FilteredTable> {
  name: Name;
  filter: FilterOf[Name];
  first: number;
}

/** The most frequent values of some facets, all as JSON of one object. */
export function facetsOf<Name extends FilteredTable>(
  facets: Readonly<Record<string, Facet>>,
  { name, filter, first }: FacetsAsked<Name>,
): SQL {
  const { given, holds } = listed(name, filter);
  const parts = Object.entries(facets).map(
    ([key, facet]) => sql`${sql.raw(`'${key}'`)}, (select json_group_array(json_object(
        'value', value, 'label', label, 'count', count)) from (
      select value, label, count from (${facet(holds)})
      where value is not null order by count desc, value limit ${first}))`,
  );
  return sql`(${given} select json_object(${sql.join(parts, sql`, `)}))`;
}

/** A facet by a column of the filtered table itself. */
export function byColumn(table: string, column: SQL): Facet {
  return (holds) => sql`select ${column} as value, null as label, count(*) as count
    from ${sql.identifier(table)} where ${holds(sql`id`)} group by 1`;
}

/** What a state is called, by its code. */
export const countryName = sql`(select name from actor where agreed = 1 and kind = 'COUNTRY' and country = value limit 1)`;
