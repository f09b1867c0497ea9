import { type RelationsFilter, type SQL, sql } from 'drizzle-orm';
import type { Relations } from '../relations.ts';
import type { Store } from '../store.ts';
import { actors, articles, events } from '../tables/index.ts';
import { type ActorFilter, actorConditions } from './actor-filter.ts';
import { type ArticleFilter, articleConditions } from './article-filter.ts';
import { allHold, type Condition } from './condition.ts';
import { type EventFilter, eventConditions } from './event-filter.ts';

/** The filter of each list. */
export interface FilterOf {
  articles: ArticleFilter;
  actors: ActorFilter;
  events: EventFilter;
}
export type FilteredTable = keyof FilterOf;

/** A condition on rows of a table and of the tables its relations lead to. */
export type Where<TableName extends FilteredTable> = RelationsFilter<Relations[TableName], Relations>;

const tables = { articles, actors, events };
const conditionsOf: { [Name in FilteredTable]: (table: never, filter: FilterOf[Name]) => Condition[] } = {
  articles: articleConditions,
  actors: actorConditions,
  events: eventConditions,
};

/** What a filter asks of the rows of a table, condition by condition. */
export function conditionsOn<Name extends FilteredTable>(name: Name, filter: FilterOf[Name]): Condition[] {
  return conditionsOf[name](tables[name] as never, filter);
}

/** That conditions hold for a row that is listed at all: actors whom only overruled statements name are not. */
function listedWhere(name: FilteredTable, table: unknown, asked: readonly Pick<Condition, 'holds'>[]): SQL {
  const agreed = name === 'actors' ? [{ holds: sql`${(table as typeof actors).agreed} = 1` }] : [];
  return allHold([...agreed, ...asked]);
}

/** The same as a condition that the relational queries take. */
export function whereOf<Name extends FilteredTable>(name: Name, filter: FilterOf[Name]): Where<Name> {
  const where = {
    RAW: (table: unknown) => listedWhere(name, table, conditionsOf[name](table as never, filter)),
  };
  return where as unknown as Where<Name>;
}

/** A subquery of the ids of the rows that a filter lets through. */
export function idsOf<Name extends FilteredTable>(name: Name, filter: FilterOf[Name]): SQL {
  return sql`(select id from ${tables[name]} where ${listedWhere(name, tables[name], conditionsOn(name, filter))})`;
}

/** That a column holds the id of a row that a filter lets through. */
export function isAmong<Name extends FilteredTable>(name: Name, filter: FilterOf[Name], id: SQL): SQL {
  return isWhole(name, filter) ? sql`true` : sql`${id} in ${idsOf(name, filter)}`;
}

/** Whether a filter lets the whole table through. */
function isWhole<Name extends FilteredTable>(name: Name, filter: FilterOf[Name]): boolean {
  return name !== 'actors' && conditionsOn(name, filter).length === 0;
}

/** The rows of a list, so that other tables can be asked for what hangs on them. */
export interface Listed {
  /** Finds them, ahead of the statement; nothing where the list is the whole table. */
  given: SQL;
  /** That a column holds the id of one of them. */
  holds: (id: SQL) => SQL;
}

/** The rows that a filter lets through, found once for all that is asked of them. */
export function listed<Name extends FilteredTable>(name: Name, filter: FilterOf[Name]): Listed {
  if (isWhole(name, filter)) return { given: sql``, holds: () => sql`true` };
  return {
    given: sql`with listed as materialized ${idsOf(name, filter)}`,
    holds: (id) => sql`${id} in (select id from listed)`,
  };
}

/** A subquery of the number of rows that a condition holds for. */
export function countWhere(name: FilteredTable, condition: SQL): SQL {
  const where = listedWhere(name, tables[name], [{ holds: condition }]);
  return sql`(select count(*) from ${tables[name]} where ${where})`;
}

/** A subquery of the number of rows that a filter lets through. */
export function countOf<Name extends FilteredTable>(name: Name, filter: FilterOf[Name]): SQL {
  return countWhere(name, allHold(conditionsOn(name, filter)));
}

/** How many rows of a table a filter lets through: one statement. */
export async function countRows<Name extends FilteredTable>(
  store: Store,
  name: Name,
  filter: FilterOf[Name],
): Promise<number> {
  const where = listedWhere(name, tables[name], conditionsOn(name, filter));
  const [row] = await store.all<{ total: number }>(
    sql`select count(*) as total from ${tables[name]} where ${where}`,
  );
  return row?.total ?? 0;
}
