import type { GraphQLError } from 'graphql';
import { createYoga, isAsyncIterable, type Plugin } from 'graphql-yoga';
import { openStore } from '../drizzle/store.ts';
import type { CacheNotes } from '../schema/cache-notes.ts';
import type { Context } from '../schema/context.ts';
import type { ErrorCode } from '../schema/errors.ts';
import { schema } from '../schema/index.ts';
import { knownTrees } from './edge/document.ts';
import { bodyLimit } from './edge/operation.ts';
import { startTimings, type Timings } from './edge/timing.ts';
import type { Settings } from './env.ts';
import { limitDocument } from './limits/document.ts';
import { checkNodes } from './limits/nodes.ts';
import { maskError } from './mask-error.ts';

export const graphqlPath = '/graphql';

/** Refuses operations that are out of all proportion before the database hears of them. */
const limits: Plugin = {
  onValidate: ({ addValidationRule }) => addValidationRule(limitDocument),
  onExecute: ({ args, setResultAndStopExecution }) => {
    const error = checkNodes({
      document: args.document,
      operationName: args.operationName,
      variables: args.variableValues ?? {},
    });
    if (error) setResultAndStopExecution({ errors: [error] });
  },
};

/** Says in `extensions` which version of the dataset an answer was read from, and what its resolvers noted. */
const origin: Plugin<Context> = {
  onExecute: ({ args }) => ({
    onExecuteDone: ({ result, setResult }) => {
      if (isAsyncIterable(result)) return;
      const { store, notes } = args.contextValue as Context;
      const version = store.readVersion();
      const extensions = {
        ...result.extensions,
        ...(version === null ? {} : { dataset: { version } }),
        ...(notes.length === 0 ? {} : { explain: notes }),
      };
      if (Object.keys(extensions).length > 0) setResult({ ...result, extensions });
    },
  }),
};

/** How an operation ended: whole, refused for the asker's mistake, or broken by us. */
export type Outcome = 'complete' | 'refused' | 'broken';

interface Run {
  settings: Settings;
  cacheNotes?: CacheNotes;
  /** Filled in at the end. */
  ending: { outcome: Outcome };
  timings?: Timings;
  /** What has been executed already and only wants to be sent. */
  executed?: ExecutionResult;
}

/** Notes how an operation ended, errors masked. */
const outcomes: Plugin<object, Run> = {
  onResultProcess: ({ result, serverContext }) => {
    const results = Array.isArray(result) ? result : [result];
    serverContext.ending.outcome = readOutcome(
      results as { errors?: { extensions?: { code?: unknown } }[] }[],
    );
  },
};

/** Leaves what has been executed already as it is. */
const onlySent: Plugin<object, Run> = {
  onParams: ({ context, setResult }) => {
    const { executed } = context as Partial<Run>;
    if (executed) setResult(executed);
  },
};

/** Notes when planning ends and what the database took. */
const timing: Plugin<Context & Partial<Run>> = {
  onExecute: ({ args }) => {
    const { timings, store } = args.contextValue as Context & Partial<Run>;
    if (!timings) return;
    timings.planned = performance.now();
    return {
      onExecuteDone: () => {
        timings.databaseMs = store.readWaitingMs();
      },
    };
  },
};

const yoga = createYoga<Run, Context>({
  schema,
  graphqlEndpoint: graphqlPath,
  graphiql: false,
  landingPage: false,
  logging: false,
  multipart: false,
  batching: false,
  maxRequestBodySize: bodyLimit,
  maskedErrors: { maskError },
  cors: false,
  // Bounded in bytes, which yoga's own is not.
  parserAndValidationCache: { documentCache: knownTrees, errorCache: forgetful() },
  plugins: [onlySent, limits, origin, timing, outcomes],
  context: ({ settings, cacheNotes }) => ({
    store: openSettingsStore(settings),
    notes: [],
    ...(cacheNotes ? { cacheNotes } : {}),
  }),
});

/** Answers a GraphQL request by the GraphQL-over-HTTP specification, whatever it asks for. */
export async function runRequest(request: Request, settings: Settings): Promise<Response> {
  return yoga.fetch(request, { settings, ending: { outcome: 'broken' } });
}

/** An operation that is known to be well-formed, and how it is to be answered. */
export interface Operation {
  query: string;
  variables: Readonly<Record<string, unknown>>;
  operationName: string | null;
  mediaType: string;
}

/** An answer as plain data, and how it came about. */
export interface Ran {
  outcome: Outcome;
  status: number;
  contentType: string;
  body: string;
  timings: Timings;
}

/**
 * Runs an operation and notes what its answer depends on. The server's plugins see it as they see any other,
 * but a whole answer is written out at once, past the server's handling of HTTP; one with errors goes through it.
 */
export async function runOperation(
  origin: string,
  { mediaType, ...parameters }: Operation,
  around: { settings: Settings; cacheNotes: CacheNotes },
): Promise<Ran> {
  const timings = startTimings();
  const run: Run = { ...around, timings, ending: { outcome: 'broken' } };
  const url = origin + graphqlPath;
  const { query, variables, operationName } = parameters;
  const params = { query, variables, ...(operationName === null ? {} : { operationName }) };
  const request = new Request(url, { method: 'POST', headers: { accept: mediaType } });
  const executed = (await yoga.getResultForParams({ params, request }, run as never)) as ExecutionResult;
  timings.executed = performance.now();
  if (isPlain(executed)) {
    const body = (executed.stringify ?? JSON.stringify)(executed);
    timings.serialised = performance.now();
    return { outcome: 'complete', status: 200, contentType: `${mediaType}; charset=utf-8`, body, timings };
  }
  const sent = new Request(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: mediaType },
    body: JSON.stringify(parameters),
  });
  const { ending } = run;
  const response = await yoga.fetch(sent, { ...around, ending, executed });
  const contentType = response.headers.get('content-type') ?? mediaType;
  return {
    outcome: ending.outcome,
    status: response.status,
    contentType,
    body: await response.text(),
    timings,
  };
}

/** What yoga makes of an operation; `stringify` where the answer is not a plain object. */
interface ExecutionResult {
  data?: unknown;
  errors?: readonly GraphQLError[];
  extensions?: Record<string, unknown>;
  stringify?: (result: unknown) => string;
}

function isPlain(result: ExecutionResult): boolean {
  return !isAsyncIterable(result) && result.errors === undefined && result.extensions?.http === undefined;
}

function forgetful() {
  return { get: () => undefined, set: () => {} };
}

const ours: readonly unknown[] = ['UPSTREAM_UNAVAILABLE', 'INTERNAL'] satisfies ErrorCode[];

function readOutcome(results: readonly { errors?: { extensions?: { code?: unknown } }[] }[]): Outcome {
  const errors = results.flatMap((one) => one.errors ?? []);
  if (errors.length === 0) return 'complete';
  return errors.some(({ extensions }) => ours.includes(extensions?.code)) ? 'broken' : 'refused';
}

/** The store of the settings, for one request. */
export function openSettingsStore(settings: Settings) {
  return openStore({
    url: settings.databaseUrl,
    authToken: settings.databaseToken,
    timeoutMs: settings.databaseTimeoutMs,
  });
}
