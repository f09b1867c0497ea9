import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findFiles } from '../../seed/files/find-files.ts';
import { measureSources } from '../../seed/files/measure-sources.ts';
import { describeLeft, expectTotal } from '../../seed/progress.ts';

test('rate and time left are told in units that fit', () => {
  expect(describeLeft(50, 100, 10_000)).toBe('5.0 a second, 10 s left');
  expect(describeLeft(1, 31, 10_000)).toBe('10.0 s each, 5 min 0 s left');
  expect(describeLeft(31, 31, 10_000)).toBe('3.1 a second, 0 s left');
});

test('how many sources are still to come is told by the bytes where files hold many', () => {
  const folder = { count: 40, bytes: 4_000 };
  expect(expectTotal(folder, { done: 10, bytes: 1_100 })).toBe(40);
  const archive = { count: 1, bytes: 1_000_000 };
  expect(expectTotal(archive, { done: 500, bytes: 250_000 })).toBe(2_000);
  expect(expectTotal(archive, { done: 2_000, bytes: 1_000_000 })).toBe(2_000);
  expect(expectTotal({ count: 1 }, { done: 7, bytes: 0 })).toBe(7);
});

test('a folder is gone through by name, and all that is found there is counted, beside the work where it takes long', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'newsgraph-folder-'));
  try {
    for (const inner of ['m', '.hidden']) mkdirSync(join(folder, inner));
    // More than are taken out of a list at a time.
    const names = Array.from({ length: 1_100 }, (_, number) => `${(number * 7919) % 1_100}.txt`);
    for (const name of [
      ...names,
      'm/deep.txt',
      '.hidden/not.txt',
      '7.annotations.yaml',
      'é.txt',
      '\u{1f4f0}.txt',
    ])
      writeFileSync(join(folder, name), 'x');
    symlinkSync(join(folder, '7.txt'), join(folder, 'z.txt'));
    symlinkSync(join(folder, 'm'), join(folder, 'y'));
    const found = (await Array.fromAsync(findFiles([folder]))).map(({ path, sidecar }) => ({
      path,
      sidecar,
    }));
    expect(found.map(({ path }) => path)).toEqual([
      ...names.sort(),
      'm/deep.txt',
      'z.txt',
      'é.txt',
      '\u{1f4f0}.txt',
    ]);
    expect(found.filter(({ sidecar }) => sidecar !== null)).toEqual([
      { path: '7.txt', sidecar: join(folder, '7.annotations.yaml') },
    ]);
    const { extent } = await measureSources([folder], 0);
    expect(extent.growing).toBe(true);
    while (extent.growing) await new Promise(setImmediate);
    expect(extent).toMatchObject({ count: found.length, bytes: found.length });
    const stopped = await measureSources([folder, folder], 0);
    stopped.stop();
    while (stopped.extent.growing) await new Promise(setImmediate);
    expect(stopped.extent.count).toBeLessThan(found.length);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
