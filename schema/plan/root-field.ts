import type { GraphQLField } from 'graphql';
import {
  columnOfList,
  columnOfRows,
  type PreparedList,
  type PreparedObject,
  type PreparedRows,
  prepareList,
  prepareObject,
  prepareRows,
  readRows,
  render,
  type Statement,
  selectColumns,
  selectObject,
} from '../../drizzle/compact-read.ts';
import type { TableName } from '../../drizzle/compact-rows.ts';
import { ruleOf } from '../cache-rules.ts';
import type { AskedAt } from '../selected.ts';
import { type AskedField, argumentsOf, type Variables } from './asked-fields.ts';
import { optionOf } from './field-options.ts';
import { fillingOf, fillingOfItems } from './keyed-plan.ts';
import { notPlanned } from './not-planned.ts';
import { type ObjectPlan, type Planning, partsOf, plansAt } from './object-plan.ts';
import type { Beside, RootPlan, RootRead } from './root-plan.ts';
import type { Run, Write } from './run.ts';
import { planValue } from './value-plan.ts';

/** How a field of the query is answered; `asks` is null for `__typename`. */
export interface RootField {
  key: string;
  asks: RootAsks | null;
  write: Write;
}

interface RootAsks {
  asked: AskedField;
  field: GraphQLField<unknown, unknown>;
  plan: RootPlan<Record<string, unknown>>;
  /** Names of the fields right below it. */
  below: ReadonlySet<string>;
  rows: PreparedRows[];
  list: PreparedList | null;
  /** Then there is nothing else. */
  json: PreparedObject | null;
  at: AskedAt;
}

/** What a field reads for some values of the variables. */
export interface RootReading {
  root: RootField;
  args: Record<string, unknown>;
  read: RootRead | null;
  /** What the field itself is made of; null where it reads nothing. */
  statement: Statement | null;
  beside: readonly (Beside & { rendered: Statement })[];
}

/** A row of what a statement found, by the place of the column. */
export type ResultRow = { readonly [place: number]: unknown };

export function planRoot(
  fields: Readonly<Record<string, GraphQLField<unknown, unknown>>>,
  asked: AskedField,
  planning: Planning,
): RootField {
  const name = asked.nodes[0]?.name.value ?? '';
  const { key } = asked;
  if (name === '__typename') return { key, asks: null, write: () => '"Query"' };
  const field = fields[name] ?? notPlanned(`Query.${name}`);
  const plan = (optionOf(field, 'plan') ?? notPlanned(`Query.${name}`)) as RootAsks['plan'];
  const { write, objects } = planValue(field.type, asked, planning);
  const below = new Set(objects.flatMap(({ fields }) => fields.map(({ name }) => name)));
  const at = askedAt(objects);
  const { rows = {}, list, json } = plan(argumentsOf(field, asked, planning.variables), below, at);
  const prepared = Object.entries(rows).map(([table, { columns = {} }]) =>
    prepareRows(table as TableName, { columns, extras: partsOf(plansOf(table, objects)) }),
  );
  const filled = {
    list: list ? prepareList(fillingOfItems(objects)) : null,
    json: json ? prepareObject(fillingOf(objects)) : null,
  };
  return { key, asks: { asked, field, plan, below, at, rows: prepared, ...filled }, write };
}

function askedAt(objects: readonly ObjectPlan[]): AskedAt {
  return (...path) =>
    plansAt(objects, path.slice(0, -1))
      .flatMap(({ fields }) => fields.filter(({ name }) => name === path.at(-1)))
      .map(({ args }) => args);
}

/** The plans for the rows of a table: of the field itself, or of the nodes of its page. */
function plansOf(table: string, objects: readonly ObjectPlan[]): ObjectPlan[] {
  const nodes = [...plansAt(objects, ['edges', 'node']), ...plansAt(objects, ['nodes'])];
  return [...objects, ...nodes].filter(({ level }) => level?.table === table);
}

/** What of a field's statements is made once. */
export function preparedIn({ asks }: RootField): Statement[] {
  if (!asks) return [];
  const { rows, list, json } = asks;
  return [
    ...rows.flatMap(({ values, columns }) => [values, columns]),
    ...(list ? [list.before, list.after] : []),
    ...(json ? [json.value] : []),
  ];
}

export function readRoot(root: RootField, variables: Variables): RootReading {
  if (!root.asks) return { root, args: {}, read: null, statement: null, beside: [] };
  const { field, plan, asked, below, at, rows, list, json } = root.asks;
  const args = argumentsOf(field, asked, variables);
  const read = plan(args, below, at);
  const columns = [
    ...rows.map((prepared) => columnOfRows(prepared, read.rows?.[prepared.name] ?? {})),
    ...(list && read.list ? [columnOfList(list, read.list)] : []),
    ...(read.total ? [render(read.total)] : []),
    ...(read.bounded ? [render(read.bounded)] : []),
  ];
  const beside = (read.beside ?? []).map((one) => ({ ...one, rendered: render(one.statement) }));
  const statement = json && read.json ? selectObject(json, read.json) : selectColumns(columns);
  return { root, args, read, statement, beside };
}

/** Writes a field from what its statements found, and notes what it depends on. */
export function writeRoot(
  { root, args, read, statement, beside }: RootReading,
  results: readonly (readonly ResultRow[])[],
  run: Run,
): string {
  const { asks, key, write } = root;
  if (!asks || !read) return write(null, run);
  const place = { context: run.context, path: [key] };
  const others = statement ? results.slice(1) : results;
  for (const [index, { take }] of beside.entries()) take((others[index] ?? []) as object[], place);
  const [row] = statement ? (results[0] ?? []) : [];
  const value = read.value({
    ...foundIn(asks, read, row),
    ...place,
    later: (work) => run.later.push(work),
  });
  const rule = ruleOf('Query', asks.field.name);
  for (const tag of rule?.tags({ value, args }) ?? []) run.notes.tags.add(tag);
  if (rule?.freshS !== undefined) run.notes.freshS = Math.min(run.notes.freshS ?? rule.freshS, rule.freshS);
  run.path = [key];
  return write(value, run);
}

function foundIn({ rows, list, json }: RootAsks, read: RootRead, row: ResultRow | undefined) {
  const hasList = list && read.list;
  const placeOfTotal = rows.length + (hasList ? 1 : 0);
  return {
    rows: (table: TableName) => {
      const place = rows.findIndex(({ name }) => name === table);
      return readRows(rows[place] as PreparedRows, row?.[place]);
    },
    list: hasList ? list.read(row?.[rows.length]) : [],
    json: json && read.json ? json.read(row?.[0]) : null,
    total: read.total ? Number(row?.[placeOfTotal]) : undefined,
    bounded: read.bounded ? Number(row?.[placeOfTotal + (read.total ? 1 : 0)]) === 1 : undefined,
  };
}
