import type { GraphQLField, GraphQLObjectType, SelectionSetNode } from 'graphql';
import type { Part, Row, RowQuery, TableName } from '../../drizzle/compact-rows.ts';
import { encodeGlobalId } from '../../drizzle/ids.ts';
import { type Filling, filledColumn, isEmpty } from '../../drizzle/keyed-rows.ts';
import { ownerTagOf } from '../cache-rules.ts';
import type { Context } from '../context.ts';
import { type AskedField, argumentsOf, askedFields, type Document } from './asked-fields.ts';
import { connectionOf } from './connection-plan.ts';
import { optionOf } from './field-options.ts';
import { fillingOf, getterOfKeyed } from './keyed-plan.ts';
import { getterOfListed, type ListPlan } from './listed-plan.ts';
import { notPlanned } from './not-planned.ts';
import type { Write } from './run.ts';
import { planValue } from './value-plan.ts';
import { fieldWriter, objectWriter } from './write-object.ts';

/** How the objects of a type that a selection asks for are read and written. */
export interface ObjectPlan {
  type: GraphQLObjectType;
  /** What to read of its row; null where it is no row of a table. */
  level: Level | null;
  fields: FieldPlan[];
  write: Write;
}

/** What a selection asks of rows of a table, and under which name of the row it is kept. */
export interface Level {
  key: string;
  table: TableName;
  columns: Record<string, true>;
  parts: Record<string, Part>;
  /** Whether somebody reads it. */
  read: boolean;
}

export interface FieldPlan {
  key: string;
  name: string;
  field: GraphQLField<unknown, unknown> | null;
  args: Record<string, unknown>;
  below: ObjectPlan[];
  write: Write;
}

/** What an operation is planned with. */
export interface Planning extends Document {
  context: Context;
  levels: Level[];
}

export type Get = (parent: Row, run: Parameters<Write>[1]) => unknown;

/** Plans what some selections ask of the objects of a type. */
export function planObject(
  type: GraphQLObjectType,
  sets: readonly SelectionSetNode[],
  planning: Planning,
): ObjectPlan {
  const level = openLevel(type, planning);
  const fields = askedFields(type, sets, planning).map((asked) => planField(type, level, asked, planning));
  return { type, level, fields, write: objectWriter(type, level, fields) };
}

/** What to read of a row, as a part of its query. */
export function partsOf(plans: readonly ObjectPlan[]): Record<string, Part> {
  const levels = plans.flatMap(({ level }) => (level ? [level] : []));
  for (const level of levels) level.read = true;
  return Object.fromEntries(
    levels.map(({ key, columns, parts }) => [key, { part: { columns, extras: parts } }]),
  );
}

interface TableType {
  name: TableName;
  table: Record<string, unknown>;
}

function openLevel(type: GraphQLObjectType, { levels }: Planning): Level | null {
  const table = type.extensions.pothosDrizzleTable as TableType | undefined;
  if (!table) return null;
  const declared = declaredColumns(type);
  // What the cache notes of its row; the ids of things by themselves, and of what parts belong to.
  const noted = ownerTagOf(type.name, 'id') ? ['id'] : ['articleId', 'eventId'];
  const columns = Object.fromEntries(
    noted
      .filter((name) => name in table.table && (declared === null || name in declared))
      .map((name) => [name, true]),
  ) as Record<string, true>;
  const level = { key: `level${levels.length}`, table: table.name, columns, parts: {}, read: false };
  levels.push(level);
  return level;
}

/** The columns that a type declares to need always; null where that is all of them. */
function declaredColumns(type: GraphQLObjectType): Record<string, true> | null {
  const select = type.extensions.pothosDrizzleSelect as { columns?: Record<string, true> } | true;
  return select === true ? null : (select.columns ?? null);
}

function planField(
  type: GraphQLObjectType,
  level: Level | null,
  asked: AskedField,
  planning: Planning,
): FieldPlan {
  const { key } = asked;
  const name = asked.nodes[0]?.name.value ?? '';
  if (name === '__typename') {
    const text = JSON.stringify(type.name);
    return { key, name, field: null, args: {}, below: [], write: () => text };
  }
  const field = type.getFields()[name] ?? notPlanned(`${type.name}.${name}`);
  const args = argumentsOf(field, asked, planning.variables);
  const value = planValue(field.type, asked, planning);
  const plan = { key, name, field, args, below: value.objects };
  return { ...plan, write: fieldWriter(type, plan, planGetter(type, level, plan, planning), value.write) };
}

