import type { ActorFilter } from '../drizzle/queries/actor-filter.ts';
import type { ActorKind as ActorKindName } from '../drizzle/vocabulary/actor-kinds.ts';
import { ActorKind } from './actor.ts';
import { builder } from './builder.ts';
import { type NamedInFilter, nothingNamed } from './known-values.ts';
import { readSearch } from './search-text.ts';

interface Input {
  slugs?: string[] | null;
  kinds?: ActorKindName[] | null;
  countries?: string[] | null;
  namePrefix?: string | null;
  text?: string | null;
  not?: Input | null;
  or?: Input[] | null;
}

const ref = builder.inputRef<Input, false>('ActorFilter');

export const ActorFilterInput = ref.implement({
  description: 'Which actors. Conditions given together must all hold; within a list any one does.',
  fields: (t) => ({
    slugs: t.stringList({ description: 'These very actors.' }),
    kinds: t.field({ type: [ActorKind], description: 'What they are.' }),
    countries: t.stringList({
      description: 'ISO 3166-1 alpha-3 codes of the states they are or belong to, such as `TJK`.',
    }),
    namePrefix: t.string({
      description: 'How their name or another name of theirs begins; case does not matter.',
    }),
    text: t.string({ description: 'Words of their names or description, in the form of the search field.' }),
    not: t.field({ type: ref, description: 'Actors that this holds for are left out.' }),
    or: t.field({ type: [ref], description: 'At least one of these must hold.' }),
  }),
});

/** The filter in the database's terms. `argument` is its path, for errors. */
export function readActorFilter(input: Input, argument: readonly string[]): ActorFilter {
  const { text, not, or, ...same } = input;
  return {
    ...same,
    match: typeof text === 'string' ? readSearch(text, [...argument, 'text']) : null,
    not: not && readActorFilter(not, [...argument, 'not']),
    or: or?.map((one, index) => readActorFilter(one, [...argument, 'or', String(index)])),
  };
}

/** Everything the filter names that has to be in the store. */
export function namedInActorFilter(input: Input): NamedInFilter[] {
  return [
    { ...nothingNamed, actor: input.slugs ?? [] },
    ...[...(input.not ? [input.not] : []), ...(input.or ?? [])].flatMap(namedInActorFilter),
  ];
}
