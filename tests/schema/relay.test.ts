import {
  buildClientSchema,
  type GraphQLField,
  type GraphQLOutputType,
  type GraphQLSchema,
  getIntrospectionQuery,
  getNamedType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { beforeAll, describe, expect, test } from 'vitest';
import { ask, codeOf } from '../support/query.ts';

/**
 * The Relay specifications, GraphQL Cursor Connections and Global Object Identification, checked on every
 * connection and every node type that introspection finds: whatever is added is covered by itself.
 */
const isConnection = (name: string) => name.endsWith('Connection');

interface Found {
  /** From the query to the field, such as `actors > events`. */
  name: string;
  /** Around the selection of the connection. */
  wrap: (selection: string, args: string) => string;
  pick: (data: Tree) => Tree;
  field: GraphQLField<unknown, unknown>;
}
type Tree = Record<string, unknown>;

/** Required arguments that introspection alone cannot guess. */
const sample: Record<string, string> = {
  'Query.search(query)': '"tajik"',
  'Query.dyad(one)': '{ countries: ["TJK"] }',
  'Query.dyad(other)': '{ countries: ["AFG", "IRN"] }',
  'Query.actor(slug)': '"tajikistan"',
};

let schema: GraphQLSchema;
let connections: Found[];

beforeAll(async () => {
  schema = buildClientSchema(await ask(getIntrospectionQuery()));
  connections = findConnections();
});

/** The shortest way to every field that gives a connection. */
function findConnections(): Found[] {
  const found: Found[] = [];
  const seen = new Set<string>();
  const query = schema.getQueryType();
  const waiting: { type: string; path: string[]; wrap: (inner: string) => string }[] = [
    { type: query?.name ?? '', path: [], wrap: (inner) => `{ ${inner} }` },
  ];
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const { path, wrap } = next;
    const type = schema.getType(next.type);
    if (!isObjectType(type) || seen.has(type.name)) continue;
    seen.add(type.name);
    for (const field of Object.values(type.getFields())) {
      const required = requiredArguments(type.name, field);
      const target = getNamedType(field.type);
      if (required === null || !isObjectType(target)) continue;
      const call = (args: string, inner: string) => {
        const all = [required, args].filter(Boolean).join(', ');
        return wrap(`${field.name}${all ? `(${all})` : ''} { ${inner} }`);
      };
      const way = [...path, field.name];
      if (!isConnection(target.name)) {
        waiting.push({ type: target.name, path: way, wrap: (inner) => call('', inner) });
        continue;
      }
      found.push({
        name: way.join(' > '),
        field,
        wrap: (inner, args) => call(args, inner),
        pick: (data) => follow(data, way),
      });
      const node = getNamedType(edgeType(target.name).getFields().node?.type as GraphQLOutputType);
      const below = [...way, 'edges', '0', 'node'];
      waiting.push({
        type: node.name,
        path: below,
        wrap: (inner) => call('first: 1', `edges { node { ${inner} } }`),
      });
    }
  }
  return found;
}

function requiredArguments(type: string, field: GraphQLField<unknown, unknown>): string | null {
  const required = field.args.filter((arg) => isNonNullType(arg.type) && arg.defaultValue === undefined);
  const values = required.map(({ name }) => [name, sample[`${type}.${field.name}(${name})`]] as const);
  if (values.some(([, value]) => value === undefined)) return null;
  return values.map(([name, value]) => `${name}: ${value}`).join(', ');
}

function edgeType(connection: string) {
  const type = schema.getType(connection);
  const edges = isObjectType(type) ? getNamedType(type.getFields().edges?.type as never) : null;
  if (!isObjectType(edges)) throw new Error(`${connection} has no edges`);
  return edges;
}

function follow(data: Tree, way: readonly string[]): Tree {
  return way.reduce<unknown>((value, step) => (value as Record<string, unknown>)[step], data) as Tree;
}

interface Page {
  edges: { cursor: string; node: { __typename: string } }[];
  pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: string | null;
    endCursor: string | null;
  };
}
const whole =
  'edges { cursor node { __typename } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }';

async function readPage({ wrap, pick }: Found, args: string): Promise<Page> {
  return pick(await ask(wrap(whole, args))) as unknown as Page;
}

const cursorsOf = ({ edges }: Page) => edges.map(({ cursor }) => cursor);

