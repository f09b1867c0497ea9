import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { graphql } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { databaseFile, openFolder } from '../../drizzle/file-store.ts';
import { startServer } from '../../drizzle/hrana/server.ts';
import { migrate } from '../../drizzle/migrate.ts';
import { openStore } from '../../drizzle/store.ts';
import { openSchema } from '../../schema/index.ts';
import { isExcerptOnly } from '../../seed/readers/redistribution.ts';
import { seed } from '../../seed/run.ts';

const folder = mkdtempSync(join(tmpdir(), 'newsgraph-rights-'));
const opening = 'Iran attacked Iraq on 3 May 2022, officials in Tehran said.';
const long = `On 4 May 2022 Russia accused Poland ${'of many things that were all listed at great length '.repeat(12)}in Moscow.`;
const body = `${opening}\n\n${long}\n\nThe harbourmaster said nothing.`;
let server: Awaited<ReturnType<typeof startServer>>;

beforeAll(async () => {
  const sources = join(folder, 'sources');
  mkdirSync(sources);
  for (const [name, rights] of Object.entries({ open: 'CC BY 4.0', closed: 'excerpt' })) {
    const front = `---\nheadline: The ${name} story\npublished: 2022-05-20\nrights: ${rights}\n---\n`;
    writeFileSync(join(sources, `${name}.md`), `${front}${body}\n`);
  }
  const store = openFolder(folder);
  await migrate(store);
  const options = { published: null, prune: false, dryRun: false, onProgress: () => {} };
  const { problems } = await seed(store, { paths: [sources], ...options });
  expect(problems).toEqual([]);
  store.client.close();
  server = await startServer({ file: databaseFile(folder) });
});

afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

// biome-ignore lint/suspicious/noExplicitAny: each test knows the shape it asked for.
async function ask(source: string): Promise<any> {
  const store = openStore({ url: server.url, authToken: undefined, timeoutMs: 10_000 });
  const { data, errors } = await graphql({
    schema: openSchema(),
    source,
    contextValue: { store, notes: [] },
  });
  expect(errors).toBeUndefined();
  return data;
}

describe('an article whose rights let no more than an excerpt be passed on', () => {
  test('has no body, and an excerpt that is its beginning', async () => {
    const { articles } = await ask(
      '{ articles(orderBy: [{ field: HEADLINE, direction: ASC }]) { edges { node { headline body excerpt wordCount } } } }',
    );
    const [closed, open] = articles.edges.map(({ node }: { node: object }) => node);
    expect(closed).toMatchObject({ headline: 'The closed story', body: null, excerpt: opening });
    expect(open).toMatchObject({ headline: 'The open story', body, excerpt: opening });
    expect(closed.wordCount).toBe(open.wordCount);
  });

  test('is found by every word, and marked only within its excerpt', async () => {
    const highlights = async (words: string) => {
      const { search } = await ask(
        `{ search(query: "${words}", types: [ARTICLE]) { edges { node { ... on Article { headline } } highlights { field text ranges { start end } } } } }`,
      );
      return Object.fromEntries(
        search.edges.map((edge: { node: { headline: string }; highlights: object[] }) => [
          edge.node.headline,
          edge.highlights,
        ]),
      );
    };
    const behind = await highlights('harbourmaster');
    expect(behind['The closed story']).toEqual([]);
    expect(behind['The open story']).toHaveLength(1);
    expect((await highlights('officials'))['The closed story']).toEqual([
      { field: 'excerpt', text: opening, ranges: [{ start: 34, end: 43 }] },
    ]);
  });

  test('is quoted in 200 code units at most, at the place that is named', async () => {
    const { articles } = await ask(
      '{ articles { edges { node { body evidence { quote start end triggerStart } quotations { text } } } } }',
    );
    const [closed, open] = articles.edges
      .map(({ node }: { node: { body: string | null } }) => node)
      .sort((one: { body: string | null }) => (one.body === null ? -1 : 1));
    const lengths = (article: { evidence: { quote: string }[]; quotations: { text: string }[] }) =>
      [...article.evidence.map(({ quote }) => quote), ...article.quotations.map(({ text }) => text)].map(
        ({ length }) => length,
      );
    expect(Math.max(...lengths(open))).toBeGreaterThan(500);
    expect(Math.max(...lengths(closed))).toBeLessThanOrEqual(200);
    expect(closed.evidence).toHaveLength(open.evidence.length);
    for (const { quote, start, end } of closed.evidence) expect(body.slice(start, end)).toBe(quote);
  });
});

test.each([
  ['excerpt', true],
  ['© 2022 Wire. This material may not be published, broadcast, rewritten or redistributed.', true],
  ['Redistribution of this text without consent is strictly prohibited.', true],
  ['For internal use only', true],
  ['Not for redistribution', true],
  ['© 2022 Coast Weekly. All rights reserved.', false],
  ['CC BY 4.0, newsgraph contributors', false],
  ['summary', false],
  ['May be redistributed with attribution.', false],
  [null, false],
] as const)('the rights %j restrict to an excerpt: %s', (rights, expected) => {
  expect(isExcerptOnly(rights)).toBe(expected);
});
