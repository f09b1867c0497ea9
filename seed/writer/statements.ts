import type { InStatement } from '@libsql/client';
import { getColumns, type InferInsertModel, type SQL, sql } from 'drizzle-orm';
import { SQLiteDialect, type SQLiteTable } from 'drizzle-orm/sqlite-core';

/** SQLite takes at most 32,766 variables in a statement; kept well below so that no statement grows huge. */
const variablesPerStatement = 5_000;

const dialect = new SQLiteDialect();

/** A statement as the client takes it. */
export function statement(query: SQL): InStatement {
  const { sql: text, params } = dialect.sqlToQuery(query);
  return { sql: text, args: params as (string | number | null)[] };
}

type Row<SomeTable extends SQLiteTable> = Omit<InferInsertModel<SomeTable>, 'number'>;

/**
 * Statements that put rows into a table; a row that is there already (by id) takes the new values where they are
 * others, but for columns that are kept otherwise.
 */
export function upserts<SomeTable extends SQLiteTable>(
  table: SomeTable,
  rows: readonly Row<SomeTable>[],
  kept: readonly (keyof Row<SomeTable> & string)[] = [],
): InStatement[] {
  const passedOver = new Set<string>(['number', ...kept]);
  const columns = Object.entries(getColumns(table)).filter(([key]) => !passedOver.has(key));
  const names = columns.map(([, column]) => sql.identifier(column.name));
  const changed = names.map((name) => sql`${name} = excluded.${name}`);
  const isOther = names.map((name) => sql`${table}.${name} is not excluded.${name}`);
  return chunk(unique(rows), Math.floor(variablesPerStatement / columns.length)).map((some) =>
    statement(
      sql`insert into ${table} (${sql.join(names, sql`, `)}) values ${sql.join(
        some.map(
          (row) =>
            sql`(${sql.join(
              columns.map(([key, column]) => encode(row, key, column)),
              sql`, `,
            )})`,
        ),
        sql`, `,
      )} on conflict (id) do update set ${sql.join(changed, sql`, `)} where ${sql.join(isOther, sql` or `)}`,
    ),
  );
}

/** Statements that take rows out of a table where a column has one of the values. */
export function deletes(table: SQLiteTable, column: string, values: readonly string[]): InStatement[] {
  if (values.length === 0) return [];
  return [
    statement(
      sql`delete from ${table} where ${sql.identifier(column)} in (select value from json_each(${JSON.stringify(values)}))`,
    ),
  ];
}

function encode(row: object, key: string, column: { default?: unknown }): SQL {
  const value = (row as Record<string, unknown>)[key] ?? column.default ?? null;
  return sql`${typeof value === 'boolean' ? Number(value) : value}`;
}

/** Rows by id, the last of each: one passage can be read twice the same way. */
function unique<Row>(rows: readonly Row[]): Row[] {
  return [...new Map(rows.map((row) => [(row as { id: string }).id, row])).values()];
}

function chunk<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}
