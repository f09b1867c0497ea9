import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { ask } from '../support/query.ts';
import {
  actorFilters,
  articleFilters,
  eventFilters,
  intervals,
  type Names,
} from '../support/random-filter.ts';

type Filter = Record<string, unknown>;
const types = { articles: 'ArticleFilter', actors: 'ActorFilter', events: 'EventFilter' } as const;
type List = keyof typeof types;

let names: Names;

beforeAll(async () => {
  const data = await ask(`{
    facets(first: 60) { actors { value } actorCountries { value } places { value } }
    articleFacets(first: 60) { topics { value } sections { value } }
  }`);
  const values = (facet: { value: string }[]) => facet.map(({ value }) => value);
  names = {
    actors: values(data.facets.actors),
    countries: values(data.facets.actorCountries),
    places: values(data.facets.places),
    topics: values(data.articleFacets.topics),
    sections: values(data.articleFacets.sections),
    words: ['border', 'drone*', '"foreign minister"', 'Taliban OR Iran', 'border -Taliban'],
  };
});

/** Every item of a list, page by page. */
async function readWhole(list: List, filter: Filter): Promise<string[]> {
  const document = `query ($filter: ${types[list]}, $after: String) {
    ${list}(filter: $filter, first: 100, after: $after) { edges { node { id } } pageInfo { hasNextPage endCursor } } }`;
  const ids: string[] = [];
  let after: string | null = null;
  for (let more = true; more; ) {
    const data: Record<string, Page> = await ask(document, { filter, after });
    const page = data[list] as Page;
    ids.push(...page.edges.map(({ node }) => node.id));
    more = page.pageInfo.hasNextPage;
    after = page.pageInfo.endCursor;
  }
  return ids;
}

