import { claimStatusMeanings } from '../drizzle/vocabulary/claim-statuses.ts';
import { eventClasses, eventTypes, quadClassMeanings } from '../drizzle/vocabulary/event-types.ts';
import { participantRoleMeanings } from '../drizzle/vocabulary/participant-roles.ts';
import { builder } from './builder.ts';
import { describedEnum } from './described-enum.ts';
import { Place } from './place.ts';
import { Method } from './statement.ts';
import { When } from './when.ts';

const eventTypeMeanings = Object.fromEntries(
  eventTypes.map((type) => [type, eventClasses[type].meaning]),
) as Record<(typeof eventTypes)[number], string>;

export const EventType = describedEnum(
  'EventType',
  'What happened: the sixteen PLOVER event classes (Open Event Data Alliance).',
  eventTypeMeanings,
);
export const QuadClass = describedEnum(
  'QuadClass',
  'Whether an event is word or deed, and brings actors together or sets them apart.',
  quadClassMeanings,
);
export const ClaimStatus = describedEnum(
  'ClaimStatus',
  'How an article presents an event.',
  claimStatusMeanings,
);
export const ParticipantRole = describedEnum(
  'ParticipantRole',
  'What part an actor plays in an event.',
  participantRoleMeanings,
);

const Participant = builder.drizzleObject('eventParticipants', {
  name: 'Participant',
  description: 'An actor in an event, and its part in it.',
  fields: (t) => ({
    role: t.expose('role', { type: ParticipantRole, description: 'What part it plays.' }),
    actor: t.relation('actor', { nullable: false, description: 'Who it is.' }),
  }),
});

export const Event = builder.drizzleNode('events', {
  name: 'Event',
  description:
    'Something that somebody did, is said to have done, or plans to do. What supports it is in `evidence`; who reports it in `articles`.',
  select: { columns: { id: true } },
  id: { column: (event) => event.id, description: 'Opaque id, the same in every copy of the dataset.' },
  fields: (t) => ({
    slug: t.exposeString('slug', { description: 'Its name in URLs, unique and stable.' }),
    type: t.expose('type', { type: EventType, description: 'What happened.' }),
    mode: t.exposeString('mode', {
      nullable: true,
      description: 'PLOVER mode, such as `Visit` for CONSULT, where the class has one and the text says it.',
    }),
    quadClass: t.expose('quadClass', {
      type: QuadClass,
      description: 'Word or deed, cooperation or conflict.',
    }),
    intensity: t.exposeFloat('intensity', {
      description: 'PLOVER score from −10 (conflict) to +10 (cooperation).',
    }),
    summary: t.exposeString('summary', { description: 'The event in one line, made from its parts.' }),
    claimStatus: t.expose('claimStatus', { type: ClaimStatus, description: 'How it is presented.' }),
    background: t.exposeBoolean('background', {
      description: 'True for context from before the news, told to explain it.',
    }),
    attributedTo: t.relation('attributedTo', {
      nullable: true,
      description: 'On whose word it is told, where claimStatus is ATTRIBUTED and the text says who.',
    }),
    when: t.field({
      type: When,
      description: 'When it happened, as exactly as the text says.',
      select: {
        columns: {
          whenEdtf: true,
          whenStart: true,
          whenEnd: true,
          whenPrecision: true,
          whenPhrase: true,
          whenAnchor: true,
        },
      },
      resolve: (event) => ({
        edtf: event.whenEdtf,
        start: event.whenStart,
        end: event.whenEnd,
        precision: event.whenPrecision,
        phrase: event.whenPhrase,
        anchor: event.whenAnchor,
      }),
    }),
    place: t.relation('place', { type: Place, nullable: true, description: 'Where it happened.' }),
    participants: t.relation('participants', {
      type: Participant,
      nullable: false,
      query: { orderBy: { position: 'asc' } },
      description: 'Who took part, and how. In a meeting or agreement each party is SOURCE and TARGET.',
    }),
    method: t.expose('method', {
      type: Method,
      description: 'CURATED where an editor stands behind any of its evidence.',
    }),
    confidence: t.exposeFloat('confidence', {
      description: 'How sure the extractor is of its best evidence, 0 to 1; 1 where an editor states it.',
    }),
    reportCount: t.exposeInt('reportCount', { description: 'Number of articles that report it.' }),
    independentSourceCount: t.exposeInt('independentCount', {
      description:
        'Number of publications with a report of their own, at least 1. Of the articles that report it those are left out that are near duplicates (see `Article.duplicates`) of an earlier one of them, such as agency copy and reprints; each publication then counts once, and an article of no known publication counts by itself. Of one day, which was earlier is not known: one of the two is taken for the original, always the same.',
    }),
  }),
});
