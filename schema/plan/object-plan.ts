import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type SelectionSetNode,
} from 'graphql';
import type { Part, Row, RowQuery, TableName } from '../../drizzle/compact-rows.ts';
import { encodeGlobalId } from '../../drizzle/ids.ts';
import { noteLinks } from '../cache-notes.ts';
import { ownerTagOf, ruleOf } from '../cache-rules.ts';
import type { Context } from '../context.ts';
import { type AskedField, argumentsOf, askedFields, type Document, selectionsBelow } from './asked-fields.ts';
import { connectionOf } from './connection-plan.ts';
import { neverPlanned, notPlanned } from './not-planned.ts';
import type { Write } from './run.ts';
import { leafWriter } from './write-leaf.ts';

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

type Get = (parent: Row, run: Parameters<Write>[1]) => unknown;

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
  const get = level ? getterOfRow(type, level, plan, planning) : getterOf(field, args, exposedName(field));
  return { ...plan, write: fieldWriter(type, plan, get, value.write) };
}

type Plan = Omit<FieldPlan, 'write' | 'field'> & { field: GraphQLField<unknown, unknown> };

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
    Object.assign(level.columns, select?.columns ?? declaredColumns(type));
    return getterOf(field, args, null);
  }
  const part = typeof select === 'function' ? readSelect(select, plan, planning) : select;
  const connection = connectionOf(part, plan);
  level.parts[key] = { part: connection?.part ?? part };
  const get = connection?.get ?? getterOf(field, args, null);
  return (row, run) => get(row[key] as Row, run);
}

/** The id of a thing, which Relay's plugin makes in its own time. */
function isGlobalId(type: GraphQLObjectType, { name }: GraphQLField<unknown, unknown>): boolean {
  return name === 'id' && type.getInterfaces().some((one) => one.name === 'Node');
}

type Select = (
  args: object,
  context: object,
  nested: (query?: unknown, path?: string[]) => RowQuery,
  selected: () => ReadonlySet<string>,
  path: object,
) => RowQuery;

/** Asks a field what it selects, and puts what is asked below it where the field wants it. */
function readSelect(select: Select, { args, below }: Plan, { context }: Planning): RowQuery {
  const nested = (query?: unknown, path: string[] = []) => {
    const seed = typeof query === 'function' ? query(args, context) : query;
    return { columns: {}, ...(seed === true ? {} : seed), extras: partsOf(plansAt(below, path)) };
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

export function planValue(
  type: GraphQLOutputType,
  asked: AskedField,
  planning: Planning,
): { write: Write; objects: ObjectPlan[] } {
  if (isNonNullType(type)) return planPresent(type.ofType, asked, planning);
  const { write, objects } = planPresent(type, asked, planning);
  return {
    objects,
    write: (value, run) => (value === null || value === undefined ? 'null' : write(value, run)),
  };
}

function planPresent(type: GraphQLOutputType, asked: AskedField, planning: Planning) {
  if (isListType(type)) {
    const { write, objects } = planValue(type.ofType, asked, planning);
    return { write: listWriter(write), objects };
  }
  if (isLeafType(type)) return { write: leafWriter(type), objects: [] };
  if (isObjectType(type)) {
    const plan = planObject(type, selectionsBelow(asked), planning);
    return { write: plan.write, objects: [plan] };
  }
  if (!isAbstractType(type)) return notPlanned(String(type));
  const objects = planning.schema
    .getPossibleTypes(type)
    .map((one) => planObject(one, selectionsBelow(asked), planning));
  return { write: abstractWriter(objects), objects };
}

function listWriter(write: Write): Write {
  return (value, run) => {
    if (!Array.isArray(value)) return notPlanned('what is no list');
    let text = '[';
    for (const [index, item] of value.entries())
      text += index === 0 ? write(item, run) : `,${write(item, run)}`;
    return `${text}]`;
  };
}

/** The row of a thing of some type: only what the plan read for that type is there. */
function abstractWriter(plans: readonly ObjectPlan[]): Write {
  return (value, run) => {
    const plan = plans.find(({ level }) => level && level.key in (value as Row));
    return plan ? plan.write(value, run) : notPlanned('a thing of unknown type');
  };
}

function objectWriter(type: GraphQLObjectType, level: Level | null, fields: readonly FieldPlan[]): Write {
  const written = fields.map(({ key, write }, index) => ({
    before: `${index === 0 ? '{' : ','}${JSON.stringify(key)}:`,
    write,
  }));
  const note = noter(type, fields);
  return (value, run) => {
    if (typeof value !== 'object' || value === null) return notPlanned(`no ${type.name}`);
    const row = level ? (value as Row)[level.key] : value;
    if (row === undefined) return notPlanned(`a ${type.name} that was not read`);
    note(row as Row, run.notes);
    let text = '';
    for (const { before, write } of written) text += before + write(row, run);
    return `${text}}`;
  };
}

/** Notes what the fields of an object depend on, as ordinary execution does field by field. */
function noter(type: GraphQLObjectType, fields: readonly FieldPlan[]) {
  const names = fields.filter(({ field }) => field !== null).map(({ name }) => name);
  const makers = names.map((name) => ownerTagOf(type.name, name));
  const owners = [...new Map(makers.map((make) => [make?.('') ?? '', make])).values()];
  const linked = names.length > 0 && owners.some((make) => make === null);
  return (row: Row, notes: Parameters<Write>[1]['notes']) => {
    for (const make of owners) if (make) notes.tags.add(make(row.id as string));
    if (linked) noteLinks(notes, row);
  };
}

/** Writes a field, and notes by its rule what the value of it depends on. */
function fieldWriter({ name: type }: GraphQLObjectType, { name, args }: Plan, get: Get, write: Write): Write {
  const rule = ruleOf(type, name);
  return (parent, run) => {
    const value = get(parent as Row, run);
    if (isPromise(value)) return neverPlanned(`${type}.${name} takes time`);
    if (rule) {
      for (const tag of rule.tags({ value, args })) run.notes.tags.add(tag);
      if (rule.freshS !== undefined)
        run.notes.freshS = Math.min(run.notes.freshS ?? rule.freshS, rule.freshS);
    }
    return write(value, run);
  };
}

function isPromise(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || !('then' in value)) return false;
  // Nobody waits for it: ordinary execution asks again.
  (value as Promise<unknown>).then(undefined, () => {});
  return true;
}
