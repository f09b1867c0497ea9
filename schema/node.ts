import { decodeGlobalId, encodeGlobalId, type NodeType, nodeTypes } from '../drizzle/ids.ts';
import { findExisting, hasId } from '../drizzle/queries/existing-rows.ts';
import { findWithdrawn } from '../drizzle/queries/withdrawn.ts';
import { brandRow } from './brand.ts';
import { builder } from './builder.ts';
import type { Context } from './context.ts';
import { argumentError } from './errors.ts';
import { describeWithdrawn } from './explain-slug.ts';
import { notPlanned } from './plan/not-planned.ts';
import type { RootRead } from './plan/root-plan.ts';
import { pathOf } from './selected.ts';

const Node = builder.nodeInterfaceRef();

builder.queryField('node', (t) =>
  t.field({
    type: Node,
    nullable: true,
    description: 'The thing with this id, or null.',
    args: { id: t.arg.id({ required: true, description: 'An id as received in an `id` field.' }) },
    plan: ({ id }) => planNodes([id], ['id'], ([node]) => node ?? null),
    resolve: async (_root, { id }, context, info) =>
      (await readNodes([id], ['id'], { context, path: pathOf(info) }))[0] ?? null,
  }),
);

builder.queryField('nodes', (t) =>
  t.field({
    type: [Node],
    nullable: { list: false, items: true },
    description: 'The things with these ids, in their order; null where there is none.',
    args: {
      ids: t.arg.idList({ required: true, description: 'Ids as received in `id` fields, at most 100.' }),
    },
    plan: ({ ids }) => planNodes(ids, ['ids'], (nodes) => nodes),
    resolve: (_root, { ids }, context, info) => readNodes(ids, ['ids'], { context, path: pathOf(info) }),
  }),
);

/** Most ids that one field may ask for. */
const idLimit = 100;

async function readNodes(
  ids: readonly string[],
  argument: string[],
  { context, path }: { context: Context; path: readonly (string | number)[] },
) {
  const wanted = readIds(ids, argument);
  const rows = await findExisting(context.store, wanted);
  const found = new Map(rows.map((row) => [`${row.type}:${row.id}`, row]));
  const missing = wanted.filter(({ typename, id }) => typename === 'Article' && !found.has(`Article:${id}`));
  if (missing.length > 0) {
    const rowIds = missing.map(({ id }) => id);
    for (const one of await findWithdrawn(context.store, 'id', rowIds)) {
      const nodeId = encodeGlobalId('Article', one.id);
      context.notes.push({ path, ...describeWithdrawn(one), argument: argument.join('.'), id: nodeId });
    }
  }
  return wanted.map(({ typename, id }) => {
    const row = found.get(`${typename}:${id}`);
    return row ? brandRow<typeof Node.$inferType>(row) : null;
  });
}

/** The same in one statement with what is asked of the things; `value` takes those found, in order. */
function planNodes(
  ids: readonly string[],
  argument: string[],
  value: (nodes: (object | null)[]) => unknown,
): RootRead {
  const wanted = readIds(ids, argument);
  const rowsOf = (type: NodeType) => {
    const own = wanted.filter(({ typename }) => typename === type).map(({ id }) => id);
    return { columns: { id: true }, where: hasId(own) };
  };
  return {
    rows: { articles: rowsOf('Article'), actors: rowsOf('Actor'), events: rowsOf('Event') },
    value: ({ rows }) => {
      const found = new Map<string, object>(
        nodeTypes.flatMap((type) => rows(tableOf[type]).map((row) => [`${type}:${row.id}`, row] as const)),
      );
      if (wanted.some(({ typename, id }) => typename === 'Article' && !found.has(`Article:${id}`)))
        notPlanned('an article that is not there, which may have been withdrawn');
      return value(wanted.map(({ typename, id }) => found.get(`${typename}:${id}`) ?? null));
    },
  };
}

const tableOf = { Article: 'articles', Actor: 'actors', Event: 'events' } as const;

function readIds(ids: readonly string[], argument: string[]): { typename: string; id: string }[] {
  if (ids.length > idLimit) {
    throw argumentError(
      'INVALID_ARGUMENT',
      `${ids.length} ids are given.`,
      `Pass at most ${idLimit}.`,
      argument,
    );
  }
  return ids.map((id) => readId(id, argument));
}

function readId(globalId: string, argument: string[]): { typename: string; id: string } {
  const decoded = decodeGlobalId(globalId);
  if (decoded) return decoded;
  throw argumentError(
    'INVALID_ID',
    `"${globalId}" is not an id of this API.`,
    'Pass an id as you received it in an "id" field.',
    argument,
  );
}
