import { type RelationsFilter, relationsFilterToSQL, type SQL, sql, type Table } from 'drizzle-orm';
import { type Relations, relations } from '../relations.ts';
import type { Store } from '../store.ts';

export type FilteredTable = 'articles' | 'actors' | 'events';

/** A condition on rows of a table and of the tables its relations lead to. */
export type Where<TableName extends FilteredTable> = RelationsFilter<Relations[TableName], Relations>;

/** How many rows fulfil a condition: one statement. */
export async function countRows<TableName extends FilteredTable>(
  store: Store,
  tableName: TableName,
  where: Where<TableName>,
): Promise<number> {
  const { table } = relations[tableName];
  return store.$count(table, whereSql(tableName, where));
}

// drizzle-orm declares two parameters; the implementation also takes the table's relations and the whole
// configuration, which a condition on related tables needs.
type RelationsFilterToSql = (
  table: Table,
  filter: unknown,
  tableRelations: unknown,
  tablesRelations: unknown,
) => SQL | undefined;

function whereSql<TableName extends FilteredTable>(tableName: TableName, where: Where<TableName>): SQL {
  const { table, relations: tableRelations } = relations[tableName];
  const toSql = relationsFilterToSQL as unknown as RelationsFilterToSql;
  return toSql(table, where, tableRelations, relations) ?? sql`true`;
}
