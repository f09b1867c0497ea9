import { sql } from 'drizzle-orm';
import type { Store } from '../store.ts';
import { allHold } from './condition.ts';
import { conditionsOn, countWhere, type FilteredTable, type FilterOf } from './where.ts';

/** How many rows a condition lets through by itself, and together with those before it. */
export interface ConditionCount {
  argument: string;
  alone: number;
  together: number;
}

/** The same for each condition of a filter: one statement. */
export async function countEach<Name extends FilteredTable>(
  store: Store,
  name: Name,
  filter: FilterOf[Name],
): Promise<ConditionCount[]> {
  const conditions = conditionsOn(name, filter);
  if (conditions.length === 0) return [];
  const rows = conditions.map(
    (one, index) => sql`select ${index} as place, ${countWhere(name, one.holds)} as alone,
      ${countWhere(name, allHold(conditions.slice(0, index + 1)))} as together`,
  );
  const counts = await store.all<{ place: number; alone: number; together: number }>(
    sql`${sql.join(rows, sql` union all `)} order by place`,
  );
  return counts.map(({ place, alone, together }) => ({
    argument: conditions[place]?.argument ?? '',
    alone,
    together,
  }));
}
