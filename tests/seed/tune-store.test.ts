import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openFolder } from '../../drizzle/file-store.ts';
import { tuneForWriting } from '../../seed/tune-store.ts';

const folder = mkdtempSync(join(tmpdir(), 'newsgraph-tuned-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('an embedded store that takes in much keeps more in memory, and moves its log seldom', async () => {
  const store = openFolder(folder);
  const read = async (name: string) =>
    Object.values((await store.client.execute(`pragma ${name}`)).rows[0] ?? {})[0];
  const before = { cache: Number(await read('cache_size')), log: Number(await read('wal_autocheckpoint')) };
  await tuneForWriting(store);
  // In kibibytes where it is negative, in pages of 4 KiB otherwise.
  expect(Math.abs(Number(await read('cache_size')))).toBeGreaterThan(4 * Math.abs(before.cache));
  expect(Number(await read('wal_autocheckpoint'))).toBeGreaterThan(before.log);
  store.client.close();
});

test('a server keeps its own settings: it is asked nothing', async () => {
  const execute = () => Promise.reject(new Error('was asked'));
  await expect(tuneForWriting({ client: { protocol: 'http', execute } } as never)).resolves.toBeUndefined();
});
