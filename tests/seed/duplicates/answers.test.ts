import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { databaseFile, openFolder } from '../../../drizzle/file-store.ts';
import { startServer } from '../../../drizzle/hrana/server.ts';
import { cacheTag } from '../../../drizzle/ids.ts';
import { migrate } from '../../../drizzle/migrate.ts';
import { openReading } from '../../../drizzle/reading.ts';
import { openNotes } from '../../../schema/cache-notes.ts';
import { seed } from '../../../seed/run.ts';
import { startTimings } from '../../../src/edge/timing.ts';
import { readSettings } from '../../../src/env.ts';
import { runOrdinary } from '../../../src/graphql.ts';
import { runPlanned } from '../../../src/planned.ts';
import { openVisit } from '../../../src/visit.ts';

const folder = mkdtempSync(join(tmpdir(), 'newsgraph-reprints-'));
const origin = 'https://newsgraph.test';
let server: Awaited<ReturnType<typeof startServer>>;

const agency = `Tajikistan and Iran signed a trade agreement in Dushanbe on Monday, officials said.

The deal covers cotton, aluminium and dried fruit, and both sides want to double what they sell to each other
within five years. A second round of talks is planned for the autumn in the same hall by the river.`;
const papers: [name: string, day: number, body: string][] = [
  ['Wire', 17, agency],
  ['Copy', 18, agency],
  ['Echo', 19, `${agency} Readers wrote to us about it.`],
  [
    'Own',
    20,
    'In Dushanbe, Iran and Tajikistan signed a trade agreement on Monday after a night of haggling over fruit.',
  ],
];

beforeAll(async () => {
  const sources = join(folder, 'sources');
  mkdirSync(sources);
  for (const [name, day, body] of papers) {
    const front = `headline: Trade in ${name}\npublication: ${name}\npublished: 2022-05-${day}`;
    writeFileSync(join(sources, `${name}.md`), `---\n${front}\n---\n${body}\n`);
  }
  const store = openFolder(folder);
  await migrate(store);
  await seed(store, { paths: [sources], published: null, prune: false, dryRun: false, onProgress: () => {} });
  store.client.close();
  server = await startServer({ file: databaseFile(folder) });
});

afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

/** Answers by the plan, after making sure that ordinary execution says the same and depends on the same. */
async function ask(query: string) {
  const settings = readSettings({ LIBSQL_URL: server.url, RATE_LIMIT: 'off' } as never);
  const visit = openVisit(new Request(origin), settings, () => {});
  const asked = { query, variables: {}, operationName: null };
  const [notes, others] = [openNotes(), openNotes()];
  const planned = await runPlanned(asked, {
    settings,
    visit,
    cacheNotes: notes,
    timings: startTimings(),
    reading: openReading(),
  });
  const ordinary = await runOrdinary(
    origin,
    { ...asked, mediaType: 'application/json' },
    { settings, visit, cacheNotes: others },
  );
  const body = planned && 'body' in planned ? planned.body : '{}';
  expect(body).toEqual(ordinary.body);
  expect([...notes.tags].sort()).toEqual([...others.tags].sort());
  return { ...JSON.parse(body), tags: notes.tags };
}

describe('near duplicates', () => {
  test('are listed earliest first, with their similarity', async () => {
    const { data } =
      await ask(`{ articles(orderBy: [{ field: PUBLISHED, direction: ASC }]) { nodes { publication { name }
      duplicates { totalCount edges { similarity node { publication { name } } } } } } }`);
    const told = data.articles.nodes.map(
      ({
        publication,
        duplicates,
      }: {
        publication: object;
        duplicates: { edges: Edge[]; totalCount: number };
      }) => {
        expect(duplicates.totalCount).toBe(duplicates.edges.length);
        return [
          publication,
          duplicates.edges.map(({ node, similarity }) => [node.publication.name, similarity]),
        ];
      },
    );
    expect(told).toEqual([
      [
        { name: 'Wire' },
        [
          ['Copy', 1],
          ['Echo', 0.895],
        ],
      ],
      [
        { name: 'Copy' },
        [
          ['Wire', 1],
          ['Echo', 0.895],
        ],
      ],
      [
        { name: 'Echo' },
        [
          ['Wire', 0.895],
          ['Copy', 0.895],
        ],
      ],
      [{ name: 'Own' }, []],
    ]);
  });

  test('go in pages both ways, and are filtered', async () => {
    const found = '{ nodes { publication { name } } pageInfo { hasNextPage endCursor startCursor } }';
    const one = (args: string) =>
      ask(`{ articles(filter: { publications: ["echo"] }) { nodes { duplicates(${args}) ${found} } } }`);
    const pageOf = ({ data }: Awaited<ReturnType<typeof ask>>) => data.articles.nodes[0].duplicates;
    const first = pageOf(await one('first: 1'));
    expect(first).toMatchObject({
      nodes: [{ publication: { name: 'Wire' } }],
      pageInfo: { hasNextPage: true },
    });
    const second = pageOf(await one(`first: 1, after: "${first.pageInfo.endCursor}"`));
    expect(second).toMatchObject({
      nodes: [{ publication: { name: 'Copy' } }],
      pageInfo: { hasNextPage: false },
    });
    expect(pageOf(await one(`last: 1, before: "${second.pageInfo.startCursor}"`)).nodes).toEqual(first.nodes);
    expect(pageOf(await one('filter: { reprint: true }')).nodes).toEqual(second.nodes);
  });

  test('depend on the articles at both ends of the link', async () => {
    const { data, tags } = await ask(
      '{ article(slug: "x") { id } articles(filter: { publications: ["wire"] }) { nodes { id duplicates { nodes { id } } } } }',
    );
    const [wire] = data.articles.nodes;
    for (const { id } of [wire, ...wire.duplicates.nodes]) {
      expect(tags).toContain(cacheTag('Article', atob(id).split(':')[1] ?? ''));
    }
  });
});

interface Edge {
  similarity: number;
  node: { publication: { name: string } };
}

describe('reprints', () => {
  test('are left out of lists, and are alone in them, as asked for', async () => {
    const list = (reprint: boolean) =>
      `articles(filter: { reprint: ${reprint} }) { totalCount nodes { publication { name } } }`;
    const { data } = await ask(
      `{ no: ${list(false)} yes: ${list(true)} articleFacets(filter: { reprint: false }) { publications { value } } }`,
    );
    expect(data.no).toEqual({
      totalCount: 2,
      nodes: [{ publication: { name: 'Own' } }, { publication: { name: 'Wire' } }],
    });
    expect(data.yes).toEqual({
      totalCount: 2,
      nodes: [{ publication: { name: 'Echo' } }, { publication: { name: 'Copy' } }],
    });
    expect(data.articleFacets.publications.length).toBe(2);
  });

  test('are reports of an event, and no independent sources of it', async () => {
    const { data } =
      await ask(`{ events(orderBy: [{ field: INDEPENDENT_SOURCE_COUNT }]) { nodes { reportCount independentSourceCount
      articles(filter: { reprint: false }) { totalCount } } } none: events(filter: { minIndependentSourceCount: 3 }) { totalCount }
      some: events(filter: { minIndependentSourceCount: 2, maxIndependentSourceCount: 2 }) { totalCount } }`);
    expect(data.events.nodes).toEqual([
      { reportCount: 4, independentSourceCount: 2, articles: { totalCount: 2 } },
    ]);
    expect([data.none.totalCount, data.some.totalCount]).toEqual([0, 1]);
  });
});
