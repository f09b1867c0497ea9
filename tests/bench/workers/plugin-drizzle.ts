import { createYoga } from 'graphql-yoga';
import { openStore } from '../../../drizzle/store.ts';
import type { Context } from '../../../schema/context.ts';
import { openSchema } from '../../../schema/index.ts';

/** The same schema as plugin-drizzle and graphql-js execute it, through yoga as it comes: no cache, no limits. */
const yoga = createYoga<{ databaseUrl: string }, Context>({
  schema: openSchema(),
  logging: false,
  graphiql: false,
  landingPage: false,
  context: ({ databaseUrl }) => ({
    store: openStore({ url: databaseUrl, authToken: undefined, timeoutMs: 10_000 }),
    notes: [],
  }),
});

export default {
  fetch(request: Request, { LIBSQL_URL }: { LIBSQL_URL: string }): Response | Promise<Response> {
    return yoga.fetch(request, { databaseUrl: LIBSQL_URL });
  },
};
