import { expect, test } from 'vitest';
import { ask, codeOf } from '../support/query.ts';

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
