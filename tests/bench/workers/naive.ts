import { type Client, createClient, type Row } from '@libsql/client/web';
import { createSchema, createYoga, type YogaInitialContext } from 'graphql-yoga';
import { encodeGlobalId } from '../../../drizzle/ids.ts';

/**
 * What a first attempt looks like: each field of each row asks the database by itself, for whole rows. It has just
 * enough of the schema to answer the list of the bench, in the same bytes.
 */
const typeDefs = /* GraphQL */ `
  type Query { articles(first: Int!, after: String): Articles! }
  type Articles { edges: [ArticleEdge!]! }
  type ArticleEdge { node: Article! }
  type Article {
    id: ID! slug: String! headline: String! published: When!
    actors(first: Int!): Actors! events(first: Int!): Events!
  }
  type When { edtf: String! precision: String! }
  type Actors { edges: [ActorEdge!]! }
  type ActorEdge { node: Actor! }
  type Actor { id: ID! name: String! kind: String! }
  type Events { edges: [EventEdge!]! }
  type EventEdge { node: Event! }
  type Event {
    id: ID! type: String! summary: String! claimStatus: String! when: When!
  }
`;

interface Context {
  client: Client;
}

interface Page {
  first: number;
}

async function read({ client }: Context, sql: string, ...args: (string | number)[]): Promise<Row[]> {
  return (await client.execute({ sql, args })).rows;
}

async function readOne(context: Context, sql: string, id: unknown): Promise<Row | undefined> {
  return (await read(context, sql, String(id)))[0];
}

const idOf = (type: string) => ({ id: ({ id }: Row) => encodeGlobalId(type, String(id)) });
const edges = (rows: readonly Row[]) => ({ edges: rows.map((row) => ({ node: row })) });

const resolvers = {
  Query: {
    articles: async (_root: unknown, { first }: Page, context: Context) =>
      edges(await read(context, 'select * from article order by day desc, id desc limit ?', first)),
  },
  Article: {
    ...idOf('Article'),
    published: (row: Row) => ({ edtf: row.published_edtf, precision: row.published_precision }),
    actors: async ({ id }: Row, { first }: Page, context: Context) =>
      edges(
        await read(
          context,
          'select * from appearance where article_id = ? order by salience desc, id desc limit ?',
          String(id),
          first,
        ),
      ),
    events: async ({ id }: Row, { first }: Page, context: Context) =>
      edges(
        await read(
          context,
          'select * from report where article_id = ? order by salience desc, id desc limit ?',
          String(id),
          first,
        ),
      ),
  },
  ActorEdge: {
    node: ({ node }: { node: Row }, _args: unknown, context: Context) =>
      readOne(context, 'select * from actor where id = ?', node.actor_id),
  },
  EventEdge: {
    node: ({ node }: { node: Row }, _args: unknown, context: Context) =>
      readOne(context, 'select * from event where id = ?', node.event_id),
  },
  Actor: idOf('Actor'),
  Event: {
    ...idOf('Event'),
    claimStatus: (row: Row) => row.claim_status,
    when: (row: Row) => ({ edtf: row.when_edtf ?? 'XXXX', precision: row.when_precision ?? 'UNKNOWN' }),
  },
};

const yoga = createYoga<{ databaseUrl: string }, Context>({
  schema: createSchema<YogaInitialContext & { databaseUrl: string } & Context>({ typeDefs, resolvers }),
  logging: false,
  graphiql: false,
  landingPage: false,
  context: ({ databaseUrl }) => ({ client: createClient({ url: databaseUrl }) }),
});

export default {
  fetch(request: Request, { LIBSQL_URL }: { LIBSQL_URL: string }): Response | Promise<Response> {
    return yoga.fetch(request, { databaseUrl: LIBSQL_URL });
  },
};