interface Page {
  edges: { node: { id: string } }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

/** The totals of many lists, asked for by few operations. */
async function countAll(list: List, filters: readonly Filter[]): Promise<number[]> {
  const totals: number[] = [];
  for (let start = 0; start < filters.length; start += 20) {
    const group = filters.slice(start, start + 20);
    const variables = Object.fromEntries(group.map((filter, index) => [`f${index}`, filter]));
    const declared = group.map((_, index) => `$f${index}: ${types[list]}`).join(', ');
    const fields = group.map((_, index) => `c${index}: ${list}(filter: $f${index}) { totalCount }`).join(' ');
    const data = await ask(`query (${declared}) { ${fields} }`, variables);
    totals.push(...group.map((_, index) => data[`c${index}`].totalCount));
  }
  return totals;
}

const runs = { numRuns: 12, endOnFailure: true };

describe.each([
  ['articles', articleFilters],
  ['actors', actorFilters],
  ['events', eventFilters],
] as const)('%s', (list, filters) => {
  test('totalCount is the length of the list, and a filter and its opposite make the whole', async () => {
    const [whole] = await countAll(list, [{}]);
    await fc.assert(
      fc.asyncProperty(filters(names), async (filter) => {
        const ids = await readWhole(list, filter);
        const [total, rest] = await countAll(list, [filter, { not: filter }]);
        expect(new Set(ids).size).toBe(ids.length);
        expect(total).toBe(ids.length);
        expect(Number(total) + Number(rest)).toBe(whole);
      }),
      runs,
    );
  });
});

/** Every facet with the filter that one of its values stands for. */
const facetFilters = {
  facets: {
    list: 'events',
    by: {
      eventTypes: (value) => ({ types: [value] }),
      modes: (value) => ({ modes: [value] }),
      quadClasses: (value) => ({ quadClasses: [value] }),
      claimStatuses: (value) => ({ claimStatuses: [value] }),
      precisions: (value) => ({ precisions: [value] }),
      years: (value) => ({ when: { edtf: value } }),
      actors: (value) => ({ actors: { anyOf: [value] } }),
      actorKinds: (value) => ({ participants: [{ actor: { kinds: [value] } }] }),
      actorCountries: (value) => ({ participants: [{ actor: { countries: [value] } }] }),
      places: (value) => ({ places: [value] }),
      countries: (value) => ({ countries: [value] }),
      sections: (value) => ({ articles: { sections: [value] } }),
      publications: (value) => ({ articles: { publications: [value] } }),
    },
  },
  articleFacets: {
    list: 'articles',
    by: {
      sections: (value) => ({ sections: [value] }),
      languages: (value) => ({ languages: [value] }),
      years: (value) => ({ published: { edtf: value } }),
      publications: (value) => ({ publications: [value] }),
      authors: (value) => ({ authors: [value] }),
      topics: (value) => ({ topics: [value] }),
      actors: (value) => ({ actors: { anyOf: [value] } }),
      actorKinds: (value) => ({ mentions: { kinds: [value] } }),
      actorCountries: (value) => ({ mentions: { countries: [value] } }),
      eventTypes: (value) => ({ eventTypes: [value] }),
    },
  },
  actorFacets: {
    list: 'actors',
    by: {
      kinds: (value) => ({ kinds: [value] }),
      sectors: (value) => ({ sectors: [value] }),
      countries: (value) => ({ countries: [value] }),
      organizations: (value) => ({ memberOf: [value] }),
    },
  },
} satisfies Record<string, { list: List; by: Record<string, (value: string) => Filter> }>;

describe.each([
  ['facets', eventFilters],
  ['articleFacets', articleFilters],
  ['actorFacets', actorFilters],
] as const)('%s', (field, filters) => {
  const { list, by } = facetFilters[field] as { list: List; by: Record<string, (value: string) => Filter> };

  test('every facet of the schema is checked here', async () => {
    const typeName = field.charAt(0).toUpperCase() + field.slice(1);
    const { __type } = await ask(
      `{ __type(name: "${field === 'facets' ? 'EventFacets' : typeName}") { fields { name } } }`,
    );
    expect(__type.fields.map(({ name }: { name: string }) => name).sort()).toEqual(Object.keys(by).sort());
  });

  test('the count of each value is the length of the list narrowed to it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.constant({}), filters(names)), async (filter) => {
        const selection = Object.keys(by)
          .map((facet) => `${facet} { value count }`)
          .join(' ');
        const data = await ask(
          `query ($filter: ${types[list]}) { ${field}(filter: $filter, first: 3) { ${selection} } }`,
          { filter },
        );
        const values = Object.entries(by).flatMap(([facet, narrow]) =>
          (data[field][facet] as { value: string; count: number }[]).map(({ value, count }) => ({
            facet,
            value,
            count,
            filter: { and: [filter, narrow(value)] },
          })),
        );
        const totals = await countAll(
          list,
          values.map((one) => one.filter),
        );
        const wrong = values.filter(({ count }, index) => count !== totals[index]);
        expect(wrong).toEqual([]);
      }),
      { ...runs, numRuns: 6 },
    );
  });
});

test('each bucket of a timeline counts the list behind it, and no event is counted twice or lost', async () => {
  const document = `query ($filter: EventFilter, $interval: Interval!) {
    timeline(filter: $filter, interval: $interval) { buckets { edtf count events(first: 2) { id } } spanning undated } }`;
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.constant({}), eventFilters(names)), intervals, async (filter, interval) => {
      const { timeline } = await ask(document, { filter, interval });
      const buckets = timeline.buckets.slice(0, 15) as { edtf: string; count: number; events: unknown[] }[];
      const [spanning, undated, whole, ...totals] = await countAll('events', [
        { and: [filter, { dated: true, not: { datedWithin: interval } }] },
        { and: [filter, { dated: false }] },
        filter,
        ...buckets.map(({ edtf }) => ({ and: [filter, { when: { edtf, relation: 'DURING' } }] })),
      ]);
      expect(buckets.map(({ count }) => count)).toEqual(totals);
      expect(buckets.map(({ events }) => events.length)).toEqual(totals.map((total) => Math.min(2, total)));
      expect({ spanning: timeline.spanning, undated: timeline.undated }).toEqual({ spanning, undated });
      const inBuckets = timeline.buckets.reduce(
        (sum: number, { count }: { count: number }) => sum + count,
        0,
      );
      expect(inBuckets + timeline.spanning + timeline.undated).toBe(whole);
    }),
    runs,
  );
});

