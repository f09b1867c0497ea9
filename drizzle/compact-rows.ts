import {
  aliasedTable,
  getColumns,
  getTableAsAliasSQL,
  Many,
  type Relation,
  relationsFilterToSQL,
  relationsOrderToSQL,
  relationToSQL,
  SQL,
  type SQLChunk,
  sql,
  type Table,
} from 'drizzle-orm';
import { relations } from './relations.ts';

/** What to read of the rows of a table, in the terms of the relational queries. */
export interface RowQuery {
  /** Every column where nothing is said. */
  columns?: Readonly<Record<string, boolean | undefined>> | undefined;
  with?: Readonly<Record<string, RowQuery | true | undefined>> | undefined;
  /** An expression on the row, one that is read in a way of its own, or a part of the row. */
  extras?: Readonly<Record<string, unknown>> | undefined;
  where?: unknown;
  orderBy?: unknown;
  limit?: number | undefined;
}

/**
 * More of the same row, kept apart under a name of its own, so that one row can be asked the same thing in
 * several ways.
 */
export interface Part {
  part: RowQuery;
}

export function isPart(extra: unknown): extra is Part {
  return typeof extra === 'object' && extra !== null && 'part' in extra;
}

/** An expression on a row, and how its value is read. */
export interface Expression {
  value: (table: Record<string, SQL>) => SQL;
  read: Read;
}

function isExpression(extra: unknown): extra is Expression {
  return typeof extra === 'object' && extra !== null && 'value' in extra && 'read' in extra;
}

export type TableName = keyof typeof relations;
export type Row = Record<string, unknown>;

/** Rows of a table as JSON arrays of their values, without names, and how to read them back. */
export interface CompactRows {
  /** The values of a row as one JSON array. */
  values: SQL;
  /** The columns that they are made of. */
  columns: SQL;
  /** The table, and under which name the rows chosen from it go. */
  stored: Aliased;
  table: Aliased;
  read: (values: unknown) => Row;
}

type Aliased = Table & Record<string, SQL>;
export type Read = (value: unknown) => unknown;

/** How the rows of a table are written and read back. */
export function compactRows(name: TableName, query: RowQuery): CompactRows {
  const aliases = { count: 0 };
  const { table, used, stored } = openTable(name, aliases, 'rows');
  const slots: Slots = { values: [], places: new Map() };
  const read = addRow({ name, table, used, slots, aliases }, query);
  return { values: arrayOf(slots), columns: listColumns(stored, used), stored, table, read: readArray(read) };
}

interface Slots {
  values: SQL[];
  places: Map<string, number>;
}

interface Source {
  name: TableName;
  table: Aliased;
  /** Names of the columns that the values are made of. */
  used: Set<string>;
  slots: Slots;
  aliases: { count: number };
}

/**
 * A table under a name of its own, and under the one that its rows go by where they are chosen first; that
 * notes the columns that are taken of it.
 */
function openTable(name: TableName, aliases: { count: number }, prefix: 'rows' | 'row') {
  const used = new Set<string>();
  const number = aliases.count++;
  const stored = aliasedTable(relations[name].table as Table, `row${number}`) as Aliased;
  const aliased = aliasedTable(relations[name].table as Table, `${prefix}${number}`);
  const columns = getColumns(aliased);
  const table = new Proxy(aliased, {
    get: (target, key) => {
      if (typeof key === 'string' && Object.hasOwn(columns, key)) used.add(key);
      return Reflect.get(target, key);
    },
  }) as Aliased;
  return { table, used, stored };
}

/** Adds what is asked of a row to its values, and says how to read it of them. */
function addRow(source: Source, query: RowQuery): (values: unknown[]) => Row {
  const fields: { key: string; place: number; read: Read | null }[] = [];
  for (const key of columnsOf(source, query)) {
    const { dataType } = getColumns(source.table)[key] as { dataType: string };
    const read = dataType.startsWith('boolean') ? readBoolean : null;
    fields.push({ key, place: addValue(source, `column ${key}`, () => source.table[key] as SQL), read });
  }
  for (const [key, below] of Object.entries(query.with ?? {})) {
    if (!below) continue;
    const { value, read } = relatedRows(source, key, below === true ? {} : below);
    fields.push({ key, place: source.slots.values.push(value) - 1, read });
  }
  const parts: { key: string; read: (values: unknown[]) => Row }[] = [];
  for (const [key, extra] of Object.entries(query.extras ?? {})) {
    if (isPart(extra)) {
      parts.push({ key, read: addRow(source, { columns: {}, ...extra.part }) });
      continue;
    }
    const { value, read } = isExpression(extra) ? extra : { value: extra, read: null };
    const made = typeof value === 'function' ? value(source.table) : value;
    fields.push({ key, place: source.slots.values.push(made as SQL) - 1, read });
  }
  return (values) => {
    const row: Row = {};
    for (const { key, place, read } of fields) row[key] = read ? read(values[place]) : values[place];
    for (const { key, read } of parts) row[key] = read(values);
    return row;
  };
}

