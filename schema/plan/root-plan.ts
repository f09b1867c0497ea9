import type { SQL } from 'drizzle-orm';
import type { Row, RowQuery, TableName } from '../../drizzle/compact-rows.ts';
import type { NamedValue } from '../../drizzle/queries/unknown-values.ts';
import type { Context } from '../context.ts';
import type { AskedAt } from '../selected.ts';

/** What a field of the query reads for its answer, all in one trip, and what it makes of that. */
export interface RootRead {
  /** The rows of each table; their columns must not depend on the arguments in `boundArguments`. */
  rows?: Partial<Record<TableName, RowQuery>>;
  /** A list that goes in pages, as JSON whose objects hold keys. */
  list?: SQL | null;
  /** An object of JSON whose lists hold keys, instead of the others. */
  json?: SQL | null;
  total?: SQL | null;
  /** Whether there is more than the list was made of. */
  bounded?: SQL | null;
  /** What the filter names, which has to be in the store. */
  named?: readonly NamedValue[];
  beside?: readonly Beside[];
  /** Throws where only ordinary execution can answer. */
  value: (found: Found) => unknown;
}

/** What was read for a field of the query. */
export interface Found {
  rows: (table: TableName) => Row[];
  list: unknown[];
  json: unknown;
  total: number | undefined;
  bounded: boolean | undefined;
  context: Context;
  /** Where in the answer the field stands. */
  path: readonly (string | number)[];
  /** Has what is said beside the data looked up, in one more trip. */
  later: (work: Promise<unknown>) => void;
}

/** A statement of its own that is read beside a field's, and what takes what it found. */
export interface Beside {
  statement: SQL;
  take: (rows: readonly object[], around: Pick<Found, 'context' | 'path'>) => void;
}

/** How a field of the query is planned: `asked` are the names of the fields right below it, `at` tells of those further down. */
export type RootPlan<Args = never> = (args: Args, asked: ReadonlySet<string>, at: AskedAt) => RootRead;

/** Arguments of the query's fields that change which rows are read, and nothing else of a statement. */
export const boundArguments: ReadonlySet<string> = new Set([
  ...['first', 'last', 'after', 'before', 'filter', 'slug', 'id', 'ids', 'typed', 'query'],
  ...['one', 'other'],
]);
