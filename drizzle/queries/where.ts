import { type RelationsFilter, type SQL, sql } from 'drizzle-orm';
import type { Relations } from '../relations.ts';
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

/** A subquery of the ids of the rows that a filter lets through, with other columns beside them. */
export function idsOf<Name extends FilteredTable>(
  name: Name,
  filter: FilterOf[Name],
  columns: readonly SQL[] = [],
): SQL {
  const taken = sql.join([sql`id`, ...columns], sql`, `);
  return sql`(select ${taken} from ${tables[name]} where ${listedWhere(name, tables[name], conditionsOn(name, filter))})`;
}

/** That a column holds the id of a row that a filter lets through. */
export function isAmong<Name extends FilteredTable>(name: Name, filter: FilterOf[Name], id: SQL): SQL {
  return isWhole(name, filter) ? sql`true` : sql`${id} in ${idsOf(name, filter)}`;
}

/** Whether a filter lets the whole table through. */
function isWhole<Name extends FilteredTable>(name: Name, filter: FilterOf[Name]): boolean {
  return name !== 'actors' && conditionsOn(name, filter).length === 0;
}

/** A subquery of the number of rows that a condition holds for. */
export function countWhere(name: FilteredTable, condition: SQL): SQL {
  const where = listedWhere(name, tables[name], [{ holds: condition }]);
  return sql`(select count(*) from ${tables[name]} where ${where})`;
}
