import { getIntrospectionQuery } from 'graphql';
import { describe, expect, test } from 'vitest';
import { codeOf, query } from '../support/query.ts';
import { watchTraffic } from '../support/traffic.ts';

const deep = (levels: number) =>
  `{ actors { edges { node { ${'articles { edges { node { actors { edges { node {'.repeat(levels)} slug ${'} } } } } }'.repeat(levels)} } } } }`;

const tooLarge: Record<string, string> = {
  'levels below each other': deep(5),
  'fields under another name': `{ ${Array.from({ length: 51 }, (_, n) => `a${n}: __typename`).join(' ')} }`,
  'fields of the query itself': `{ ${'__typename '.repeat(21)} }`,
  directives: `{ articles { edges { ${'cursor @include(if: true) '.repeat(51)} } } }`,
  'fragments that double each other': `{ ...F0 } ${Array.from({ length: 20 }, (_, n) => `fragment F${n} on Query { ${n === 19 ? '__typename' : `...F${n + 1} ...F${n + 1}`} }`).join(' ')}`,
};

describe('a document out of all proportion is refused before the database hears of it', () => {
  test.each(Object.entries(tooLarge))('%s', async (_name, document) => {
    const { statements } = await watchTraffic(async () => {
      expect(await codeOf(document)).toBe('DOCUMENT_TOO_LARGE');
    });
    expect(statements).toEqual([]);
  });
});

test('the same field again and again is refused by GraphQL itself', async () => {
  const { statements } = await watchTraffic(async () => {
    const code = await codeOf(`{ articles { edges { ${'cursor '.repeat(1_001)} } } }`);
    expect(code).toBe('GRAPHQL_VALIDATION_FAILED');
  });
  expect(statements).toEqual([]);
});

test('pages within pages are counted together, whether their sizes are written or passed', async () => {
  const document = `query ($first: Int) { articles(first: $first) { edges { node {
    actors(first: $first) { edges { node { events(first: $first) { edges { node { slug } } } } } } } } } }`;
  const { statements } = await watchTraffic(async () => {
    expect(await codeOf(document, { first: 100 })).toBe('TOO_MANY_NODES');
  });
  expect(statements).toEqual([]);
  expect((await query(document, { first: 3 })).errors).toBeUndefined();
});

test('introspection, as tools ask for it, is within the limits', async () => {
  const { data, errors } = await query(getIntrospectionQuery());
  expect(errors).toBeUndefined();
  expect(data.__schema.queryType.name).toBe('Query');
});
