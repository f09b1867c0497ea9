import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { databaseFile, type FileStore, openFolder } from '../../drizzle/file-store.ts';
import { startServer } from '../../drizzle/hrana/server.ts';
import { migrate } from '../../drizzle/migrate.ts';
import { seed } from '../../seed/run.ts';
import { readSettings } from '../../src/env.ts';
import { runRequest } from '../../src/graphql.ts';
import { openVisit } from '../../src/visit.ts';

const folder = mkdtempSync(join(tmpdir(), 'newsgraph-change-'));
const sources = [
  '2021-09-17-sco-summit-dushanbe',
  '2022-01-10-taliban-massoud-tehran',
  '2022-05-30-rahmon-in-tehran',
];
let store: FileStore;
let server: Awaited<ReturnType<typeof startServer>>;

const seedSources = (names: readonly string[]) =>
  seed(store, {
    paths: names.map((name) => `seed/sources/${name}.md`),
    published: null,
    prune: false,
    dryRun: false,
    onProgress: () => {},
  });

// biome-ignore lint/suspicious/noExplicitAny: each test knows the shape it asked for.
async function ask(query: string): Promise<any> {
  const request = new Request('https://newsgraph.test/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({ query }),
  });
  const settings = readSettings({
    ASSETS: { fetch: async () => new Response(null, { status: 404 }) },
    LIBSQL_URL: server.url,
    DATABASE_TIMEOUT_MS: '20000',
    REQUEST_TIMEOUT_MS: '20000',
  });
  const visit = openVisit(request, settings, () => {});
  return (await runRequest(request, { settings, visit })).json();
}

beforeAll(async () => {
  store = openFolder(folder);
  await migrate(store);
  await seedSources(sources);
  server = await startServer({ file: databaseFile(folder) });
});

afterAll(async () => {
  await server.close();
  store.client.close();
  rmSync(folder, { recursive: true });
});

/** Sets the dataset version after a trip of the answer, as a seeding between two trips would. */
async function changeAfterTrips(most: number, action: () => Promise<unknown>): Promise<void> {
  const original = globalThis.fetch;
  let trips = 0;
  const name = crypto.randomUUID();
  globalThis.fetch = async (input, init) => {
    const response = await original(input, init);
    const body = await response.arrayBuffer();
    trips += 1;
    if (trips <= most)
      await store.client.execute(`update dataset set version = '${name}-${trips}' where id = 1`);
    return new Response(body, response);
  };
  try {
    await action();
  } finally {
    globalThis.fetch = original;
  }
}

const inTwoTrips = '{ search(query: "Massoud") { edges { node { __typename ... on Actor { name } } } } }';

test('an answer during which the dataset changes is made once more, from one version', async () => {
  await changeAfterTrips(1, async () => {
    const { extensions, data } = await ask(inTwoTrips);
    expect(extensions.dataset).toEqual({ version: expect.stringMatching(/-1$/) });
    expect(data.search.edges.length).toBeGreaterThan(0);
  });
});

test('an answer during which the dataset changes again and again is given up, and says so', async () => {
  await changeAfterTrips(99, async () => {
    const { errors } = await ask(inTwoTrips);
    expect(errors[0].extensions).toMatchObject({ code: 'UPSTREAM_UNAVAILABLE' });
  });
});

const list = (after: string) =>
  `{ articles(first: 1, orderBy: [{ field: PUBLISHED, direction: ASC }]${after}) { edges { node { published { edtf } } } pageInfo { endCursor } } }`;
const ranked = (after: string) =>
  `{ actor(slug: "iran") { coMentions(first: 1${after}) { edges { node { slug } } pageInfo { endCursor } } } }`;

test('after the store has been seeded again, cursors of lists go on and those of ranked lists say that they are outdated', async () => {
  const before = await ask(list(''));
  const rankedBefore = await ask(ranked(''));
  const listCursor = before.data.articles.pageInfo.endCursor;
  const rankedCursor = rankedBefore.data.actor.coMentions.pageInfo.endCursor;
  const found = await ask(ranked(`, after: "${rankedCursor}"`));
  expect(found.errors).toBeUndefined();

  // One article from before the cursor, one right behind it.
  await seedSources([...sources, '2021-08-15-fall-of-kabul', '2021-10-20-moscow-format']);

  const next = await ask(list(`, after: "${listCursor}"`));
  expect(next.extensions.dataset.version).not.toBe(before.extensions.dataset.version);
  expect(before.data.articles.edges[0].node.published.edtf).toMatch(/^2021-09/);
  expect(next.data.articles.edges[0].node.published.edtf).toMatch(/^2021-10/);

  const expired = await ask(ranked(`, after: "${rankedCursor}"`));
  expect(expired.errors[0].extensions).toMatchObject({
    code: 'CURSOR_EXPIRED',
    argument: 'after',
    version: next.extensions.dataset.version,
  });
});
