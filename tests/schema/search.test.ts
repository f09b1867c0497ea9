import { expect, test } from 'vitest';
import { ask, codeOf, query } from '../support/query.ts';

const found = `totalCount edges { cursor score highlights { field text ranges { start end } } node { __typename } } pageInfo { hasNextPage endCursor }`;

test('a search gives what says the words, best first, with the words marked', async () => {
  const { search } = await ask(`{ search(query: "drones", types: [ARTICLE]) { ${found} } }`);
  expect(search.edges.length).toBeGreaterThan(0);
  const scores = search.edges.map(({ score }: { score: number }) => score);
  expect(scores).toEqual([...scores].sort((a, b) => b - a));
  for (const { highlights } of search.edges) {
    for (const { text, ranges } of highlights) {
      for (const { start, end } of ranges) expect(text.slice(start, end).toLowerCase()).toMatch(/^drone/);
    }
  }
});

test('pages of a search join to the whole', async () => {
  const { search: whole } = await ask(`{ search(query: "tajik", first: 100) { ${found} } }`);
  const cursors: string[] = [];
  let after = '';
  for (let more = true; more; ) {
    const { search } = await ask(`{ search(query: "tajik", first: 9${after}) { ${found} } }`);
    cursors.push(...search.edges.map(({ cursor }: { cursor: string }) => cursor));
    after = `, after: "${search.pageInfo.endCursor}"`;
    more = search.pageInfo.hasNextPage;
  }
  expect(cursors.slice(0, 100)).toEqual(whole.edges.map(({ cursor }: { cursor: string }) => cursor));
  expect(whole.totalCount).toBe(cursors.length);
});

test('diacritics and word endings do not matter', async () => {
  const { a, b } = await ask(
    '{ a: search(query: "Dušanbe") { totalCount } b: search(query: "dusanbe") { totalCount } }',
  );
  expect(a).toEqual(b);
});

test.each(['"', 'AND', 'OR', 'a OR', '*', '-"x', 'NEAR(', 'col:x', '(((', '^a', "'; drop table article"])(
  'whatever is typed is a search or a clear error: %s',
  async (text) => {
    const code = await codeOf('query ($text: String!) { search(query: $text) { totalCount } }', { text });
    expect([undefined, 'INVALID_SEARCH']).toContain(code);
  },
);

test('without words there is nothing to search for', async () => {
  expect(await codeOf('{ search(query: "  ") { totalCount } }')).toBe('INVALID_SEARCH');
});

test('each kind of thing is narrowed by its own filter, and counted so', async () => {
  const { search } = await ask(`{ search(query: "Tajikistan OR Massoud", first: 100, filter: {
    articles: { published: { edtf: "2022" } }, actors: { kinds: [PERSON] }, events: { types: [CONSULT] } }) {
    totalCount edges { node { __typename ... on Article { published { start } } ... on Actor { kind } ... on Event { type } } } } }`);
  expect(search.totalCount).toBe(search.edges.length);
  // biome-ignore lint/suspicious/noExplicitAny: what was asked for above.
  const nodes = search.edges.map(({ node }: any) => node);
  expect(new Set(nodes.map((node: { __typename: string }) => node.__typename))).toEqual(
    new Set(['Article', 'Actor', 'Event']),
  );
  for (const node of nodes) {
    if (node.__typename === 'Article') expect(node.published.start).toMatch(/^2022/);
    if (node.__typename === 'Actor') expect(node.kind).toBe('PERSON');
    if (node.__typename === 'Event') expect(node.type).toBe('CONSULT');
  }
});

test('a misspelt word is told with the nearest known, in the connection and in explain', async () => {
  const { data, extensions } = await query(
    '{ search(query: "drnes OR kabbul -border") { didYouMean totalCount } }',
  );
  expect(data.search).toEqual({ didYouMean: 'drones OR kabul -border', totalCount: 0 });
  expect(extensions?.explain?.[0]).toMatchObject({
    didYouMean: 'drones OR kabul -border',
    words: [
      { word: 'drnes', matches: 0, nearest: ['drones'] },
      { word: 'kabbul', matches: 0, nearest: ['kabul'] },
    ],
  });
});

test.each([
  ['wrong', 'gabul', 'kabul'],
  ['missing', 'ajikistan', 'tajikistan'],
  ['one too many', 'qkabul', 'kabul'],
])('the first letter of a word can be %s', async (_how, typed, meant) => {
  const { search } = await ask('query ($typed: String!) { search(query: $typed) { didYouMean } }', { typed });
  expect(search.didYouMean).toBe(meant);
});

test('words that occur are corrected to nothing', async () => {
  expect((await ask('{ search(query: "drone plant") { didYouMean } }')).search.didYouMean).toBeNull();
});

test('a search that its filter empties says so', async () => {
  const { extensions } = await query(
    '{ search(query: "drone", types: [ARTICLE], filter: { articles: { published: { edtf: "1850" } } }) { totalCount } }',
  );
  expect(extensions?.explain?.[0]).toMatchObject({ emptiedBy: ['filter.articles'] });
});