test('each node and edge of a network counts the lists behind it', async () => {
  const document = `query ($filter: EventFilter) { network(filter: $filter, first: 8) {
    nodes { actor { slug } weight eventCount mentionCount }
    edges { source { slug } target { slug } eventCount mentionCount } } }`;
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.constant({}), eventFilters(names)), async (filter) => {
      const { nodes, edges } = (await ask(document, { filter })).network as NetworkShape;
      const ends = (slugs: string[]) => ({ actors: { allOf: slugs }, events: filter });
      const drawn = edges.slice(0, 10);
      const events = await countAll('events', [
        ...nodes.map(({ actor }) => ({ and: [filter, { actors: { anyOf: [actor.slug] } }] })),
        ...drawn.map(({ source, target }) => ({
          and: [filter, { dyads: [{ source: { slugs: [source.slug] }, target: { slugs: [target.slug] } }] }],
        })),
      ]);
      const articles = await countAll('articles', [
        ...nodes.map(({ actor }) => ends([actor.slug])),
        ...drawn.map(({ source, target }) => ends([source.slug, target.slug])),
      ]);
      expect([...nodes, ...drawn].map(({ eventCount }) => eventCount)).toEqual(events);
      expect([...nodes, ...drawn].map(({ mentionCount }) => mentionCount)).toEqual(articles);
      const drawnSlugs = new Set(nodes.map(({ actor }) => actor.slug));
      for (const { source, target } of edges) {
        expect(drawnSlugs.has(source.slug) && drawnSlugs.has(target.slug)).toBe(true);
      }
    }),
    { ...runs, numRuns: 8 },
  );
});

interface NetworkShape {
  nodes: { actor: { slug: string }; weight: number; eventCount: number; mentionCount: number }[];
  edges: { source: { slug: string }; target: { slug: string }; eventCount: number; mentionCount: number }[];
}

const someActor = fc.constantFrom('iran', 'tajikistan', 'taliban');

test('counterparts, co-mentions and dyads count the lists behind them', async () => {
  await fc.assert(
    fc.asyncProperty(someActor, eventFilters(names), articleFilters(names), async (slug, filter, named) => {
      const { actor, dyad } = await ask(
        `query ($slug: String!, $filter: EventFilter, $named: ArticleFilter, $side: ActorFilter!) {
          actor(slug: $slug) {
            counterparts(filter: $filter, first: 5) { totalCount edges { eventCount node { slug } } }
            coMentions(filter: $named, first: 5) { edges { articleCount node { slug } } } }
          dyad(one: $side, other: { countries: ["AFG"] }, filter: $filter) { eventCount undated events { totalCount } } }`,
        { slug, filter, named, side: { slugs: [slug] } },
      );
      const both = (other: string) => ({ actors: { allOf: [slug, other] } });
      const events = await countAll('events', [
        ...actor.counterparts.edges.map(({ node }: Edge) => ({ and: [filter, both(node.slug)] })),
        {
          and: [filter],
          dyads: [
            { source: { slugs: [slug] }, target: { countries: ['AFG'] } },
            { source: { countries: ['AFG'] }, target: { slugs: [slug] } },
          ],
        },
      ]);
      const articles = await countAll(
        'articles',
        actor.coMentions.edges.map(({ node }: Edge) => ({ and: [named, both(node.slug)] })),
      );
      expect(actor.counterparts.edges.map(({ eventCount }: Edge) => eventCount)).toEqual(events.slice(0, -1));
      expect(actor.coMentions.edges.map(({ articleCount }: Edge) => articleCount)).toEqual(articles);
      expect(dyad.eventCount).toBe(events.at(-1));
      expect(dyad.undated + dyad.events.totalCount).toBe(dyad.eventCount);
    }),
    { ...runs, numRuns: 8 },
  );
});

interface Edge {
  node: { slug: string };
  eventCount?: number;
  articleCount?: number;
}
