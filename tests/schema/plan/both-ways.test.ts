import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { actorQuestions } from '../../questions/actors.ts';
import { eventQuestions } from '../../questions/events.ts';
import { overviewQuestions } from '../../questions/overviews.ts';
import { askBothWays } from '../../support/both-ways.ts';
import { ask } from '../../support/query.ts';
import { actorFilters, articleFilters, eventFilters } from '../../support/random-filter.ts';
import { randomOperations, type Values } from '../../support/random-operation.ts';

let values: Values;

const sample = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.sample(arbitrary, { numRuns: 30, seed: 7 });

beforeAll(async () => {
  const data = await ask(`{
    facets(first: 40) { actors { value } actorCountries { value } places { value } }
    articleFacets(first: 40) { topics { value } sections { value } }
    articles(first: 15) { edges { cursor node { id slug } } }
    events(first: 15) { edges { cursor node { id slug } } }
    actors(first: 15) { edges { cursor node { id slug } } }
  }`);
  const facet = (list: { value: string }[]) => list.map(({ value }) => value);
  const names = {
    actors: facet(data.facets.actors),
    countries: facet(data.facets.actorCountries),
    places: facet(data.facets.places),
    topics: facet(data.articleFacets.topics),
    sections: facet(data.articleFacets.sections),
    words: ['border', 'drone*', 'border -Taliban'],
  };
  const edges: { cursor: string; node: { id: string; slug: string } }[] = [
    ...data.articles.edges,
    ...data.events.edges,
    ...data.actors.edges,
  ];
  const ids = edges.map(({ node }) => node.id);
  const cursors = edges.map(({ cursor }) => cursor);
  values = {
    ArticleFilter: sample(articleFilters(names)),
    ActorFilter: sample(actorFilters(names)),
    EventFilter: sample(eventFilters(names)),
    SearchFilter: sample(
      fc.record(
        { articles: articleFilters(names), actors: actorFilters(names), events: eventFilters(names) },
        { requiredKeys: [] },
      ),
    ),
    ArticleOrder: orders('PUBLISHED', 'HEADLINE', 'WORD_COUNT'),
    ActorOrder: orders('NAME', 'ARTICLE_COUNT', 'EVENT_COUNT'),
    EventOrder: orders('WHEN', 'REPORT_COUNT', 'INDEPENDENT_SOURCE_COUNT', 'CONFIDENCE', 'INTENSITY'),
    first: [0, 1, 2, 3],
    last: [1, 2, 3],
    after: cursors,
    before: cursors,
    slug: ['nobody', ...edges.map(({ node }) => node.slug)],
    id: ids,
    ids: sample(fc.array(fc.constantFrom(...ids, 'QXJ0aWNsZTp4'), { maxLength: 5 })),
    typed: ['ra', 'T', 'unit'],
    at: ['2022', '2015-05'],
    query: ['border', 'drone*', 'Ahmad Massoud', 'dronne', 'tajik OR iran', 'xyzzy plugh'],
    minEventCount: [1, 2],
  };
});

function orders(...fields: string[]) {
  const key = fc.record({
    field: fc.constantFrom(...fields),
    direction: fc.constantFrom('ASC', 'DESC'),
  });
  return sample(fc.uniqueArray(key, { minLength: 1, maxLength: 2, selector: ({ field }) => field }));
}

const roots = {
  searches: ['search'],
  sums: ['timeline', 'network', 'facets', 'articleFacets', 'actorFacets', 'dyad'],
  lists: ['articles', 'actors', 'events'],
  things: ['article', 'actor', 'event', 'node', 'nodes', 'suggestActors', 'dataset'],
};

describe('a planned answer is ordinary execution’s to the byte, and depends on the same', () => {
  test.each(Object.entries(roots))('random operations on %s', async (_name, fields) => {
    let planned = 0;
    await fc.assert(
      fc.asyncProperty(randomOperations(values, fields), async ({ query, variables }) => {
        const ways = await askBothWays(query, variables);
        if (ways.planned === null) return;
        planned += 1;
        expect(ways.planned).toEqual(ways.ordinary);
        expect(ways.outcome).toBe('complete');
      }),
      { numRuns: 80, seed: 2022 },
    );
    expect(planned).toBeGreaterThan(20);
  });

  test('the questions of readers', async () => {
    for (const { operation } of [...eventQuestions, ...actorQuestions, ...overviewQuestions]) {
      const { planned, ordinary } = await askBothWays(operation);
      expect(planned).toEqual(ordinary);
    }
  });
});

describe('what is unusual is left to ordinary execution', () => {
  test.each([
    ['an error', '{ articles(first: 101) { totalCount } }'],
    [
      'a filter that names the unknown',
      '{ events(filter: { sources: { anyOf: ["nobody"] } }) { totalCount } }',
    ],
    ['an invalid document', '{ articles { nothing } }'],
    [
      'too many things',
      '{ articles(first: 100) { edges { node { actors(first: 100) { edges { node { events(first: 100) { edges { cursor } } } } } } } } }',
    ],
  ])('%s', async (_what, query) => {
    expect((await askBothWays(query)).planned).toBeNull();
  });
});

test('where an asker stands is told after this operation as by ordinary execution', async () => {
  const { planned, ordinary } = await askBothWays('{ rateLimit { limit cost remaining resetAt } }');
  const read = (body = '{}') => JSON.parse(body).data.rateLimit;
  const { remaining, ...rest } = read(planned?.body);
  // A plan that only tells is not paid for twice: each way takes its own cost.
  expect(read(ordinary.body)).toEqual({ ...rest, remaining: remaining - rest.cost });
});

test('where nothing of the store is asked, nothing is read', async () => {
  const { planned, ordinary } = await askBothWays('{ __typename me: __typename }');
  expect(planned?.body).toBe(
    '{"data":{"__typename":"Query","me":"Query"},"extensions":{"cost":{"requested":2,"limit":200000}}}',
  );
  expect(planned).toEqual(ordinary);
});

test('variables are bound to what they choose, and shape what they shape', async () => {
  const query = `query ($first: Int, $nested: Int, $with: Boolean!) {
    articles(first: $first) { edges { node { slug @include(if: $with) actors(first: $nested) { edges { node { slug } } } } } } }`;
  for (const variables of [
    { first: 2, nested: 1, with: true },
    { first: 3, nested: 2, with: false },
    { first: 2, nested: 2, with: true },
  ]) {
    const { planned, ordinary } = await askBothWays(query, variables);
    expect(planned).toEqual(ordinary);
    expect(planned).not.toBeNull();
  }
});
