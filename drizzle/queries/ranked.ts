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
 * `number` and `score` among its columns, best first. `beyond` begins the condition on score and id that the
 * select takes last; `given` are tables that it reads. `fields` are made of the rows of the page, which go by that name.
 */
export function rankedRows(
  rows: SQL,
  beyond: SQL,
  fields: Readonly<Record<string, SQL>>,
  { limit, after, given = sql`` }: RankedPage & { given?: SQL },
): SQL {
  const written = Object.entries(fields).map(([name, value]) => sql`${sql.raw(`'${name}'`)}, ${value}`);
  const condition = after === null ? sql`` : sql`${beyond} < (${after.score}, ${after.id})`;
  return sql`(${given} select json_group_array(json_object(${sql.join(written, sql`, `)}))
    from (${rows} ${condition} order by score desc, id desc limit ${limit}) page)`;
}

/** Fields that are columns of the same name. */
export function columnsAs(names: readonly string[]): Record<string, SQL> {
  return Object.fromEntries(names.map((name) => [name, sql`page.${sql.identifier(name)}`]));
}

/** Whether a select gives more rows than a limit: no more are looked at. */
export function isLonger(rows: SQL, limit: number): SQL {
  return sql`exists (select 1 from (${rows}) limit 1 offset ${limit})`;
}
