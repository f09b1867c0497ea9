import { createYoga, isAsyncIterable, type Plugin } from 'graphql-yoga';
import { openStore } from '../drizzle/store.ts';
import type { Context } from '../schema/context.ts';
import { schema } from '../schema/index.ts';
import { answerPreflight, openToAnyOrigin } from './cors.ts';
import type { Settings } from './env.ts';
import { limitDocument } from './limits/document.ts';
import { checkNodes } from './limits/nodes.ts';
import { maskError } from './mask-error.ts';

export const graphqlPath = '/graphql';

/** Largest request body, in bytes. */
const bodyLimit = 256 * 1024;

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

const yoga = createYoga<{ settings: Settings }, Context>({
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
  plugins: [limits, origin],
  context: ({ settings }) => ({ store: openSettingsStore(settings), notes: [] }),
});

/** Answers a GraphQL request by the GraphQL-over-HTTP specification. */
export async function answerGraphql(request: Request, settings: Settings): Promise<Response> {
  const preflight = answerPreflight(request);
  if (preflight) return preflight;
  const response = openToAnyOrigin(await yoga.fetch(request, { settings }));
  // Caches keep nothing that does not say for how long it is true.
  response.headers.set('cache-control', 'no-store');
  return response;
}

/** The store of the settings, for one request. */
export function openSettingsStore(settings: Settings) {
  return openStore({
    url: settings.databaseUrl,
    authToken: settings.databaseToken,
    timeoutMs: settings.databaseTimeoutMs,
  });
}
