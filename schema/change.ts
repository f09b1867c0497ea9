import { encodeGlobalId, nodeTypes } from '../drizzle/ids.ts';
import { type ChangesAsked, countChanges, isAmong, readKnownVersion } from '../drizzle/queries/version.ts';
import { changeKindMeanings, changeReasonMeanings } from '../drizzle/vocabulary/changes.ts';
import { builder } from './builder.ts';
import type { Context } from './context.ts';
import { describedEnum } from './described-enum.ts';
import { checkKept } from './kept-version.ts';
import { checkPage } from './page.ts';

const ChangeKind = describedEnum('ChangeKind', 'How a thing changed.', changeKindMeanings);
const ChangeReason = describedEnum('ChangeReason', 'Why a thing changed.', changeReasonMeanings);
const ChangedType = builder.enumType('ChangedType', {
  description: 'What can change.',
  values: Object.fromEntries(
    nodeTypes.map((type) => [type.toUpperCase(), { value: type, description: `An ${type.toLowerCase()}.` }]),
  ) as { [Type in (typeof nodeTypes)[number] as Uppercase<Type>]: { value: Type; description: string } },
});

const Change = builder.drizzleObject('changes', {
  name: 'Change',
  description: 'That an article, an actor or an event came, changed or went.',
  fields: (t) => ({
    type: t.expose('type', { type: ChangedType, description: 'What it is.' }),
    nodeId: t.id({
      description: 'The id of the thing, whether it is still there or not.',
      select: { columns: { type: true, entityId: true } },
      resolve: ({ type, entityId }) => encodeGlobalId(type, entityId),
    }),
    slug: t.exposeString('slug', { description: 'Its slug; of what is gone the last.' }),
    kind: t.expose('kind', { type: ChangeKind, description: 'How it changed.' }),
    reason: t.expose('reason', { type: ChangeReason, description: 'Why.' }),
    version: t.string({
      description: 'The version of the dataset that brought the change.',
      select: { with: { bringing: { columns: { version: true } } } },
      resolve: ({ bringing }) => bringing.version,
    }),
    seeded: t.string({
      description: 'When that version was seeded, ISO 8601 in UTC.',
      select: { with: { bringing: { columns: { finished: true } } } },
      resolve: ({ bringing }) => bringing.finished,
    }),
    article: t.relation('article', {
      nullable: true,
      description: 'The article as it is now. Null where gone.',
    }),
    actor: t.relation('actor', { nullable: true, description: 'The actor as it is now. Null where gone.' }),
    event: t.relation('event', { nullable: true, description: 'The event as it is now. Null where gone.' }),
    counterpart: t.relation('counterpart', {
      nullable: true,
      description: 'Of an article that was RETITLED the article that it is now. Null where that is gone.',
    }),
  }),
});

interface ChangeArguments {
  since?: string | null | undefined;
  types?: readonly (typeof nodeTypes)[number][] | null | undefined;
}

builder.queryField('changes', (t) =>
  t.drizzleConnection({
    type: Change,
    description:
      'What came, changed and went since a version of the dataset, in an order in which a copy of the data can follow: what is new before what refers to it, what is gone after. For whoever keeps such a copy.',
    args: {
      since: t.arg.string({
        description:
          'A version as received in dataset { version }; the oldest that is kept if not given. Changes of the last 1,000 versions are kept.',
      }),
      types: t.arg({ type: [ChangedType], description: 'Of these types only.' }),
    },
    totalCount: (_root, args, { store }) => countChanges(store, readAsked(args)),
    resolve: async (query, _root, args, context) => {
      checkPage(args, ['number']);
      const where = isAmong(readAsked(args));
      const [rows] = await Promise.all([
        context.store.query.changes.findMany(query({ where, orderBy: { position: 'asc' } }) as object),
        checkSince(args, context),
      ]);
      return rows;
    },
  }),
);

function readAsked({ since, types }: ChangeArguments): ChangesAsked {
  return { since: since ?? null, types: types ?? null };
}

async function checkSince({ since }: ChangeArguments, { store }: Context): Promise<void> {
  if (typeof since === 'string') checkKept(since, await readKnownVersion(store, since), 'since');
}
