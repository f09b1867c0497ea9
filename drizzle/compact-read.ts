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
import { type Filling, fillList, fillObject } from './keyed-rows.ts';
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

/** What every column goes by: without a name it would go by its text, which the server would send back. */
const columnName = 'v';

export function prepareRows(name: TableName, query: RowQuery): PreparedRows {
  const rows = compactRows(name, query);
  // The columns are those that writing out the values takes.
  const values = render(rows.values);
  return { name, rows, values, columns: render(rows.columns) };
}

/** How a list of JSON objects is read with the rows that these hold keys of. */
export interface PreparedList {
  before: Statement;
  after: Statement;
  read: (answer: unknown) => unknown[];
}

export function prepareList(filling: Filling): PreparedList {
  const { before, after, read } = fillList(filling);
  return {
    before: render(before),
    after: render(after),
    read: (answer) => read(JSON.parse(answer as string)) as unknown[],
  };
}

/** Such a list as a column of a statement. */
export function columnOfList({ before, after }: PreparedList, list: SQL): Statement {
  return joined([before, render(list), after]);
}

/** How an object of JSON is read with the rows that its lists hold keys of. */
export interface PreparedObject {
  value: Statement;
  read: (answer: unknown) => unknown;
}

export function prepareObject(filling: Filling): PreparedObject {
  const { value, read } = fillObject(sql`computed.value`, filling);
  return { value: render(value), read: (answer) => read(JSON.parse(answer as string)) };
}

/** Such an object as a statement. It comes first, since each bracket around it costs depth, of which there is little. */
export function selectObject({ value }: PreparedObject, object: SQL): Statement {
  return joined([
    'with computed as materialized (select ',
    render(object),
    ' as value) select ',
    value,
    ` as ${columnName} from computed`,
  ]);
}

/** One statement with some columns; null where there are none. */
export function selectColumns(columns: readonly Statement[]): Statement | null {
  if (columns.length === 0) return null;
  return joined([
    'select ',
    ...columns.flatMap((column, index) => [...(index === 0 ? [] : [', ']), column, ` as ${columnName}`]),
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

/** Some rows as a column of a statement. */
export function columnOfRows({ name, rows, values, columns }: PreparedRows, choice: Choice): Statement {
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
