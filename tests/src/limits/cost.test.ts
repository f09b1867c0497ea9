import { describe, expect, test } from 'vitest';
import { heavyFields, longLists } from '../../../schema/cost.ts';
import { openSchema } from '../../../schema/index.ts';
import { measureCost } from '../../../schema/measure-cost.ts';
import { costLimit } from '../../../src/limits/cost.ts';
import { parseBounded } from '../../../src/limits/parse.ts';
import { codeOf, query } from '../../support/query.ts';
import { watchTraffic } from '../../support/traffic.ts';

function costOf(document: string, variables: Record<string, unknown> = {}, operationName?: string) {
  return measureCost({ document: parseBounded(document), operationName, variables });
}

const costs: [string, string, number][] = [
  ['a count', '{ articles { totalCount } }', 1],
  ['a page', '{ articles(first: 30) { edges { cursor node { headline } } pageInfo { hasNextPage } } }', 31],
  ['a page backward', '{ articles(last: 7) { edges { node { headline } } } }', 8],
  ['a page of the usual size', '{ articles { edges { node { headline } } } }', 21],
  [
    'a page of pages',
    '{ articles(first: 10) { edges { node { events(first: 5) { edges { node { slug } } } } } } }',
    71,
  ],
  ['things by id', '{ nodes(ids: ["a", "b", "c"]) { id ... on Event { place { name } } } }', 4],
  ['a list without pages', '{ article(slug: "a") { mentions { actor { name } } } }', 7],
  ['work that is not shown', '{ search(query: "a", first: 1) { totalCount } }', 10],
];

test.each(costs)('%s costs what it asks for', (_name, document, cost) => {
  expect(costOf(document)).toBe(cost);
});

test('sizes written, passed, and set by default are counted alike', () => {
  const document = 'query ($n: Int = 40) { actors(first: $n) { edges { node { name } } } }';
  expect(costOf(document)).toBe(41);
  expect(costOf(document, { n: 3 })).toBe(4);
  expect(costOf('fragment P on Query { actors(first: 9) { edges { node { name } } } } { ...P }')).toBe(10);
});

test('only the operation that is run is counted', () => {
  const document =
    'query A { articles(first: 1) { edges { cursor } } } query B { articles(first: 9) { edges { cursor } } }';
  expect([costOf(document, {}, 'A'), costOf(document, {}, 'B')]).toEqual([2, 10]);
});

describe('an operation', () => {
  const document = `query ($first: Int) { articles(first: $first) { edges { node {
    actors(first: $first) { edges { node { events(first: $first) { edges { node { slug } } } } } } } } } }`;

  test('that costs too much is refused before the database hears of it', async () => {
    const { statements } = await watchTraffic(async () => {
      expect(await codeOf(document, { first: 100 })).toBe('TOO_MANY_NODES');
    });
    expect(statements).toEqual([]);
  });

  test('is told in its answer what it cost', async () => {
    const { errors, extensions } = await query(document, { first: 3 });
    expect(errors).toBeUndefined();
    expect(extensions).toMatchObject({
      cost: { requested: costOf(document, { first: 3 }), limit: costLimit },
    });
  });
});

test('every field with a cost of its own is in the schema', () => {
  const fields = new Set(
    Object.values(openSchema().getTypeMap()).flatMap((type) =>
      'getFields' in type ? Object.keys(type.getFields()) : [],
    ),
  );
  const named = [...Object.keys(heavyFields), ...Object.keys(longLists)];
  expect(named.filter((name) => !fields.has(name))).toEqual([]);
});
