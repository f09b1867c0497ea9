import { type SQL, sql } from 'drizzle-orm';
import type { Store } from '../store.ts';
import { allHold } from './condition.ts';
import { knownCount } from './newest.ts';
import { conditionsOn, countWhere, type FilteredTable, type FilterOf } from './where.ts';

/** A subquery of the number of rows that a filter lets through. */
export function countOf<Name extends FilteredTable>(name: Name, filter: FilterOf[Name]): SQL {
  return knownCount(name, filter) ?? countWhere(name, allHold(conditionsOn(name, filter)));
}

/** The same: one statement. */
export async function countRows<Name extends FilteredTable>(
  store: Store,
  name: Name,
  filter: FilterOf[Name],
): Promise<number> {
  const [row] = await store.all<{ total: number | null }>(sql`select ${countOf(name, filter)} as total`);
  return row?.total ?? 0;
}
