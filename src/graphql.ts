import { createYoga, isAsyncIterable, type Plugin } from 'graphql-yoga';
import { openStore } from '../drizzle/store.ts';
import type { CacheNotes } from '../schema/cache-notes.ts';
import type { Context } from '../schema/context.ts';
import type { ErrorCode } from '../schema/errors.ts';
import { schema } from '../schema/index.ts';
import { bodyLimit } from './edge/operation.ts';
import type { Settings } from './env.ts';
import { limitDocument } from './limits/document.ts';
import { checkNodes } from './limits/nodes.ts';
import { maskError } from './mask-error.ts';
import { runPlanned } from './planned.ts';

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
  plugins: [limits, origin, outcomes],
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

/** Runs an operation, notes what its answer depends on, and says how it ended. */
export async function runOperation(
  url: string,
  operation: Operation,
  around: { settings: Settings; cacheNotes: CacheNotes },
): Promise<{ response: Response; outcome: Outcome }> {
  const planned = await runPlanned(operation, around);
  if (planned !== null) return { response: planned, outcome: 'complete' };
  return runOrdinary(url, operation, around);
}

/** The same by ordinary execution, field by field. */
export async function runOrdinary(
  url: string,
  { mediaType, ...parameters }: Operation,
  around: { settings: Settings; cacheNotes: CacheNotes },
): Promise<{ response: Response; outcome: Outcome }> {
  const ending: Run['ending'] = { outcome: 'broken' };
  const request = new Request(new URL(graphqlPath, url), {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: mediaType },
    body: JSON.stringify(parameters),
  });
  const response = await yoga.fetch(request, { ...around, ending });
  return { response, outcome: ending.outcome };
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
