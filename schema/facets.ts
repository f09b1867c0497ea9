import { actorFacets } from '../drizzle/queries/actor-facets.ts';
import { articleFacets } from '../drizzle/queries/article-facets.ts';
import { eventFacets, knownEventFacets } from '../drizzle/queries/event-facets.ts';
import { type Facet, type FacetCounts, facetLimit, facetsOf, type Known } from '../drizzle/queries/facet.ts';
import type { FilteredTable, FilterOf } from '../drizzle/queries/where.ts';
import { builder } from './builder.ts';
import { CountRelation } from './count-relation.ts';
import { explainEmpty } from './explain.ts';
import { ActorFilterInput, ArticleFilterInput, EventFilterInput, type Written } from './filter-input.ts';
import { checkPage } from './page.ts';
import { type Computed, computedField } from './plan/computed-field.ts';
import { readFilter } from './read-filter.ts';
import type { AskedAt } from './selected.ts';

interface ValueShape {
  value: string;
  label: string | null;
  count: number;
  exact: boolean;
}

const Value = builder.objectRef<ValueShape>('FacetValue').implement({
  description: 'A value that the list can be narrowed to.',
  fields: (t) => ({
    value: t.exposeString('value', { description: 'As the filter takes it.' }),
    label: t.string({ description: 'For readers.', resolve: ({ label, value }) => label ?? value }),
    count: t.exposeInt('count', { description: 'How long the list would be then.' }),
    countRelation: t.field({
      type: CountRelation,
      description: `Whether \`count\` is the length, or was counted in the latest ${facetLimit} rows of a longer list (of actors in those named most).`,
      resolve: ({ exact }) => (exact ? 'EXACT' : 'AT_LEAST'),
    }),
  }),
});

type Facets = Record<string, FacetCounts>;

function facetsType(name: string, list: string, meanings: Readonly<Record<string, string>>) {
  return builder.objectRef<Facets>(name).implement({
    description: `What ${list} can be narrowed to, the most frequent values first. Only what is asked for is counted.`,
    fields: (t) =>
      Object.fromEntries(
        Object.entries(meanings).map(([facet, description]) => [
          facet,
          t.field({ type: [Value], description, resolve: (facets) => valuesOf(facets[facet]) }),
        ]),
      ),
  });
}

function valuesOf(counts: FacetCounts | undefined): ValueShape[] {
  return (counts?.values ?? []).map(([value, label, count]) => ({
    ...{ value, label, count },
    exact: counts?.exact === 1,
  }));
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
    ...computedField(facetsBelow('events', eventFacets, knownEventFacets)),
  }),
  articleFacets: t.field({
    type: ArticleFacets,
    description: 'What a list of articles can be narrowed to.',
    args: {
      filter: t.arg({ type: ArticleFilterInput, description: 'Which articles.' }),
      first: t.arg.int(first),
    },
    ...computedField(facetsBelow('articles', articleFacets)),
  }),
  actorFacets: t.field({
    type: ActorFacets,
    description: 'What a list of actors can be narrowed to.',
    args: {
      filter: t.arg({ type: ActorFilterInput, description: 'Which actors.' }),
      first: t.arg.int(first),
    },
    ...computedField(facetsBelow('actors', actorFacets)),
  }),
}));

interface FacetArguments<Name extends FilteredTable> {
  filter?: Written<FilterOf[Name]> | null | undefined;
  first: number;
}

/** Those of the facets of a list that are asked for. */
function facetsBelow<Name extends FilteredTable>(
  name: Name,
  facets: Readonly<Record<string, Facet>>,
  knownOf: (filter: FilterOf[Name]) => Known = () => ({}),
) {
  return (args: FacetArguments<Name>, at: AskedAt): Computed<Facets | null, Facets> => {
    checkPage(args);
    const asked = readFilter(name, args.filter, ['filter']);
    const chosen = Object.fromEntries(Object.entries(facets).filter(([facet]) => at(facet).length > 0));
    const isAsked = Object.keys(chosen).length > 0;
    return {
      json: isAsked
        ? facetsOf(chosen, { name, filter: asked.filter, first: args.first, known: knownOf(asked.filter) })
        : null,
      asked,
      make: (values, { context, path, later }) => {
        const isEmpty = isAsked && Object.values(values ?? {}).every((facet) => facet.values.length === 0);
        if (isEmpty && args.first > 0) later(explainEmpty(name, asked, path, context));
        return values ?? {};
      },
    };
  };
}
