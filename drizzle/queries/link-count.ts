import { sql } from 'drizzle-orm';
import type { Store } from '../store.ts';

/** The links whose number can be asked for: table, column of what they belong to, and which of them count. */
const links = {
  actorsOfArticle: ['appearance', 'article_id'],
  articlesOfActor: ['appearance', 'actor_id'],
  eventsOfArticle: ['report', 'article_id'],
  articlesOfEvent: ['report', 'event_id'],
  eventsOfActor: ['involvement', 'actor_id'],
  quotationsOfActor: ['quotation', 'speaker_id', "standing = 'AGREED'"],
} as const;
export type Link = keyof typeof links;

/** How many links each of some rows has, in their order: one statement for all of them. */
export async function countLinks(store: Store, link: Link, ids: readonly string[]): Promise<number[]> {
  const [tableName, columnName, counted = 'true'] = links[link];
  const [table, column] = [sql.identifier(tableName), sql.identifier(columnName)];
  const rows = await store.all<{ id: string; total: number }>(
    sql`select ${column} as id, count(*) as total from ${table}
      where ${column} in (select value from json_each(${JSON.stringify(ids)})) and ${sql.raw(counted)}
      group by ${column}`,
  );
  const totals = new Map(rows.map(({ id, total }) => [id, total]));
  return ids.map((id) => totals.get(id) ?? 0);
}
