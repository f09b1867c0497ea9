import { type SQLWrapper, sql } from 'drizzle-orm';
import { type NodeType, nodeTypes } from '../ids.ts';
import type { Store } from '../store.ts';

/** The keys of a row: its public id, and the rowid by which it is read. */
export interface RowKeys {
  type: NodeType;
  id: string;
  number: number;
}

/** Finds out which of some things are in the store: one statement. */
export async function findExisting(
  store: Store,
  wanted: readonly { typename: string; id: string }[],
): Promise<RowKeys[]> {
  const existing = sql.join(
    nodeTypes.map((type) => {
      const ids = wanted.filter(({ typename }) => typename === type).map(({ id }) => id);
      return sql`select ${type} as type, id, number from ${sql.identifier(tableOf[type])}
        where id in (select value from json_each(${JSON.stringify(ids)}))`;
    }),
    sql` union all `,
  );
  return store.all<RowKeys>(existing);
}

/** That a row has one of some ids. */
export function hasId(ids: readonly string[]) {
  return {
    RAW: (table: { id: SQLWrapper }) =>
      sql`${table.id} in (select value from json_each(${JSON.stringify(ids)}))`,
  };
}

const tableOf: Record<NodeType, string> = { Article: 'article', Actor: 'actor', Event: 'event' };
