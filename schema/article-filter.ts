import { type ActorSet, actorSetSlugs } from '../drizzle/queries/actor-set.ts';
import type { ArticleFilter } from '../drizzle/queries/article-filter.ts';
import type { EventType as EventTypeName } from '../drizzle/vocabulary/event-types.ts';
import { ActorSetInput } from './actor-set.ts';
import { builder } from './builder.ts';
import { DateFilterInput, readDateFilter } from './date-filter.ts';
import { EventType } from './event.ts';
import { type NamedInFilter, nothingNamed } from './known-values.ts';
import { readSearch } from './search-text.ts';

interface Input {
  actors?: ActorSet | null;
  eventTypes?: EventTypeName[] | null;
  topics?: string[] | null;
  sections?: string[] | null;
  publications?: string[] | null;
  authors?: string[] | null;
  languages?: string[] | null;
  published?: typeof DateFilterInput.$inferInput | null;
  text?: string | null;
  not?: Input | null;
  or?: Input[] | null;
}

const ref = builder.inputRef<Input, false>('ArticleFilter');

export const ArticleFilterInput = ref.implement({
  description: 'Which articles. Conditions given together must all hold; within a list any one does.',
  fields: (t) => ({
    actors: t.field({ type: ActorSetInput, description: 'Who is named.' }),
    eventTypes: t.field({ type: [EventType], description: 'It reports an event of one of these types.' }),
    topics: t.stringList({ description: 'Codes of IPTC Media Topics.' }),
    sections: t.stringList({ description: 'Sections, as the publication names them.' }),
    publications: t.stringList({ description: 'Slugs of publications.' }),
    authors: t.stringList({ description: 'Slugs of authors.' }),
    languages: t.stringList({ description: 'BCP 47 language tags.' }),
    published: t.field({ type: DateFilterInput, description: 'When it was published.' }),
    text: t.string({ description: 'What its text says, in the form of the search field.' }),
    not: t.field({ type: ref, description: 'Articles that this holds for are left out.' }),
    or: t.field({ type: [ref], description: 'At least one of these must hold.' }),
  }),
});

/** The filter in the database's terms. `argument` is its path, for errors. */
export function readArticleFilter(input: Input, argument: readonly string[]): ArticleFilter {
  const { published, text, not, or, ...same } = input;
  return {
    ...same,
    published: published && readDateFilter(published, [...argument, 'published']),
    match: typeof text === 'string' ? readSearch(text, [...argument, 'text']) : null,
    not: not && readArticleFilter(not, [...argument, 'not']),
    or: or?.map((one, index) => readArticleFilter(one, [...argument, 'or', String(index)])),
  };
}

/** Everything the filter names that has to be in the store. */
export function namedInArticleFilter(input: Input): NamedInFilter[] {
  return [
    {
      ...nothingNamed,
      actor: actorSetSlugs(input.actors),
      topic: input.topics ?? [],
      publication: input.publications ?? [],
      author: input.authors ?? [],
    },
    ...[...(input.not ? [input.not] : []), ...(input.or ?? [])].flatMap(namedInArticleFilter),
  ];
}
