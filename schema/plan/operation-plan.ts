import {
  type DocumentNode,
  type GraphQLField,
  getOperationAST,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
} from 'graphql';
import {
  type PreparedRows,
  prepareRows,
  readRows,
  readStatement,
  render,
  type Statement,
} from '../../drizzle/compact-read.ts';
import type { TableName } from '../../drizzle/compact-rows.ts';
import { type NamedValue, selectKnown } from '../../drizzle/queries/unknown-values.ts';
import type { CacheNotes } from '../cache-notes.ts';
import { ruleOf } from '../cache-rules.ts';
import type { Context } from '../context.ts';
import { schema } from '../index.ts';
import { type AskedField, argumentsOf, askedFields, type Variables } from './asked-fields.ts';
import { notPlanned } from './not-planned.ts';
import { type ObjectPlan, type Planning, partsOf, plansAt } from './object-plan.ts';
import { planOf, type RootPlan, type RootRead } from './root-plan.ts';
import type { Run, Write } from './run.ts';
import { planValue } from './value-plan.ts';

/** An operation that is known to be valid. */
export interface Operation {
  document: DocumentNode;
  name: string | null;
}

/** How an operation is answered, whatever the values of the arguments that only choose rows. */
export interface OperationPlan {
  roots: RootField[];
  /** What filters below the query's own fields name. */
  named: readonly NamedValue[];
}

/** A row of what a statement found, by the place of the column. */
export type ResultRow = { readonly [place: number]: unknown };

/** What has to be read for an answer, and how it is written from that. */
export interface Reading {
  statements: Statement[];
  /** `results` are the rows of each statement. */
  write: (results: readonly (readonly ResultRow[])[], version: string | null) => string;
}

/** The values of an operation's variables; refused where ordinary execution would refuse them. */
export function readVariables(operation: Operation, values: Readonly<Record<string, unknown>>): Variables {
  const definitions = operationOf(operation).variableDefinitions ?? [];
  const { variableValues } = getVariableValues(schema, definitions, values);
  return variableValues ?? notPlanned('a variable');
}

export function planOperation(operation: Operation, variables: Variables): OperationPlan {
  const named: NamedValue[] = [];
  const planning: Planning = {
    schema,
    fragments: fragmentsOf(operation.document),
    variables,
    context: { notes: [], named } as unknown as Context,
    levels: [],
  };
  const query = schema.getQueryType() ?? notPlanned('no query');
  const roots = askedFields(query, [operationOf(operation).selectionSet], planning).map((asked) =>
    planRoot(query.getFields(), asked, planning),
  );
  const unread = planning.levels.find(({ read }) => !read);
  if (unread) notPlanned(`rows of ${unread.table} in a place that does not say how they are read`);
  return { roots, named };
}

/** Memory that a plan takes up, in bytes, as measured: what reads a value grows with the statement that fetches it. */
export function sizeOfPlan({ roots }: OperationPlan): number {
  const prepared = roots.flatMap((root) => root.prepared);
  const written = prepared.reduce(
    (sum, { values, columns }) => sum + values.sql.length + columns.sql.length,
    0,
  );
  return written * 45 + 10_000;
}

/** What to read for some values of the variables. */
export function readOperation(
  { roots, named }: OperationPlan,
  variables: Variables,
  notes: CacheNotes,
): Reading {
  const reads = roots.map((root) => readRoot(root, variables));
  const names = [...named, ...reads.flatMap(({ read }) => read?.named ?? [])];
  const statements = reads.flatMap(({ statement }) => (statement ? [statement] : []));
  if (names.length > 0) statements.push(render(selectKnown(names)));
  return {
    statements,
    write: (results, version) => {
      if (names.length > 0 && results.at(-1)?.some((row) => row[0] !== 1))
        notPlanned('a filter that names what is unknown');
      const run: Run = { context: writingContext(version), notes, filtered: new Map() };
      let text = '';
      let place = 0;
      for (const { root, args, read } of reads) {
        const row = read ? results[place++]?.[0] : undefined;
        text += `${text === '' ? '{' : ','}${JSON.stringify(root.key)}:${writeRoot(root, { args, read, row }, run)}`;
      }
      if ([...run.filtered.values()].includes(false))
        notPlanned('lists that a filter leaves empty, which say why');
      return `${text}}`;
    },
  };
}

interface RootField {
  key: string;
  asked: AskedField;
  field: GraphQLField<unknown, unknown> | null;
  plan: RootPlan<Record<string, unknown>> | null;
  below: ReadonlySet<string>;
  prepared: PreparedRows[];
  write: Write;
}

function planRoot(
  fields: Readonly<Record<string, GraphQLField<unknown, unknown>>>,
  asked: AskedField,
  planning: Planning,
): RootField {
  const name = asked.nodes[0]?.name.value ?? '';
  const { key } = asked;
  if (name === '__typename') {
    return { key, asked, field: null, plan: null, below: new Set(), prepared: [], write: () => '"Query"' };
  }
  const field = fields[name] ?? notPlanned(`Query.${name}`);
  const plan = (planOf(field) ?? notPlanned(`Query.${name}`)) as RootPlan<Record<string, unknown>>;
  const { write, objects } = planValue(field.type, asked, planning);
  const below = new Set(objects.flatMap(({ fields }) => fields.map(({ name }) => name)));
  const { rows } = plan(argumentsOf(field, asked, planning.variables), below);
  const prepared = Object.entries(rows).map(([table, { columns = {} }]) =>
    prepareRows(table as TableName, { columns, extras: partsOf(plansOf(table, objects)) }),
  );
  return { key, asked, field, plan, below, prepared, write };
}

/** The plans for the rows of a table: of the field itself, or of the nodes of its edges. */
function plansOf(table: string, objects: readonly ObjectPlan[]): ObjectPlan[] {
  return [...objects, ...plansAt(objects, ['edges', 'node'])].filter(({ level }) => level?.table === table);
}

function readRoot(root: RootField, variables: Variables) {
  const { field, plan, asked, below, prepared } = root;
  if (!field || !plan) return { root, args: {}, read: null, statement: null };
  const args = argumentsOf(field, asked, variables);
  const read = plan(args, below);
  const lists = prepared.map((one) => ({ prepared: one, choice: read.rows[one.name] ?? {} }));
  return { root, args, read, statement: readStatement(lists, read.total ?? null) };
}

function writeRoot(
  { field, prepared, write }: RootField,
  { args, read, row }: { args: Record<string, unknown>; read: RootRead | null; row: ResultRow | undefined },
  run: Run,
): string {
  if (!field || !read) return write(null, run);
  const rows = (table: TableName) => {
    const place = prepared.findIndex(({ name }) => name === table);
    return readRows(prepared[place] as PreparedRows, row?.[place]);
  };
  const value = read.value(rows, read.total ? Number(row?.[prepared.length]) : undefined);
  const rule = ruleOf('Query', field.name);
  for (const tag of rule?.tags({ value, args }) ?? []) run.notes.tags.add(tag);
  if (rule?.freshS !== undefined) run.notes.freshS = Math.min(run.notes.freshS ?? rule.freshS, rule.freshS);
  return write(value, run);
}

function writingContext(version: string | null): Context {
  return { notes: [], store: { readVersion: () => version } } as unknown as Context;
}

function operationOf({ document, name }: Operation): OperationDefinitionNode {
  return getOperationAST(document, name) ?? notPlanned('which operation');
}

function fragmentsOf({ definitions }: DocumentNode) {
  return new Map(
    definitions.flatMap((node) =>
      node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [],
    ),
  );
}
