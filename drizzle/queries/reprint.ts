import { type SQL, type SQLWrapper, sql } from 'drizzle-orm';

/** That an article is a near duplicate of an earlier one, from its row id and its sort key. */
export function isReprint({ id, day }: { id: SQLWrapper; day: SQLWrapper }): SQL {
  return sql`exists (select 1 from article_duplicate link
    where link.article_id = ${id} and (link.other_day, link.other_id) < (${day}, ${id}))`;
}
