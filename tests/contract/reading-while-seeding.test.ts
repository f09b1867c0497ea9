import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { runSeeder } from '../crash/kill-seeder.ts';
import { writeCorpus } from '../support/write-corpus.ts';

const address = inject('address');
const folder = mkdtempSync(join(tmpdir(), 'newsgraph-reading-'));
const sources = join(folder, 'wire');
const args = [sources, '--data', inject('dataFolder'), '--prune', '--batch', '4'];

/** Counts that are kept, beside what they count, at every depth. */
const operation = `{
  dataset { version articles actors events }
  articles(first: 100) { totalCount edges { node { events(first: 20) { edges { node { reportCount articles { totalCount } } } } } } }
  actors(first: 1) { totalCount }
  events(first: 1) { totalCount }
}`;

interface Answer {
  data: {
    dataset: { version: string; articles: number; actors: number; events: number };
    articles: {
      totalCount: number;
      edges: {
        node: { events: { edges: { node: { reportCount: number; articles: { totalCount: number } } }[] } };
      }[];
    };
    actors: { totalCount: number };
    events: { totalCount: number };
  };
  extensions: { dataset: { version: string } };
  errors?: unknown;
}

async function ask(): Promise<Answer> {
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json', 'cache-control': 'no-store' },
    body: JSON.stringify({ query: operation }),
  });
  expect(response.status).toBe(200);
  return (await response.json()) as Answer;
}

function expectWhole({ data, extensions, errors }: Answer): void {
  expect(errors).toBeUndefined();
  const { dataset, articles, actors, events } = data;
  expect(extensions.dataset.version).toBe(dataset.version);
  expect([dataset.articles, dataset.actors, dataset.events]).toEqual([
    articles.totalCount,
    actors.totalCount,
    events.totalCount,
  ]);
  const reports = articles.edges.flatMap(({ node }) => node.events.edges.map((edge) => edge.node));
  expect(reports.map(({ reportCount }) => reportCount)).toEqual(
    reports.map((one) => one.articles.totalCount),
  );
}

/** Reads again and again until something is done; returns every version that was met. */
async function readUntil(done: Promise<unknown>): Promise<Set<string>> {
  let going = true;
  const end = done.finally(() => {
    going = false;
  });
  const answers: Answer[] = [];
  await Promise.all(
    [1, 2, 3].map(async () => {
      while (going) answers.push(await ask());
    }),
  );
  await end;
  for (const answer of answers) expectWhole(answer);
  return new Set(answers.map(({ data }) => data.dataset.version));
}

let before: Answer;
beforeAll(async () => {
  before = await ask();
});

afterAll(async () => {
  for (const name of readdirSync(sources)) rmSync(join(sources, name));
  await runSeeder(args);
  const { dataset, ...rest } = (await ask()).data;
  const { version, ...counts } = before.data.dataset;
  // All is as it was, but for the version: what an answer once bore never comes to mean something else.
  expect({ dataset, ...rest }).toEqual({
    ...before.data,
    dataset: { ...counts, version: expect.not.stringMatching(version) },
  });
  rmSync(folder, { recursive: true });
});

test.each(['first', 'second'] as const)(
  'whoever reads while the %s edition is seeded meets whole versions only',
  async (edition) => {
    writeCorpus({ folder: sources, count: 24, edition });
    const versions = await readUntil(runSeeder(args));
    expect(versions.size).toBeGreaterThan(1);
  },
  180_000,
);

test('of two seeders at once the second waits, says so, and finds everything done', async () => {
  writeCorpus({ folder: sources, count: 24, edition: 'first' });
  const runs = await Promise.all([runSeeder(args), runSeeder(args)]);
  expect(runs.map(({ code }) => code)).toEqual([0, 0]);
  const said = runs.map((run) => run.said);
  expect(said.filter((one) => one.includes('another seeder is at work'))).toHaveLength(1);
  expect(said.filter((one) => one.includes('nothing to do'))).toHaveLength(1);
}, 180_000);
