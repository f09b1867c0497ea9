import { type ActorSet, actorSetSlugs } from '../drizzle/queries/actor-set.ts';
import type { EventFilter } from '../drizzle/queries/event-filter.ts';
import { ActorSetInput } from './actor-set.ts';
import { builder } from './builder.ts';
import { DateFilterInput, readDateFilter } from './date-filter.ts';
import { ClaimStatus, EventType, QuadClass } from './event.ts';
import { type NamedInFilter, nothingNamed } from './known-values.ts';
import { readSearch } from './search-text.ts';
import { Method } from './statement.ts';

type Same = Omit<EventFilter, 'when' | 'match' | 'not' | 'or'>;
interface Input extends Mutable<Same> {
  when?: typeof DateFilterInput.$inferInput | null;
  text?: string | null;
  not?: Input | null;
  or?: Input[] | null;
}
type Mutable<Type> = {
  -readonly [Key in keyof Type]: Type[Key] extends readonly (infer Item)[] | null | undefined
    ? Item[] | null
    : Exclude<Type[Key], undefined>;
};

const ref = builder.inputRef<Input, false>('EventFilter');

export const EventFilterInput = ref.implement({
  description: 'Which events. Conditions given together must all hold; within a list any one does.',
  fields: (t) => ({
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
    places: t.stringList({ description: 'Slugs of places.' }),
    countries: t.stringList({ description: 'ISO 3166-1 alpha-3 codes of the states they happened in.' }),
    when: t.field({ type: DateFilterInput, description: 'When they happened.' }),
    methods: t.field({ type: [Method], description: 'How they came to be in the store.' }),
    minReportCount: t.int({ description: 'At least so many articles report them.' }),
    minConfidence: t.float({ description: 'At least this sure, 0 to 1.' }),
    text: t.string({ description: 'Words of their summary or evidence, in the form of the search field.' }),
    not: t.field({ type: ref, description: 'Events that this holds for are left out.' }),
    or: t.field({ type: [ref], description: 'At least one of these must hold.' }),
  }),
});

/** The filter in the database's terms. `argument` is its path, for errors. */
export function readEventFilter(input: Input, argument: readonly string[]): EventFilter {
  const { when, text, not, or, ...same } = input;
  return {
    ...same,
    when: when && readDateFilter(when, [...argument, 'when']),
    match: typeof text === 'string' ? readSearch(text, [...argument, 'text']) : null,
    not: not && readEventFilter(not, [...argument, 'not']),
    or: or?.map((one, index) => readEventFilter(one, [...argument, 'or', String(index)])),
  };
}

/** Everything the filter names that has to be in the store. */
export function namedInEventFilter(input: Input): NamedInFilter[] {
  const sets: (ActorSet | null | undefined)[] = [input.actors, input.sources, input.targets];
  return [
    { ...nothingNamed, actor: sets.flatMap(actorSetSlugs), place: input.places ?? [] },
    ...[...(input.not ? [input.not] : []), ...(input.or ?? [])].flatMap(namedInEventFilter),
  ];
}
