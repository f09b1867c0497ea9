import { type RelationsFilter, sql } from 'drizzle-orm';
import type { Relations } from '../relations.ts';
import type { Store } from '../store.ts';

export type FilteredTable = 'articles' | 'actors' | 'events';

/** A condition on rows of a table and of the tables its relations lead to. */
export type Where<TableName extends FilteredTable> = RelationsFilter<Relations[TableName], Relations>;

/** That every condition holds; of none, that is always so. */
export function allOf<Condition>(conditions: Condition[]): Condition {
  return (conditions.length === 0 ? {} : { AND: conditions }) as Condition;
}

/** That at least one condition holds; of none, that is never so. */
export function anyOf<Condition>(conditions: Condition[]): Condition {
  return (conditions.length === 0 ? { RAW: sql`false` } : { OR: conditions }) as Condition;
}

/** How many articles fulfil a condition: one statement. */
export function countArticles(store: Store, where: Where<'articles'>): Promise<number> {
  return countRows(store, store.query.articles.findMany({ columns: { id: true }, where }));
}

/** How many actors fulfil a condition: one statement. */
export function countActors(store: Store, where: Where<'actors'>): Promise<number> {
  return countRows(store, store.query.actors.findMany({ columns: { id: true }, where }));
}

/** How many events fulfil a condition: one statement. */
export function countEvents(store: Store, where: Where<'events'>): Promise<number> {
  return countRows(store, store.query.events.findMany({ columns: { id: true }, where }));
}

async function countRows(store: Store, query: { getSQL: () => ReturnType<typeof sql> }): Promise<number> {
  const [row] = await store.all<{ total: number }>(sql`select count(*) as total from (${query.getSQL()})`);
  return row?.total ?? 0;
}
