import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { type FileStore, openFolder } from '../../drizzle/file-store.ts';
import { migrate } from '../../drizzle/migrate.ts';
import { type SeedOptions, seed } from '../../seed/run.ts';
import { readContent } from '../support/store-content.ts';
import { findFaults } from '../support/store-faults.ts';

let folder: string;
let file: string;
let store: FileStore;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'newsgraph-unextracted-'));
  file = join(folder, 'wire.ndjson');
  store = openFolder(join(folder, 'data'));
  await migrate(store);
  return () => {
    store.client.close();
    rmSync(folder, { recursive: true });
  };
});

const bodies = [
  'Iran and Tajikistan signed a trade agreement.',
  'China opened a bridge.',
  'Russia met India.',
];

function writeWire(edited: Record<number, object> = {}): void {
  const items = bodies.map((body_text, index) => ({
    uri: `urn:wire:${index}`,
    headlines: [{ value: `Report ${index}` }],
    bodies: [{ contentType: 'text/plain', value: body_text }],
    versioncreated: `2022-05-1${index}T00:00:00Z`,
    ...edited[index],
  }));
  writeFileSync(file, items.map((item) => `${JSON.stringify(item)}\n`).join(''));
}

const run = (changes: Partial<SeedOptions> = {}, into = store) =>
  seed(into, {
    paths: [file],
    published: null,
    prune: true,
    dryRun: false,
    onProgress: () => {},
    ...changes,
  });

async function count(sql: string): Promise<number> {
  const { rows } = await store.client.execute(`select count(*) as number from ${sql}`);
  return Number(rows[0]?.number);
}

test('articles go in as text alone, and the next run extracts them as if it had been the first', async () => {
  writeWire();
  const first = await run({ extraction: false });
  expect(first).toMatchObject({ counts: { added: 3, problems: 0 } });
  expect(await count("article_fts where article_fts match 'bridge'")).toBe(1);
  expect([await count('actor'), await count('event')]).toEqual([0, 0]);
  expect(await findFaults(store)).toEqual([]);
  expect((await run({ extraction: false })).counts).toMatchObject({ added: 0, unchanged: 3 });

  expect((await run()).counts).toMatchObject({ updated: 3 });
  const other = openFolder(join(folder, 'other'));
  await migrate(other);
  await run({}, other);
  expect(await readContent(store)).toEqual(await readContent(other));
  expect(await findFaults(store)).toEqual([]);
  other.client.close();
});

test('a run without extraction takes nothing away from what was extracted', async () => {
  writeWire();
  await run();
  const events = await count('event');
  expect(events).toBeGreaterThan(0);
  writeWire({ 1: { headlines: [{ value: 'Report one, edited' }] } });
  expect((await run({ extraction: false })).counts).toMatchObject({ unchanged: 2, waiting: 1, removed: 0 });
  expect(await count('event')).toBe(events);
  expect((await run()).counts).toMatchObject({ unchanged: 2, updated: 1 });
});

test('what a publisher takes back goes at once, with extraction or without', async () => {
  writeWire();
  await run();
  writeWire({ 1: { pubstatus: 'canceled' } });
  expect((await run({ extraction: false })).counts).toMatchObject({ unchanged: 2, withdrawn: 1 });
  expect(await count('article')).toBe(2);
  expect(await findFaults(store)).toEqual([]);
});

test('what a thread reads beside the one that writes is what that one would have read', async () => {
  const items = Array.from({ length: 150 }, (_, index) => ({
    uri: `urn:wire:many:${index}`,
    headlines: [{ value: `Report ${index}` }],
    bodies: [{ contentType: 'text/plain', value: `Minister ${index} spoke.\n\nNobody answered.` }],
    versioncreated: '2022-05-10T00:00:00Z',
  }));
  writeFileSync(file, items.map((item) => `${JSON.stringify(item)}\n`).join(''));
  const { counts } = await run({ extraction: false, threads: 2 });
  expect(counts.added).toBe(150);
  const other = openFolder(join(folder, 'alone'));
  await migrate(other);
  await run({ extraction: false, threads: 1 }, other);
  expect(await readContent(store)).toEqual(await readContent(other));
  other.client.close();
});
