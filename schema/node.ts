import { decodeGlobalId } from '../drizzle/ids.ts';
import { findExisting } from '../drizzle/queries/existing-rows.ts';
import { brandRow } from './brand.ts';
import { builder } from './builder.ts';
import type { Context } from './context.ts';
import { argumentError } from './errors.ts';

const Node = builder.nodeInterfaceRef();

builder.queryField('node', (t) =>
  t.field({
    type: Node,
    nullable: true,
    description: 'The thing with this id, or null.',
    args: { id: t.arg.id({ required: true, description: 'An id as received in an `id` field.' }) },
    resolve: async (_root, { id }, context) => (await readNodes([id], ['id'], context))[0] ?? null,
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
    resolve: (_root, { ids }, context) => readNodes(ids, ['ids'], context),
  }),
);

/** Most ids that one field may ask for. */
const idLimit = 100;

async function readNodes(ids: readonly string[], argument: string[], { store }: Context) {
  if (ids.length > idLimit) {
    throw argumentError(
      'INVALID_ARGUMENT',
      `${ids.length} ids are given.`,
      `Pass at most ${idLimit}.`,
      argument,
    );
  }
  const wanted = ids.map((id) => readId(id, argument));
  const rows = await findExisting(store, wanted);
  const found = new Map(rows.map((row) => [`${row.type}:${row.id}`, row]));
  return wanted.map(({ typename, id }) => {
    const row = found.get(`${typename}:${id}`);
    return row ? brandRow<typeof Node.$inferType>(row) : null;
  });
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
