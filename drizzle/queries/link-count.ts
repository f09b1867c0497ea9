import { sql } from 'drizzle-orm';
import type { Store } from '../store.ts';

/** The links whose number can be asked for: table and column of what they belong to. */
const links = {
  actorsOfArticle: ['appearance', 'article_id'],
  articlesOfActor: ['appearance', 'actor_id'],
  eventsOfArticle: ['report', 'article_id'],
  articlesOfEvent: ['report', 'event_id'],
  eventsOfActor: ['involvement', 'actor_id'],
  quotationsOfActor: ['quotation', 'speaker_id'],
} as const;
export type Link = keyof typeof links;

/** How many links each of some rows has, in their order: one statement for all of them. */
export async function countLinks(store: Store, link: Link, ids: readonly string[]): Promise<number[]> {
  const [table, column] = links[link].map((name) => sql.identifier(name)) as [
    ReturnType<typeof sql.identifier>,
    ReturnType<typeof sql.identifier>,
  ];
  const rows = await store.all<{ id: string; total: number }>(
    sql`select ${column} as id, count(*) as total from ${table}
      where ${column} in (select value from json_each(${JSON.stringify(ids)})) group by ${column}`,
  );
  const totals = new Map(rows.map(({ id, total }) => [id, total]));
  return ids.map((id) => totals.get(id) ?? 0);
}
