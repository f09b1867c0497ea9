import { type SQL, sql } from 'drizzle-orm';
import type { Store } from '../store.ts';
import { allHold, type Condition } from './condition.ts';
import { countLinkedWhere, type Link } from './link-count.ts';
import { countWhere, type FilteredTable } from './where.ts';

/** How many rows a condition lets through by itself, and together with those before it. */
export interface ConditionCount {
  argument: string;
  alone: number;
  together: number;
}

/** The same for each of some conditions on the rows of a table: one statement. */
export async function countEach(
  store: Store,
  name: FilteredTable,
  conditions: readonly Condition[],
): Promise<ConditionCount[]> {
  return (await countGroups(store, conditions, [(holds) => countWhere(name, holds)]))[0] ?? [];
}

/** The same for lists that hang on some rows: how many of the linked rows a condition lets through. */
export function countEachLinked(
  store: Store,
  link: Link,
  conditions: readonly Condition[],
  rowIds: readonly string[],
): Promise<ConditionCount[][]> {
  const counts = rowIds.map((id) => (holds: SQL) => countLinkedWhere(link, id, holds));
  return countGroups(store, conditions, counts);
}

async function countGroups(
  store: Store,
  conditions: readonly Condition[],
  groups: readonly ((holds: SQL) => SQL)[],
): Promise<ConditionCount[][]> {
  if (conditions.length === 0) return groups.map(() => []);
  const rows = groups.flatMap((count, group) =>
    conditions.map(
      (one, index) => sql`select ${group} as "group", ${index} as place, ${count(one.holds)} as alone,
        ${count(allHold(conditions.slice(0, index + 1)))} as together`,
    ),
  );
  const counts = await store.all<{ group: number; place: number; alone: number; together: number }>(
    sql`${sql.join(rows, sql` union all `)} order by place`,
  );
  return groups.map((_, group) =>
    counts
      .filter((one) => one.group === group)
      .map(({ place, alone, together }) => ({
        argument: conditions[place]?.argument ?? '',
        alone,
        together,
      })),
  );
}
