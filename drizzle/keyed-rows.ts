import { type SQL, sql } from 'drizzle-orm';
import {
  aliasOf,
  compactRows,
  type Expression,
  type Read,
  type RowQuery,
  type TableName,
} from './compact-rows.ts';
import { relations } from './relations.ts';

/** A thing of which an object of JSON holds the key, and what is to be read of it. */
export interface Keyed {
  /** Under which name the object is to hold the row. */
  name: string;
  table: TableName;
  query: RowQuery;
  /** The column of the table that is the key, and under which name the object holds that. */
  column: string;
  key: string;
  /** What the object says of its `type`, where it can hold the key of things of several tables. */
  type: string | null;
}

/** What is to be put into an object of JSON: rows beside their keys, and the same in the lists that it holds. */
export interface Filling {
  rows: readonly Keyed[];
  lists: Readonly<Record<string, Filling>>;
}

export function isEmpty({ rows, lists }: Filling): boolean {
  return rows.length === 0 && Object.keys(lists).length === 0;
}

/** JSON whose objects hold keys, with the rows of these put into it, and how to read it. */
export interface FilledJson {
  value: SQL;
  read: Read;
}

/** A list that is made of a row, filled, as an expression on that row. */
export function filledList(list: (row: never) => SQL, filling: Filling): Expression {
  if (isEmpty(filling)) return { value: (row) => list(row as never), read: (items) => items };
  const { before, after, read } = fillList(filling);
  return { value: (row) => sql`${before}${list(row as never)}${after}`, read };
}

/** A column that holds JSON of an object, filled. */
export function filledColumn(column: string, filling: Filling): Expression {
  // How it is read does not depend on the row.
  const { read } = fillObject(sql``, filling);
  return { value: (row) => fillObject(sql`${row[column]}`, filling).value, read };
}

/** Fills each object of a JSON array. `before` and `after` stand around the array. */
export function fillList(filling: Filling, depth = 0): { before: SQL; after: SQL; read: Read } {
  const item = sql.raw(`item${depth}`);
  const { value, read } = fillObject(sql`${item}.value`, filling, depth + 1);
  return {
    before: sql`(select json_group_array(${value}) from json_each(`,
    after: sql`) ${item})`,
    read: (items) => (items as unknown[]).map(read),
  };
}

/** Fills an object; one that holds a key of nothing in the store is left without its row. */
export function fillObject(object: SQL, { rows, lists }: Filling, depth = 0): FilledJson {
  const filled = [
    ...rows.map((keyed) => ({ name: keyed.name, ...readKeyed(object, keyed) })),
    ...Object.entries(lists).map(([name, filling]) => {
      const { before, after, read } = fillList(filling, depth);
      return { name, value: sql`${before}json_extract(${object}, ${pathOf(name)})${after}`, read };
    }),
  ];
  return {
    value: sql`json_set(${object}${sql.join(filled.map(({ name, value }) => sql`, ${pathOf(name)}, ${value}`))})`,
    read: (json) => {
      const held = json as Record<string, unknown>;
      for (const { name, read } of filled) {
        if (held[name] === null) delete held[name];
        else held[name] = read(held[name]);
      }
      return held;
    },
  };
}

function readKeyed(object: SQL, { table: name, query, column, key, type }: Keyed): FilledJson {
  const { stored, table, columns, values, read } = compactRows(name, query);
  const ofType = type === null ? sql`` : sql` and ${object} ->> 'type' = ${type}`;
  return {
    value: sql`(select ${values} from (select ${columns} from ${relations[name].table} as ${aliasOf(stored)}
      where ${stored[column]} = ${object} ->> ${sql.raw(`'${key}'`)}${ofType} limit 1) ${aliasOf(table)})`,
    read,
  };
}

function pathOf(name: string): SQL {
  return sql.raw(`'$.${name}'`);
}