describe('connections', () => {
  test('every connection type is reached', () => {
    const types = Object.keys(schema.getTypeMap()).filter(isConnection);
    const reached = new Set(connections.map(({ field }) => getNamedType(field.type).name));
    expect(types.filter((type) => !reached.has(type))).toEqual([]);
  });

  test('types: edges are a list, a cursor is a string, pageInfo is not null', () => {
    for (const name of Object.keys(schema.getTypeMap()).filter(isConnection)) {
      const type = schema.getType(name);
      const fields = isObjectType(type) ? type.getFields() : {};
      expect(String(fields.pageInfo?.type), name).toBe('PageInfo!');
      const edges = isNonNullType(fields.edges?.type) ? fields.edges.type.ofType : fields.edges?.type;
      expect(isListType(edges), name).toBe(true);
      const edge = edgeType(name);
      expect(edge.name.endsWith('Edge'), name).toBe(true);
      expect(String(edge.getFields().cursor?.type), name).toBe('String!');
      expect(isListType(edge.getFields().node?.type), name).toBe(false);
      expect(String(fields.nodes?.type), name).toBe(`[${edge.getFields().node?.type}]!`);
    }
    const info = schema.getType('PageInfo');
    const kinds = isObjectType(info)
      ? Object.values(info.getFields()).map(({ name, type }) => `${name}: ${type}`)
      : [];
    expect(kinds).toEqual(
      expect.arrayContaining([
        'hasNextPage: Boolean!',
        'hasPreviousPage: Boolean!',
        'startCursor: String',
        'endCursor: String',
      ]),
    );
  });

  test('arguments: first with after, last with before, or both', () => {
    for (const { name, field } of connections) {
      const types = Object.fromEntries(field.args.map((arg) => [arg.name, String(arg.type)]));
      expect(types, name).toMatchObject({ first: 'Int', after: 'String' });
      expect('last' in types, name).toBe('before' in types);
    }
  });

  test('forward: pages of first and after join to the whole, and pageInfo says where they stand', async () => {
    for (const found of connections) {
      const all = await readPage(found, 'first: 5');
      const one = await readPage(found, 'first: 2');
      expect(cursorsOf(one), found.name).toEqual(cursorsOf(all).slice(0, 2));
      expect(one.pageInfo, found.name).toMatchObject({
        hasNextPage: all.edges.length > 2,
        hasPreviousPage: false,
        startCursor: cursorsOf(one)[0] ?? null,
        endCursor: cursorsOf(one).at(-1) ?? null,
      });
      if (!one.pageInfo.endCursor) continue;
      const two = await readPage(found, `first: 3, after: "${one.pageInfo.endCursor}"`);
      expect(cursorsOf(two), found.name).toEqual(cursorsOf(all).slice(2));
      expect(two.pageInfo.hasNextPage, found.name).toBe(all.pageInfo.hasNextPage);
    }
  });

  test('nodes are the nodes of the edges', async () => {
    for (const { name, field, wrap, pick } of connections) {
      const edge = edgeType(getNamedType(field.type).name);
      const node = getNamedType(edge.getFields().node?.type as GraphQLOutputType);
      const thing = isObjectType(node) && 'id' in node.getFields() ? '__typename id' : '__typename';
      const page = pick(await ask(wrap(`nodes { ${thing} } edges { node { ${thing} } }`, 'first: 3')));
      const edges = page.edges as { node: Tree }[];
      expect(page.nodes, name).toEqual(edges.map(({ node }) => node));
      const { nodes } = pick(await ask(wrap(`nodes { ${thing} }`, 'first: 3')));
      expect(nodes, name).toEqual(page.nodes);
    }
  });

  test('backward: last and before give the same items in the same order', async () => {
    for (const found of connections.filter(({ field }) => field.args.some(({ name }) => name === 'last'))) {
      const all = await readPage(found, 'first: 5');
      const end = cursorsOf(all).at(-1);
      if (!end) continue;
      const before = await readPage(found, `last: 2, before: "${end}"`);
      expect(cursorsOf(before), found.name).toEqual(cursorsOf(all).slice(0, -1).slice(-2));
      expect(before.pageInfo.hasPreviousPage, found.name).toBe(all.edges.length - 1 > 2);
    }
  });

  test('a negative or too large page and a cursor of no list are refused', async () => {
    for (const { wrap, name } of connections) {
      expect(await codeOf(wrap(whole, 'first: -1')), name).toBe('INVALID_PAGE_SIZE');
      expect(await codeOf(wrap(whole, 'first: 101')), name).toBe('INVALID_PAGE_SIZE');
      expect(await codeOf(wrap(whole, 'after: "x"')), name).toBe('INVALID_CURSOR');
    }
  });
});

describe('object identification', () => {
  test('node takes an id and gives what has it, or null', () => {
    const field = schema.getQueryType()?.getFields().node;
    expect(String(field?.type)).toBe('Node');
    expect(field?.args.map(({ name, type }) => `${name}: ${type}`)).toEqual(['id: ID!']);
  });

  test('every node type can be fetched again by its id, and is the same', async () => {
    const node = schema.getType('Node');
    const types =
      node && 'getFields' in node && !isInputObjectType(node) ? schema.getPossibleTypes(node as never) : [];
    expect(types.length).toBeGreaterThan(2);
    for (const { name } of types) {
      const list = `${name.toLowerCase()}s`;
      const data = await ask(`{ ${list}(first: 3) { edges { node { id slug } } } }`);
      const nodes = data[list].edges.map(({ node }: { node: { id: string; slug: string } }) => node);
      const again = await ask(
        `query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id ... on ${name} { slug } } }`,
        {
          ids: nodes.map(({ id }: { id: string }) => id),
        },
      );
      expect(again.nodes).toEqual(nodes.map((one: object) => ({ __typename: name, ...one })));
    }
  });
});
