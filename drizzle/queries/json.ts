import { type SQL, sql } from 'drizzle-orm';
import type { Store } from '../store.ts';

/** What an expression gives that makes JSON: one statement. */
export async function readJson<Shape>(store: Store, json: SQL): Promise<Shape> {
  const [row] = await store.all<{ found: string }>(sql`select ${json} as found`);
  return JSON.parse(row?.found ?? 'null') as Shape;
}
