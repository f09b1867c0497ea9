import { type SQL, sql } from 'drizzle-orm';

/** A place in a ranked list: how well the last item of the page before does, and its id. */
export interface Rank {
  score: number;
  id: string;
}

export interface RankedPage {
  /** One more than the page holds tells whether another follows. */
  limit: number;
  after: Rank | null;
}

/**
 * The page of a ranked list as a part of another statement: JSON of the rows of a select, which has `id`,
 * `number` and `score` among its columns, best first. `beyond` begins the condition on score and id that the select takes last.
 */
export function rankedRows(
  rows: SQL,
  beyond: SQL,
  columns: readonly string[],
  { limit, after }: RankedPage,
): SQL {
  const fields = columns.map((column) => sql`${sql.raw(`'${column}'`)}, ${sql.identifier(column)}`);
  const condition = after === null ? sql`` : sql`${beyond} < (${after.score}, ${after.id})`;
  return sql`(select json_group_array(json_object(${sql.join(fields, sql`, `)}))
    from (${rows} ${condition} order by score desc, id desc limit ${limit}))`;
}
