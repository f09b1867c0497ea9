import type { DocumentNode, GraphQLError } from 'graphql';
import { isAsyncIterable, type Plugin } from 'graphql-yoga';
import type { Reading } from '../drizzle/reading.ts';
import { placeBadValues } from '../schema/bad-value.ts';
import type { CacheNotes } from '../schema/cache-notes.ts';
import type { Context } from '../schema/context.ts';
import { type ErrorCode, errorCodes } from '../schema/errors.ts';
import { openSchema } from '../schema/index.ts';
import type { Timings } from './edge/timing.ts';
import type { Settings } from './env.ts';
import { limits } from './limits/plugin.ts';
import { oneVersion } from './one-version.ts';
import { originOf } from './origin.ts';
import type { Visit } from './visit.ts';

/** How an operation ended: whole, refused for the asker's mistake, or broken by us. */
export type Outcome = 'complete' | 'refused' | 'broken';

export interface Run {
  settings: Settings;
  visit: Visit;
  reading: Reading;
  cacheNotes?: CacheNotes;
  /** Filled in at the end. */
  ending: { outcome: Outcome };
  timings?: Timings;
  /** What has been executed already and only wants to be sent. */
  executed?: ExecutionResult;
}

interface Failed {
  errors?: { extensions?: { code?: unknown; requestId?: string } }[];
}

/** Notes how an operation ended, errors masked, and names the request in each of them. */
const outcomes: Plugin<object, Run> = {
  onResultProcess: ({ result, serverContext: { ending, visit } }) => {
    const errors = (Array.isArray(result) ? result : [result]).flatMap((one) => (one as Failed).errors ?? []);
    ending.outcome = readOutcome(errors);
    for (const error of errors) {
      const code = codeOf(error.extensions?.code);
      error.extensions = { ...error.extensions, code, requestId: visit.id };
      visit.notes.codes.push(code);
    }
  },
};

/** The server has codes of its own for what is no GraphQL request. */
function codeOf(code: unknown): ErrorCode {
  if (code === 'REQUEST_ENTITY_TOO_LARGE') return 'REQUEST_TOO_LARGE';
  return typeof code === 'string' && Object.hasOwn(errorCodes, code) ? (code as ErrorCode) : 'BAD_REQUEST';
}

/** Leaves what has been executed already as it is. */
const onlySent: Plugin<object, Run> = {
  onParams: ({ context, setResult }) => {
    const { executed } = context as Partial<Run>;
    if (executed) setResult(executed);
  },
};

/** Notes when planning ends. */
const timing: Plugin<Context & Partial<Run>> = {
  onExecute: ({ args }) => {
    const { timings } = args.contextValue as Context & Partial<Run>;
    if (timings) timings.planned = performance.now();
  },
};

/** What yoga makes of an operation; `stringify` where the answer is not a plain object. */
export interface ExecutionResult {
  data?: unknown;
  errors?: readonly GraphQLError[];
  extensions?: Record<string, unknown>;
  stringify?: (result: unknown) => string;
}

/** Says of values that an argument cannot take which argument it is, where the schema may be known. */
const badValues: Plugin<object, Run> = {
  onValidate: ({ params, context }) => {
    if (!(context as unknown as Run).settings.introspection) return undefined;
    const document = params.documentAST as DocumentNode;
    return ({ valid, result, setResult }) => {
      if (valid) return;
      const schema = openSchema();
      setResult(placeBadValues(result as GraphQLError[], { schema, document, variables: {} }));
    };
  },
};

/** Says in `extensions` what an operation cost, which version of the dataset it read, and what resolvers noted. */
const origin: Plugin<Context, Run> = {
  onExecute: ({ args }) => ({
    onExecuteDone: ({ result, setResult }) => {
      if (isAsyncIterable(result)) return;
      const { store, notes, visit } = args.contextValue as unknown as Context & Run;
      const extensions = {
        ...result.extensions,
        ...originOf(store.readVersion(), visit.notes.cost, notes),
      };
      if (Object.keys(extensions).length > 0) setResult({ ...result, extensions });
    },
  }),
};

const ours: readonly unknown[] = ['UPSTREAM_UNAVAILABLE', 'INTERNAL'] satisfies ErrorCode[];

function readOutcome(errors: NonNullable<Failed['errors']>): Outcome {
  if (errors.length === 0) return 'complete';
  return errors.some(({ extensions }) => ours.includes(extensions?.code)) ? 'broken' : 'refused';
}

/** What the server does around each operation, in this order. */
export const plugins = [onlySent, limits, oneVersion, badValues, origin, timing, outcomes];
