import { sql } from 'drizzle-orm';
import type { Store } from '../store.ts';
import type { Withdrawal } from '../vocabulary/publication-statuses.ts';

/** An article that its publisher has taken back. */
export interface Withdrawn {
  id: string;
  slug: string;
  status: Withdrawal;
}

/** Which of some articles, by slug or row id, were taken back. */
export function findWithdrawn(
  store: Store,
  by: 'slug' | 'id',
  values: readonly string[],
): Promise<Withdrawn[]> {
  return store.all<Withdrawn>(
    sql`select id, slug, status from withdrawal
      where ${sql.identifier(by)} in (select value from json_each(${JSON.stringify(values)}))`,
  );
}
