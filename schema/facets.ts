import type { GraphQLResolveInfo } from 'graphql';
import { actorFacets } from '../drizzle/queries/actor-facets.ts';
import { articleFacets } from '../drizzle/queries/article-facets.ts';
import { eventFacets } from '../drizzle/queries/event-facets.ts';
import { type Facet, type FacetValue, readFacets } from '../drizzle/queries/facet.ts';
import type { FilteredTable, FilterOf } from '../drizzle/queries/where.ts';
import { builder } from './builder.ts';
import type { Context } from './context.ts';
import { explainEmpty } from './explain.ts';
import { ActorFilterInput, ArticleFilterInput, EventFilterInput, type Written } from './filter-input.ts';
import { checkNamed } from './known-values.ts';
import { checkPage } from './page.ts';
import { readFilter } from './read-filter.ts';
import { asksFor, pathOf } from './selected.ts';

const Value = builder.objectRef<FacetValue>('FacetValue').implement({
  description: 'A value that the list can be narrowed to.',
  fields: (t) => ({
    value: t.exposeString('value', { description: 'As the filter takes it.' }),
    label: t.string({ description: 'For readers.', resolve: ({ label, value }) => label ?? value }),
    count: t.exposeInt('count', { description: 'How long the list would be then.' }),
  }),
});

type Facets = Record<string, FacetValue[]>;

function facetsType(name: string, list: string, meanings: Readonly<Record<string, string>>) {
  return builder.objectRef<Facets>(name).implement({
    description: `What ${list} can be narrowed to, the most frequent values first. Only what is asked for is counted.`,
    fields: (t) =>
      Object.fromEntries(
        Object.entries(meanings).map(([facet, description]) => [
          facet,
          t.field({ type: [Value], description, resolve: (facets) => facets[facet] ?? [] }),
        ]),
      ),
  });
}

const EventFacets = facetsType('EventFacets', 'events', {
  eventTypes: 'By `types`.',
  modes: 'By `modes`.',
  quadClasses: 'By `quadClasses`.',
  claimStatuses: 'By `claimStatuses`.',
  precisions: 'By `precisions`.',
  years: 'By the year they lie wholly within: `when: { edtf }`.',
  actors: 'By who takes part: `actors: { anyOf }`.',
  actorKinds: 'By the kind of somebody who takes part: `participants: [{ actor: { kinds } }]`.',
  actorCountries: 'By the country of somebody who takes part: `participants: [{ actor: { countries } }]`.',
  places: 'By `places`.',
  countries: 'By the country where they happened: `countries`.',
  sections: 'By the section of an article that reports them: `articles: { sections }`.',
  publications: 'By the publication of an article that reports them: `articles: { publications }`.',
} satisfies Record<keyof typeof eventFacets, string>);

const ArticleFacets = facetsType('ArticleFacets', 'articles', {
  sections: 'By `sections`.',
  languages: 'By `languages`.',
  years: 'By the year of publication: `published: { edtf }`.',
  publications: 'By `publications`.',
  authors: 'By `authors`.',
  topics: 'By `topics`.',
  actors: 'By who is named: `actors: { anyOf }`.',
  actorKinds: 'By the kind of somebody who is named: `mentions: { kinds }`.',
  actorCountries: 'By the country of somebody who is named: `mentions: { countries }`.',
  eventTypes: 'By `eventTypes`.',
} satisfies Record<keyof typeof articleFacets, string>);

const ActorFacets = facetsType('ActorFacets', 'actors', {
  kinds: 'By `kinds`.',
  sectors: 'By `sectors`.',
  countries: 'By `countries`.',
  organizations: 'By `memberOf`.',
} satisfies Record<keyof typeof actorFacets, string>);

const first = { required: true, defaultValue: 20, description: 'Most values of each, 0 to 100.' } as const;

builder.queryFields((t) => ({
  facets: t.field({
    type: EventFacets,
    description: 'What a list of events can be narrowed to.',
    args: {
      filter: t.arg({ type: EventFilterInput, description: 'Which events.' }),
      first: t.arg.int(first),
    },
    resolve: (_root, args, context, info) => resolveFacets('events', eventFacets, args, context, info),
  }),
  articleFacets: t.field({
    type: ArticleFacets,
    description: 'What a list of articles can be narrowed to.',
    args: {
      filter: t.arg({ type: ArticleFilterInput, description: 'Which articles.' }),
      first: t.arg.int(first),
    },
    resolve: (_root, args, context, info) => resolveFacets('articles', articleFacets, args, context, info),
  }),
  actorFacets: t.field({
    type: ActorFacets,
    description: 'What a list of actors can be narrowed to.',
    args: {
      filter: t.arg({ type: ActorFilterInput, description: 'Which actors.' }),
      first: t.arg.int(first),
    },
    resolve: (_root, args, context, info) => resolveFacets('actors', actorFacets, args, context, info),
  }),
}));

async function resolveFacets<Name extends FilteredTable>(
  name: Name,
  facets: Readonly<Record<string, Facet>>,
  args: { filter?: Written<FilterOf[Name]> | null | undefined; first: number },
  context: Context,
  info: GraphQLResolveInfo,
): Promise<Facets> {
  checkPage(args);
  const reading = readFilter(name, args.filter, ['filter']);
  const asked = Object.fromEntries(Object.entries(facets).filter(([facet]) => asksFor(info, facet)));
  const [values] = await Promise.all([
    readFacets(context.store, asked, { name, filter: reading.filter, first: args.first }),
    checkNamed(context, reading, pathOf(info)),
  ]);
  const isEmpty = Object.values(values).every(({ length }) => length === 0);
  if (isEmpty && args.first > 0) await explainEmpty(name, reading, pathOf(info), context);
  return values;
}
