import { sql } from 'drizzle-orm';
import type { Store } from '../store.ts';
import type { RowKeys } from './existing-rows.ts';

/** The keys of the actors that have some slugs, in their order: one statement for all of them. */
export async function findActorKeys(store: Store, slugs: readonly string[]): Promise<(RowKeys | null)[]> {
  const rows = await store.all<RowKeys & { slug: string }>(
    sql`select 'Actor' as type, slug, id, number from actor
      where slug in (select value from json_each(${JSON.stringify(slugs)}))`,
  );
  const keys = new Map(rows.map(({ slug, ...row }) => [slug, row]));
  return slugs.map((slug) => keys.get(slug) ?? null);
}