function columnsOf({ table }: Source, { columns }: RowQuery): string[] {
  const all = Object.keys(getColumns(table));
  return columns ? all.filter((key) => columns[key]) : all;
}

function addValue({ slots }: Source, name: string, make: () => SQL): number {
  const known = slots.places.get(name);
  if (known !== undefined) return known;
  const place = slots.values.push(make()) - 1;
  slots.places.set(name, place);
  return place;
}

/** The rows that a relation leads to, as a value of the row that it starts from. */
function relatedRows(source: Source, key: string, query: RowQuery): { value: SQL; read: Read } {
  const relation = relations[source.name].relations[key as never] as Relation | undefined;
  if (!relation) throw new Error(`There is no relation ${source.name}.${key}.`);
  for (const column of relation.sourceColumns) source.used.add(keyOf(column));
  const name = relation.targetTableName as TableName;
  const isChosen = relation instanceof Many && isOrdered(query);
  const { table, used, stored } = openTable(name, source.aliases, isChosen ? 'rows' : 'row');
  const slots: Slots = { values: [], places: new Map() };
  const read = readArray(addRow({ ...source, name, table, used, slots }, query));
  const from = fromRelation(source.table, stored, relation, query);
  if (!(relation instanceof Many)) {
    return { value: sql`(select ${arrayOf(slots)} from ${from} limit 1)`, read: (row) => row && read(row) };
  }
  const rows = isChosen
    ? sql`(select ${listColumns(stored, used)} from ${from}${orderOf(stored, query)}${limitOf(query)}) ${aliasOf(table)}`
    : from;
  return {
    value: sql`(select json_group_array(${arrayOf(slots)}) from ${rows})`,
    read: (list) => (list as unknown[]).map(read),
  };
}

function fromRelation(source: Aliased, table: Aliased, relation: Relation, query: RowQuery): SQL {
  const through = relation.throughTable && aliasedTable(relation.throughTable as Table, `${nameOf(table)}t`);
  const { filter, joinCondition } = relationToSQL(relation, source, table, through);
  const where = whereOf(relation.targetTableName as TableName, table, query.where, filter);
  const join = through
    ? sql` inner join ${new SQL(getTableAsAliasSQL(through))} on ${new SQL(joinCondition ?? [])}`
    : sql``;
  return sql`${new SQL(getTableAsAliasSQL(table))}${join}${where}`;
}

/** The condition on the rows of a table, beside what leads to them. */
export function whereOf(name: TableName, table: Table, where: unknown, filter?: SQLChunk[]): SQL {
  const asked = where
    ? relationsFilterToSQL(table, where as never, relations[name].relations, relations as never, undefined)
        .sql
    : undefined;
  const conditions = [filter, asked].flatMap((one) => (one?.length ? [sql`(${new SQL(one)})`] : []));
  return conditions.length === 0 ? sql`` : sql` where ${sql.join(conditions, sql` and `)}`;
}

export function orderOf(table: Table, { orderBy }: RowQuery): SQL {
  const order = orderBy ? relationsOrderToSQL(table, orderBy as never) : undefined;
  return order?.length ? sql` order by ${new SQL(order)}` : sql``;
}

export function limitOf({ limit }: RowQuery): SQL {
  return limit === undefined ? sql`` : sql` limit ${limit}`;
}

function isOrdered({ orderBy, limit }: RowQuery): boolean {
  return orderBy !== undefined || limit !== undefined;
}

function arrayOf({ values }: Slots): SQL {
  return sql`json_array(${sql.join(values, sql`, `)})`;
}

function listColumns(table: Aliased, used: ReadonlySet<string>): SQL {
  const columns = getColumns(table);
  const list = [...used].map((key) => sql`${columns[key]}`);
  return list.length === 0 ? sql`1` : sql.join(list, sql`, `);
}

function keyOf({ _: column }: Relation['sourceColumns'][number]): string {
  return (column as { key: string }).key;
}

function nameOf(table: Table): string {
  return (table as unknown as { [Symbol.toStringTag]?: string } & Record<symbol, string>)[
    Symbol.for('drizzle:Name')
  ] as string;
}

export function aliasOf(table: Table): SQL {
  return sql`${sql.identifier(nameOf(table))}`;
}

function readArray(read: (values: unknown[]) => Row): (values: unknown) => Row {
  return (values) => read(values as unknown[]);
}

function readBoolean(value: unknown): unknown {
  return value === null ? null : value === 1;
}
