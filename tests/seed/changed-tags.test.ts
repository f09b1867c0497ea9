import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { type FileStore, openFolder } from '../../drizzle/file-store.ts';
import { migrate } from '../../drizzle/migrate.ts';
import { seed } from '../../seed/run.ts';

let folder: string;
let store: FileStore;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'newsgraph-tags-'));
  mkdirSync(join(folder, 'sources'));
  store = openFolder(join(folder, 'data'));
  await migrate(store);
  return () => {
    store.client.close();
    rmSync(folder, { recursive: true });
  };
});

function write(name: string, headline: string, body: string): void {
  const matter = `headline: ${headline}\npublication: Example Post\npublished: 2022-05-20`;
  writeFileSync(join(folder, 'sources', name), `---\n${matter}\n---\n${body}\n`);
}

async function run(prune = false) {
  const options = { paths: [join(folder, 'sources')], published: null, dryRun: false, onProgress: () => {} };
  return (await seed(store, { ...options, prune })).change;
}

async function idsOf(table: 'article' | 'event' | 'actor', condition = '1'): Promise<string[]> {
  const { rows } = await store.client.execute(`select id from ${table} where ${condition}`);
  return rows.map(({ id }) => String(id));
}

const trade = 'Tajikistan and Iran signed a trade agreement on Monday.';

test('an edited text changes its article, and neither the others nor who is named', async () => {
  write('a.md', 'Two neighbours trade', `${trade}\n\nThe hall was full.`);
  write('b.md', 'A bridge is built', 'Afghanistan opened a bridge on Tuesday.');
  const first = await run();
  expect(first?.from).toBeNull();
  write('a.md', 'Two neighbours trade', `${trade}\n\nThe hall was nearly full.`);
  const second = await run();
  const [edited] = await idsOf('article', "headline = 'Two neighbours trade'");
  const [other] = await idsOf('article', "headline = 'A bridge is built'");
  expect(second?.from).toBe(first?.to);
  expect(second?.tags).toEqual(expect.arrayContaining([`Article:${edited}`, 'articles', 'dataset']));
  expect(second?.tags).not.toContain(`Article:${other}`);
  expect(second?.tags?.filter((tag) => /^Actor:[^.]+$/.test(tag))).toEqual([]);
});

test('an article that goes takes its events along, and touches what its actors do', async () => {
  write('a.md', 'Two neighbours trade', trade);
  write('b.md', 'A bridge is built', 'Iran opened a bridge on Tuesday.');
  await run();
  const events = await idsOf('event', "id in (select event_id from evidence where quote like '%trade%')");
  const [iran] = await idsOf('actor', "slug = 'iran'");
  const [tajikistan] = await idsOf('actor', "slug = 'tajikistan'");
  expect(events.length).toBeGreaterThan(0);
  rmSync(join(folder, 'sources', 'a.md'));
  const step = await run(true);
  for (const id of events) expect(step?.tags).toContain(`Event:${id}`);
  expect(step?.tags).toContain(`Actor:${iran}.activity`);
  // Iran is still there as it was; Tajikistan is gone with the only article that named it.
  expect(step?.tags).not.toContain(`Actor:${iran}`);
  expect(step?.tags).toContain(`Actor:${tajikistan}`);
});

test('a run that finds nothing new changes nothing', async () => {
  write('a.md', 'Two neighbours trade', trade);
  await run();
  expect(await run()).toBeNull();
});
