import type { DyadFilter, ParticipantFilter } from '../drizzle/queries/event-filter.ts';
import { ActorSetInput } from './actor-set.ts';
import { builder } from './builder.ts';
import { DateFilterInput } from './date-filter.ts';
import { ClaimStatus, EventType, ParticipantRole, QuadClass } from './event.ts';
import { ActorFilterInput, ArticleFilterInput, EventFilterInput, type Written } from './filter-input.ts';
import { Interval } from './interval.ts';
import { Method } from './statement.ts';
import { DatePrecision } from './when.ts';

const ParticipantFilterInput = builder
  .inputRef<Written<ParticipantFilter>, false>('ParticipantFilter')
  .implement({
    description: 'Somebody who takes part in an event.',
    fields: (t) => ({
      roles: t.field({ type: [ParticipantRole], description: 'In one of these parts; in any if not given.' }),
      actor: t.field({ type: ActorFilterInput, description: 'Who it is.' }),
    }),
  });

const DyadFilterInput = builder.inputRef<Written<DyadFilter>, false>('DyadFilter').implement({
  description:
    'Two different actors, one of whom acts on the other. In a meeting or agreement each acts on each.',
  fields: (t) => ({
    source: t.field({ type: ActorFilterInput, required: true, description: 'Who does it.' }),
    target: t.field({ type: ActorFilterInput, required: true, description: 'Who is on the receiving end.' }),
  }),
});

EventFilterInput.implement({
  description: 'Which events. Conditions given together must all hold; within a list any one does.',
  fields: (t) => ({
    slugs: t.stringList({ description: 'These very events.' }),
    types: t.field({ type: [EventType], description: 'What happened.' }),
    modes: t.stringList({ description: 'PLOVER modes, such as `Visit`.' }),
    quadClasses: t.field({ type: [QuadClass], description: 'Word or deed, cooperation or conflict.' }),
    claimStatuses: t.field({ type: [ClaimStatus], description: 'How they are presented.' }),
    background: t.boolean({
      description: 'True for context from before the news only, false for the news only.',
    }),
    actors: t.field({ type: ActorSetInput, description: 'Who takes part, in any role.' }),
    sources: t.field({ type: ActorSetInput, description: 'Who does it.' }),
    targets: t.field({ type: ActorSetInput, description: 'Who is on the receiving end.' }),
    participants: t.field({
      type: [ParticipantFilterInput],
      description: 'Who takes part: for each of these there must be somebody.',
    }),
    dyads: t.field({ type: [DyadFilterInput], description: 'Who acts on whom: at least one of these.' }),
    attributedTo: t.field({ type: ActorFilterInput, description: 'On whose word they are told.' }),
    places: t.stringList({ description: 'Slugs of places.' }),
    countries: t.stringList({ description: 'ISO 3166-1 alpha-3 codes of the states they happened in.' }),
    when: t.field({ type: DateFilterInput, description: 'When they happened.' }),
    dated: t.boolean({
      description: 'True for events of whose date something is known, false for the others.',
    }),
    datedWithin: t.field({
      type: Interval,
      description:
        'Only those whose date is known so exactly that it lies within one day, week, month or year.',
    }),
    precisions: t.field({ type: [DatePrecision], description: 'How exactly their date is known.' }),
    articles: t.field({ type: ArticleFilterInput, description: 'Such an article reports them.' }),
    methods: t.field({ type: [Method], description: 'How they came to be in the store.' }),
    minReportCount: t.int({ description: 'At least so many articles report them.' }),
    maxReportCount: t.int({ description: 'At most so many articles report them.' }),
    minIndependentSourceCount: t.int({
      description:
        'At least so many publications have a report of their own: see `Event.independentSourceCount`.',
    }),
    maxIndependentSourceCount: t.int({
      description:
        'At most so many publications have a report of their own: see `Event.independentSourceCount`.',
    }),
    minConfidence: t.float({ description: 'At least this sure, 0 to 1.' }),
    maxConfidence: t.float({ description: 'At most this sure, 0 to 1.' }),
    minIntensity: t.float({ description: 'At least so cooperative, −10 to +10.' }),
    maxIntensity: t.float({ description: 'At most so cooperative, −10 to +10.' }),
    text: t.string({ description: 'Words of their summary or evidence, in the form of the search field.' }),
    and: t.field({ type: [EventFilterInput], description: 'All of these must hold.' }),
    or: t.field({ type: [EventFilterInput], description: 'At least one of these must hold.' }),
    not: t.field({ type: EventFilterInput, description: 'Events that this holds for are left out.' }),
  }),
});
