import { type SQL, sql } from 'drizzle-orm';
import { SQLiteDialect } from 'drizzle-orm/sqlite-core';
import {
  aliasOf,
  type CompactRows,
  compactRows,
  limitOf,
  orderOf,
  type Row,
  type RowQuery,
  type TableName,
  whereOf,
} from './compact-rows.ts';
import { relations } from './relations.ts';

/** A statement as it is sent. */
export interface Statement {
  sql: string;
  args: (string | number | null)[];
}

/** How rows of a table are read: written out once, whatever rows are asked for later. */
export interface PreparedRows {
  name: TableName;
  rows: CompactRows;
  values: Statement;
  columns: Statement;
}

/** Which rows, and in what order. */
export type Choice = Pick<RowQuery, 'where' | 'orderBy' | 'limit'>;

const dialect = new SQLiteDialect();

export function prepareRows(name: TableName, query: RowQuery): PreparedRows {
  const rows = compactRows(name, query);
  // The columns are those that writing out the values takes.
  const values = render(rows.values);
  return { name, rows, values, columns: render(rows.columns) };
}

/** One statement for some lists of rows, each in a column of its own, and a number. */
export function readStatement(
  lists: readonly { prepared: PreparedRows; choice: Choice }[],
  total: SQL | null,
): Statement {
  const columns = [...lists.map(({ prepared, choice }) => listRows(prepared, choice))];
  if (total) columns.push(render(total));
  return joined([
    'select ',
    ...columns.flatMap((column, index) => (index === 0 ? [column] : [', ', column])),
  ]);
}

/** The rows of a list in the answer to such a statement. */
export function readRows({ rows }: PreparedRows, answer: unknown): Row[] {
  return (JSON.parse(answer as string) as unknown[]).map(rows.read);
}

export function render(query: SQL): Statement {
  const { sql: text, params } = dialect.sqlToQuery(query);
  return { sql: text, args: params as Statement['args'] };
}

function listRows({ name, rows, values, columns }: PreparedRows, choice: Choice): Statement {
  const { table, stored } = rows;
  const chosen = render(
    sql`${relations[name].table} as ${aliasOf(stored)}${whereOf(name, stored, choice.where)}${orderOf(stored, choice)}${limitOf(choice)}) ${aliasOf(table)})`,
  );
  return joined(['(select json_group_array(', values, ') from (select ', columns, ' from ', chosen]);
}

function joined(pieces: readonly (string | Statement)[]): Statement {
  return {
    sql: pieces.map((piece) => (typeof piece === 'string' ? piece : piece.sql)).join(''),
    args: pieces.flatMap((piece) => (typeof piece === 'string' ? [] : piece.args)),
  };
}
