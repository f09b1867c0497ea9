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
 * The page of a ranked list as a part of another statement: JSON of the rows of a subquery, which has `id`,
 * `number` and `score` among its columns, best first.
 */
export function rankedRows(rows: SQL, columns: readonly string[], { limit, after }: RankedPage): SQL {
  const fields = columns.map((column) => sql`${sql.raw(`'${column}'`)}, ${sql.identifier(column)}`);
  const beyond = after === null ? sql`` : sql`where (score, id) < (${after.score}, ${after.id})`;
  return sql`(select json_group_array(json_object(${sql.join(fields, sql`, `)}))
    from (select * from (${rows}) ${beyond} order by score desc, id desc limit ${limit}))`;
}
