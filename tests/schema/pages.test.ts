import { describe, expect, test } from 'vitest';
import { ask, codeOf } from '../support/query.ts';

const lists = ['articles', 'actors', 'events'] as const;

interface Page {
  edges: { cursor: string; node: { id: string } }[];
  pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: string | null;
    endCursor: string | null;
  };
  totalCount: number;
}

async function readPage(list: string, args: string): Promise<Page> {
  const selection =
    'totalCount edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }';
  const data = await ask(`{ ${list}(${args}) { ${selection} } }`);
  return data[list];
}

async function walkForward(list: string, size: number, more = ''): Promise<string[]> {
  const ids: string[] = [];
  let page = await readPage(list, `first: ${size}${more}`);
  for (;;) {
    ids.push(...page.edges.map(({ node }) => node.id));
    if (!page.pageInfo.hasNextPage) return ids;
    page = await readPage(list, `first: ${size}, after: "${page.pageInfo.endCursor}"${more}`);
  }
}

async function walkBackward(list: string, size: number, more = ''): Promise<string[]> {
  const ids: string[] = [];
  let page = await readPage(list, `last: ${size}${more}`);
  for (;;) {
    ids.unshift(...page.edges.map(({ node }) => node.id));
    if (!page.pageInfo.hasPreviousPage) return ids;
    page = await readPage(list, `last: ${size}, before: "${page.pageInfo.startCursor}"${more}`);
  }
}

describe.each(lists)('%s', (list) => {
  test('pages forward give every item once, as many as totalCount', async () => {
    const ids = await walkForward(list, 7);
    const { totalCount } = await readPage(list, 'first: 1');
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBe(totalCount);
  });

  test('pages backward give the same items in the same order', async () => {
    expect(await walkBackward(list, 7)).toEqual(await walkForward(list, 9));
  });

  test('a page of none is empty', async () => {
    const page = await readPage(list, 'first: 0');
    expect(page.edges).toEqual([]);
  });

  test.each([
    ['first: -1', 'INVALID_PAGE_SIZE'],
    ['first: 101', 'INVALID_PAGE_SIZE'],
    ['last: 101', 'INVALID_PAGE_SIZE'],
    ['first: 1, last: 1', 'INVALID_PAGE_SIZE'],
    ['after: "no cursor"', 'INVALID_CURSOR'],
    ['before: "REM6Tm8="', 'INVALID_CURSOR'],
  ])('%s is refused', async (args, code) => {
    expect(await codeOf(`{ ${list}(${args}) { edges { cursor } } }`)).toBe(code);
  });
});

describe.each([
  ['articles', 'PUBLISHED'],
  ['events', 'WHEN'],
])('%s of one actor, which are read by its links', (list, field) => {
  test.each(['ASC', 'DESC'])('are the same in pages of any size and both ways, %s', async (direction) => {
    const orderBy = `, orderBy: [{ field: ${field}, direction: ${direction} }]`;
    const linked = `${orderBy}, filter: { actors: { anyOf: ["tajikistan"] } }`;
    const scanned = `${orderBy}, filter: { and: [{ actors: { anyOf: ["tajikistan"] } }] }`;
    const whole = await walkForward(list, 100, scanned);
    expect(whole.length).toBeGreaterThan(10);
    for (const size of [1, 4]) expect(await walkForward(list, size, linked)).toEqual(whole);
    expect(await walkBackward(list, 3, linked)).toEqual(whole);
    const totals = await Promise.all(
      [linked, scanned].map(async (args) => (await readPage(list, `first: 1${args}`)).totalCount),
    );
    expect(totals).toEqual([whole.length, whole.length]);
  });
});