function planGetter(type: GraphQLObjectType, level: Level | null, plan: Plan, planning: Planning): Get {
  const { field, args } = plan;
  const keyed = optionOf(field, 'keyed');
  if (keyed) return getterOfKeyed(keyed, plan);
  if (!level) return getterOf(field, args, exposedName(field));
  const listPlan = optionOf(field, 'listPlan') as ListPlan<object> | null;
  return listPlan
    ? getterOfListed(listPlan(args), level, plan, planning)
    : getterOfRow(type, level, plan, planning);
}

export type Plan = Omit<FieldPlan, 'write' | 'field'> & { field: GraphQLField<unknown, unknown> };

/** Has the row read what a field needs, and says how to get the field's value of it. */
function getterOfRow(type: GraphQLObjectType, level: Level, plan: Plan, planning: Planning): Get {
  const { key, field, args } = plan;
  if (isGlobalId(type, field)) return (row) => encodeGlobalId(type.name, row.id as string);
  const exposed = exposedName(field);
  if (exposed !== null) {
    level.columns[exposed] = true;
    return (row) => row[exposed];
  }
  const select = field.extensions.pothosDrizzleSelect as Select | RowQuery | undefined;
  if (!select || (typeof select !== 'function' && !select.with && !select.extras)) {
    const filling = fillingOf(plan.below);
    if (!isEmpty(filling)) return getterOfJson(select?.columns ?? {}, filling, level, plan);
    Object.assign(level.columns, select?.columns ?? declaredColumns(type));
    return getterOf(field, args, null);
  }
  const part = typeof select === 'function' ? readSelect(select, plan, planning) : select;
  const connection = connectionOf(part, plan, planning);
  level.parts[key] = { part: connection?.part ?? part };
  const get = connection?.get ?? getterOf(field, args, null);
  return (row, run) => get(row[key] as Row, run);
}

/** Has the row read the column that holds the JSON of which a field is made, with the rows that it holds keys of. */
function getterOfJson(
  columns: Readonly<Record<string, boolean | undefined>>,
  filling: Filling,
  level: Level,
  { key, field, args }: Plan,
): Get {
  const [column = '', ...more] = Object.keys(columns);
  if (more.length > 0) notPlanned('JSON of several columns');
  level.parts[key] = { part: { columns: {}, extras: { [column]: filledColumn(column, filling) } } };
  const get = getterOf(field, args, null);
  return (row, run) => get(row[key] as Row, run);
}

/** The id of a thing, which Relay's plugin makes in its own time. */
function isGlobalId(type: GraphQLObjectType, { name }: GraphQLField<unknown, unknown>): boolean {
  return name === 'id' && type.getInterfaces().some((one) => one.name === 'Node');
}

type Select = (
  args: object,
  context: object,
  nested: (query?: unknown, path?: string[] | ManyWays) => RowQuery,
  selected: () => ReadonlySet<string>,
  path: object,
) => RowQuery;

/** Several paths from a field to the objects that it selects. */
interface ManyWays {
  paths: { name: string }[][];
}

/** Asks a field what it selects, and puts what is asked below it where the field wants it. */
function readSelect(select: Select, { args, below }: Plan, { context }: Planning): RowQuery {
  const nested = (query?: unknown, path: string[] | ManyWays = []) => {
    const seed = typeof query === 'function' ? query(args, context) : query;
    const ways = Array.isArray(path) ? [path] : path.paths.map((way) => way.map(({ name }) => name));
    const plans = ways.flatMap((way) => plansAt(below, way));
    return { columns: {}, ...(seed === true ? {} : seed), extras: partsOf(plans) };
  };
  const selected = () => new Set(below.flatMap(({ fields }) => fields.map(({ name }) => name)));
  return select(args, context, nested, selected, {});
}

/** The plans of the objects that stand some fields below. */
export function plansAt(plans: readonly ObjectPlan[], path: readonly string[]): ObjectPlan[] {
  return path.reduce<ObjectPlan[]>(
    (at, name) =>
      at.flatMap(({ fields }) => fields.filter((field) => field.name === name).flatMap(({ below }) => below)),
    [...plans],
  );
}

function exposedName({ extensions }: GraphQLField<unknown, unknown>): string | null {
  return (extensions.pothosExposedField as string | undefined) ?? null;
}

function getterOf(
  field: GraphQLField<unknown, unknown>,
  args: Record<string, unknown>,
  exposed: string | null,
): Get {
  if (exposed !== null) return (parent) => parent[exposed];
  const resolve = field.extensions.pothosOriginalResolve as typeof field.resolve;
  if (!resolve) return (parent) => parent[field.name];
  return (parent, { context }) => resolve(parent, args, context, undefined as never);
}
