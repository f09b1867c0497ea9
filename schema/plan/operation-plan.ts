import {
  type DocumentNode,
  getOperationAST,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
} from 'graphql';
import { render, type Statement } from '../../drizzle/compact-read.ts';
import { type NamedValue, selectKnown } from '../../drizzle/queries/unknown-values.ts';
import type { CacheNotes } from '../cache-notes.ts';
import type { Context } from '../context.ts';
import { openSchema } from '../index.ts';
import { askedFields, type Variables } from './asked-fields.ts';
import { notPlanned } from './not-planned.ts';
import type { Planning } from './object-plan.ts';
import {
  planRoot,
  preparedIn,
  type ResultRow,
  type RootField,
  type RootReading,
  readRoot,
  writeRoot,
} from './root-field.ts';
import type { Run } from './run.ts';

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

/** What has to be read for an answer, and how it is written from that. */
export interface Reading {
  statements: Statement[];
  /** `results` are the rows of each statement. */
  write: (results: readonly (readonly ResultRow[])[], context: Context) => Written;
}

/** An answer's data, whole once all that is said beside it has been looked up. */
export interface Written {
  data: string;
  later: readonly Promise<unknown>[];
}

/** The values of an operation's variables; refused where ordinary execution would refuse them. */
export function readVariables(operation: Operation, values: Readonly<Record<string, unknown>>): Variables {
  const definitions = operationOf(operation).variableDefinitions ?? [];
  const { variableValues } = getVariableValues(openSchema(), definitions, values);
  return variableValues ?? notPlanned('a variable');
}

export function planOperation(operation: Operation, variables: Variables): OperationPlan {
  const schema = openSchema();
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
  const written = roots.flatMap(preparedIn).reduce((sum, { sql }) => sum + sql.length, 0);
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
  const statementsOf = ({ statement, beside }: RootReading) => [
    ...(statement ? [statement] : []),
    ...beside.map(({ rendered }) => rendered),
  ];
  const statements = [
    ...reads.flatMap(statementsOf),
    ...(names.length > 0 ? [render(selectKnown(names))] : []),
  ];
  const write: Reading['write'] = (results, context) => {
    if (names.length > 0 && results.at(-1)?.some((row) => row[0] !== 1))
      notPlanned('a filter that names what is unknown');
    const run: Run = { context, notes, path: [], later: [] };
    let place = 0;
    const fields = reads.map((reading) => {
      const own = results.slice(place, place + statementsOf(reading).length);
      place += own.length;
      return `${JSON.stringify(reading.root.key)}:${writeRoot(reading, own, run)}`;
    });
    return { data: `{${fields.join(',')}}`, later: run.later };
  };
  return { statements, write };
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
