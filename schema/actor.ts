import type { DateSpan } from '../drizzle/queries/date-filter.ts';
import { actorKindMeanings } from '../drizzle/vocabulary/actor-kinds.ts';
import { builder } from './builder.ts';
import { describedEnum } from './described-enum.ts';
import { readEdtfArgument } from './edtf-argument.ts';
import { When } from './when.ts';

export const ActorKind = describedEnum('ActorKind', 'What an actor is.', actorKindMeanings);

const Office = builder.drizzleObject('actorOffices', {
  name: 'Office',
  description: 'An office that a person holds or held.',
  fields: (t) => ({
    title: t.exposeString('title', { description: 'The office, such as `president`.' }),
    country: t.exposeString('country', {
      nullable: true,
      description: 'ISO 3166-1 alpha-3 code of the state it belongs to.',
    }),
    held: t.field({
      type: When,
      description: 'From when to when it was held, as an EDTF interval.',
      select: { columns: { edtf: true, start: true, end: true } },
      resolve: ({ edtf, start, end }) => ({
        edtf,
        start,
        end,
        precision: 'INTERVAL' as const,
        phrase: null,
        anchor: null,
      }),
    }),
  }),
});

const Membership = builder.drizzleObject('actorMemberships', {
  name: 'Membership',
  description: 'That an actor belongs to an organisation.',
  fields: (t) => ({
    organization: t.relation('organization', { nullable: false, description: 'What it belongs to.' }),
    held: t.field({
      type: When,
      description: 'From when to when, as an EDTF interval.',
      select: { columns: { edtf: true, start: true, end: true } },
      resolve: ({ edtf, start, end }) => ({
        edtf,
        start,
        end,
        precision: edtf === null ? null : ('INTERVAL' as const),
        phrase: null,
        anchor: null,
      }),
    }),
  }),
});

export const Actor = builder.drizzleNode('actors', {
  name: 'Actor',
  description:
    'Somebody who acts in the news: a person, a state, an organisation, a group. A state stands for its government and for its capital where that acts.',
  select: { columns: { id: true } },
  id: { column: (actor) => actor.id, description: 'Opaque id, the same in every copy of the dataset.' },
  fields: (t) => ({
    slug: t.exposeString('slug', { description: 'Its name in URLs and filters, unique and stable.' }),
    name: t.exposeString('name', { description: 'Its usual name in English.' }),
    kind: t.expose('kind', { type: ActorKind, description: 'What it is.' }),
    country: t.exposeString('country', {
      nullable: true,
      description: 'ISO 3166-1 alpha-3 code of the state it is or belongs to.',
    }),
    sector: t.exposeString('sector', {
      nullable: true,
      description: 'PLOVER sector, such as `GOV`, `MIL`, `REB` or `IGO`.',
    }),
    description: t.exposeString('description', { nullable: true, description: 'Who it is, in a few words.' }),
    wikidataId: t.exposeString('wikidataId', {
      nullable: true,
      description: 'Its item in Wikidata, such as `Q863`.',
    }),
    aliases: t.stringList({
      description: 'Other names it goes by, in alphabetical order.',
      select: { with: { aliases: { columns: { name: true }, orderBy: { name: 'asc' } } } },
      resolve: (actor) => actor.aliases.map(({ name }) => name),
    }),
    offices: t.relation('offices', {
      type: Office,
      nullable: false,
      description: 'Offices it holds or held, latest first.',
      args: {
        at: t.arg.string({
          description: 'Only those held at some time in this date, in EDTF: `2022-05-17`, `2015`.',
        }),
      },
      query: ({ at }) => ({
        orderBy: { start: 'desc', id: 'asc' },
        ...(typeof at === 'string' ? { where: heldIn(readEdtfArgument(at, ['at'])) } : {}),
      }),
    }),
    memberships: t.relation('memberships', {
      type: Membership,
      nullable: false,
      description: 'Organisations it belongs to.',
      query: { orderBy: { organizationId: 'asc' } },
    }),
    articleCount: t.exposeInt('articleCount', { description: 'Number of articles that name it.' }),
    eventCount: t.exposeInt('eventCount', { description: 'Number of events it takes part in.' }),
  }),
});

function heldIn({ start, end }: DateSpan) {
  return {
    AND: [
      { OR: [{ start: { isNull: true as const } }, { start: { lte: end ?? '9999-12-31' } }] },
      { OR: [{ end: { isNull: true as const } }, { end: { gte: start ?? '' } }] },
    ],
  };
}
