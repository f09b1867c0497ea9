import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
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
async function ask(query: string, variables: object = {}): Promise<any> {
  const request = new Request('https://newsgraph.test/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({ query, variables }),
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

describe('what was before', () => {
  const news = join(folder, 'news');
  const first = 'Kenya and Ghana signed a trade agreement on 17 May 2022.\n\nThe hall was full.';
  const second = first.replace('The hall was full', 'Somalia rejected it, and the hall was half full');
  const write = (body: string, more = '') => {
    mkdirSync(news, { recursive: true });
    const matter = 'headline: Two states trade\npublication: Example Post\npublished: 2022-05-20';
    writeFileSync(join(news, 'trade.md'), `---\n${matter}\n${more}---\n${body}\n`);
  };
  const seedNews = async () => {
    await seed(store, { paths: [news], published: null, prune: false, dryRun: false, onProgress: () => {} });
    return String((await store.client.execute('select version from dataset')).rows[0]?.version);
  };
  const versions: string[] = [];

  beforeAll(async () => {
    versions.push(String((await store.client.execute('select version from dataset')).rows[0]?.version));
    for (const body of [first, second]) {
      write(body);
      versions.push(await seedNews());
    }
  });

  const article = (selection: string, declared: string) =>
    `query ${declared} { articles(filter: { publications: ["example-post"] }) { edges { node { id slug ${selection} } } } }`;
  const read = async (selection: string, version?: string) => {
    const { data, errors } = await ask(
      article(selection, version === undefined ? '' : '($version: String!)'),
      { version },
    );
    return errors?.[0].extensions ?? data.articles.edges[0]?.node;
  };

  test('an article tells its revisions, and how each differs from the text after it', async () => {
    const { revisions } =
      await read(`revisions { totalCount edges { node { headline body changed replacedIn published { edtf }
      bodyChanges { before after } actorsAdded actorsRemoved eventsAdded { type claimStatus actors edtf quote } } } }`);
    expect(revisions.totalCount).toBe(1);
    expect(revisions.edges[0].node).toMatchObject({
      ...{ headline: 'Two states trade', body: first, changed: ['BODY'], replacedIn: versions[2] },
      ...{ published: { edtf: '2022-05-20' }, actorsAdded: ['somalia'], actorsRemoved: [] },
      eventsAdded: [{ type: 'REJECT', actors: expect.arrayContaining(['somalia']) }],
    });
    expect(revisions.edges[0].node.bodyChanges.length).toBeGreaterThan(0);
  });

  test('an article says what it said at a version, nothing where it was not there, and refuses what it cannot know', async () => {
    const texts = [];
    for (const version of versions)
      texts.push((await read('asOf(version: $version) { body }', version)).asOf);
    expect(texts).toEqual([null, { body: first }, { body: second }]);
    expect(await read('asOf(version: $version) { body }', 'x')).toMatchObject({ code: 'VERSION_UNKNOWN' });
  });

  const changes = `query ($since: String, $after: String, $first: Int, $types: [ChangedType!]) {
    changes(since: $since, types: $types, first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor }
      edges { node { type nodeId slug kind reason version article { slug } actor { slug } event { slug } } } } }`;

  test('changes since a version come in order and by pages, what is new before what refers to it', async () => {
    const whole = (await ask(changes, { since: versions[0], first: 100 })).data.changes;
    const nodes = whole.edges.map(({ node }: { node: object }) => node);
    expect(whole.totalCount).toBe(nodes.length);
    expect(nodes.slice(0, 4)).toMatchObject([
      ...[
        { type: 'ACTOR', kind: 'ADDED' },
        { type: 'ACTOR', kind: 'ADDED' },
      ],
      { type: 'ARTICLE', kind: 'ADDED', reason: 'NEW', version: versions[1] },
      { type: 'EVENT', kind: 'ADDED', reason: 'CONSEQUENCE' },
    ]);
    expect(nodes).toContainEqual(
      expect.objectContaining({ type: 'ARTICLE', kind: 'EDITED', reason: 'REVISED', version: versions[2] }),
    );
    const paged = [];
    let [after, more]: [string | null, boolean] = [null, true];
    while (more) {
      // biome-ignore lint/suspicious/noExplicitAny: of the shape that was asked for.
      const page: any = (await ask(changes, { since: versions[0], first: 2, after })).data.changes;
      paged.push(...page.edges.map(({ node }: { node: object }) => node));
      ({ endCursor: after, hasNextPage: more } = page.pageInfo);
    }
    expect(paged).toEqual(nodes);
    const ofArticles = (await ask(changes, { since: versions[0], types: ['ARTICLE'] })).data.changes;
    expect(ofArticles.totalCount).toBe(2);
    expect((await ask(changes, { since: versions[2] })).data.changes.totalCount).toBe(0);
  });

  test('changes since a version that never was or is not kept are refused with the oldest that is', async () => {
    expect((await ask(changes, { since: 'x' })).errors[0].extensions).toMatchObject({
      code: 'VERSION_UNKNOWN',
    });
    await store.client.execute(
      "insert into ingest_run select -1, finished, extractor, 'old', 0, 0, 0 from ingest_run limit 1",
    );
    const { extensions } = (await ask(changes, { since: 'old' })).errors[0];
    expect(extensions).toMatchObject({ code: 'VERSION_GONE', oldest: expect.any(String) });
    expect((await ask(changes, { since: extensions.oldest })).errors).toBeUndefined();
  });

  test('a withdrawn article is not there, and whoever asks for it is told why', async () => {
    const { id, slug } = await read('headline');
    write('', 'status: canceled\n');
    await seedNews();
    const { data, extensions } = await ask(
      `query ($id: ID!, $slug: String!) { node(id: $id) { id } article(slug: $slug) { id }
        search(query: "Kenya Ghana", types: [ARTICLE]) { totalCount } }`,
      { id, slug },
    );
    expect(data).toEqual({ node: null, article: null, search: { totalCount: 0 } });
    const said = extensions.explain.filter(
      ({ pubStatus }: { pubStatus?: string }) => pubStatus === 'canceled',
    );
    expect(said.map(({ path }: { path: string[] }) => path[0]).sort()).toEqual(['article', 'node']);
    const { changes: list } = (await ask(changes, { since: versions[2], first: 100 })).data;
    expect(list.edges.at(-1).node).toMatchObject({ type: 'ACTOR', kind: 'REMOVED', actor: null });
    expect(list.edges).toContainEqual({
      node: expect.objectContaining({ nodeId: id, kind: 'REMOVED', reason: 'CANCELED', article: null }),
    });
  });
});
