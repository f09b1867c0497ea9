import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openFolder } from '../../../drizzle/file-store.ts';
import { migrate } from '../../../drizzle/migrate.ts';
import { openReadingThreads } from '../../../seed/reading/reading-threads.ts';
import { seed } from '../../../seed/run.ts';
import { readContent } from '../../support/store-content.ts';

const folder = mkdtempSync(join(tmpdir(), 'newsgraph-ahead-'));
const sources = join(folder, 'sources');
afterAll(() => rmSync(folder, { recursive: true }));

const places = ['Oslo', 'Nairobi', 'Lima', 'Hanoi', 'Quito', 'Tunis', 'Accra'];

function writeSources(count: number): void {
  mkdirSync(sources);
  for (let at = 0; at < count; at++) {
    const place = places[at % places.length];
    const front = `---\nheadline: Talks ${at}\npublication: Example Post\npublished: 2022-05-20\n---\n`;
    const body = `Ministers of Kenya and Norway met in ${place} on Monday. “We agree,” said Jonas Gahr Støre.\n`;
    writeFileSync(
      join(sources, `${String(at).padStart(3, '0')}.md`),
      at % 40 === 39 ? '---\n' : front + body,
    );
  }
}

async function seedWith(threads: number) {
  const store = openFolder(join(folder, `data-${threads}`));
  await migrate(store);
  const told: string[] = [];
  const report = await seed(store, {
    paths: [sources],
    published: null,
    prune: false,
    dryRun: false,
    articlesPerWrite: 30,
    threads,
    onProgress: (path, outcome) => told.push(`${path} ${outcome}`),
  });
  const content = await readContent(store);
  store.client.close();
  return { report, told, content };
}

test('many sources read by several threads give the store, the report and the order that one thread gives', async () => {
  writeSources(125);
  const alone = await seedWith(1);
  const together = await seedWith(2);
  expect(alone.report.added).toHaveLength(122);
  expect(together).toEqual(alone);
});

test('a text that a thread dies of is the only one that is not read', async () => {
  const threads = openReadingThreads(1, { extraction: true });
  const taskOf = (text: unknown) => ({
    source: { path: 'a.txt', text: text as string, hash: '' },
    published: null,
  });
  const [first, deadly, last] = ['It rained.', null, 'Nobody came.'].map((text) =>
    threads.read(taskOf(text)),
  );
  await expect(deadly).rejects.toThrow();
  await expect(first).resolves.toMatchObject({ reading: { format: expect.any(String) } });
  await expect(last).resolves.toMatchObject({ reading: { format: expect.any(String) } });
  await threads.close();
});

test('threads that are closed fail what waits for them, and what is asked of them later', async () => {
  const threads = openReadingThreads(1, { extraction: true });
  const task = {
    source: { path: 'a.txt', text: 'Nobody came.', hash: '' },
    published: null,
  };
  const waiting = threads.read(task);
  await threads.close();
  await expect(waiting).rejects.toThrow('has ended');
  await expect(threads.read(task)).rejects.toThrow('has ended');
});
