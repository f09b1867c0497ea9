import type { DocumentNode, GraphQLError } from 'graphql';
import { createYoga, isAsyncIterable, type Plugin } from 'graphql-yoga';
import { openStore } from '../drizzle/store.ts';
import { placeBadValues } from '../schema/bad-value.ts';
import type { CacheNotes } from '../schema/cache-notes.ts';
import type { Context } from '../schema/context.ts';
import type { ErrorCode } from '../schema/errors.ts';
import { schema } from '../schema/index.ts';
import { bodyLimit } from './edge/operation.ts';
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

/** Says of values that an argument cannot take which argument it is, in the document and in variables alike. */
const badValues: Plugin = {
  onValidate: ({ params }) => {
    const document = params.documentAST as DocumentNode;
    return ({ valid, result, setResult }) => {
      if (!valid) setResult(placeBadValues(result as GraphQLError[], { schema, document, variables: {} }));
    };
  },
  onExecute: ({ args }) => ({
    onExecuteDone: ({ result, setResult }) => {
      if (isAsyncIterable(result) || result.data !== undefined || !result.errors) return;
      const { document } = args;
      const variables = args.variableValues ?? {};
      setResult({ ...result, errors: placeBadValues(result.errors, { schema, document, variables }) });
    },
  }),
};

/**
 * Says in `extensions` which version of the dataset an answer was read from, whether it changed meanwhile, and what
 * its resolvers noted.
 */
const origin: Plugin<Context> = {
  onExecute: ({ args }) => ({
    onExecuteDone: ({ result, setResult }) => {
      if (isAsyncIterable(result)) return;
      const { store, notes, ending } = args.contextValue as unknown as Context & Run;
      const version = store.readVersion();
      ending.changed = store.hasChanged();
      const extensions = {
        ...result.extensions,
        ...(version === null ? {} : { dataset: { version, ...(ending.changed ? { changed: true } : {}) } }),
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
  ending: Ending;
}

/** Filled in at the end. */
interface Ending {
  outcome: Outcome;
  /** Whether the dataset changed between the parts of the answer. */
  changed: boolean;
}

/** Notes how an operation ended, errors masked. */
const outcomes: Plugin<object, Run> = {
  onResultProcess: ({ result, serverContext }) => {
    const results = Array.isArray(result) ? result : [result];
    const outcome = readOutcome(results as { errors?: { extensions?: { code?: unknown } }[] }[]);
    // What is of two versions at once is not to be kept.
    serverContext.ending.outcome = serverContext.ending.changed ? 'broken' : outcome;
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
  plugins: [limits, badValues, origin, outcomes],
  context: ({ settings, cacheNotes }) => ({
    store: openSettingsStore(settings),
    notes: [],
    ...(cacheNotes ? { cacheNotes } : {}),
  }),
});

/** Answers a GraphQL request by the GraphQL-over-HTTP specification, whatever it asks for. */
export async function runRequest(request: Request, settings: Settings): Promise<Response> {
  const again = request.clone();
  const { response, ending } = await run(request, { settings });
  return ending.changed ? (await run(again, { settings })).response : response;
}

async function run(
  request: Request,
  around: Omit<Run, 'ending'>,
): Promise<{ response: Response; ending: Ending }> {
  const ending: Ending = { outcome: 'broken', changed: false };
  return { response: await yoga.fetch(request, { ...around, ending }), ending };
}

/** An operation that is known to be well-formed, and how it is to be answered. */
export interface Operation {
  query: string;
  variables: Readonly<Record<string, unknown>>;
  operationName: string | null;
  mediaType: string;
}

/**
 * Runs an operation, notes what its answer depends on, and says how it ended. Where the dataset changes under
 * it, it is run once more; should that happen again, `extensions.dataset.changed` says so.
 */
export async function runOperation(
  url: string,
  { mediaType, ...parameters }: Operation,
  around: { settings: Settings; cacheNotes: CacheNotes },
): Promise<{ response: Response; outcome: Outcome }> {
  const makeRequest = () =>
    new Request(new URL(graphqlPath, url), {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: mediaType },
      body: JSON.stringify(parameters),
    });
  const first = await run(makeRequest(), around);
  const { response, ending } = first.ending.changed ? await run(makeRequest(), around) : first;
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
