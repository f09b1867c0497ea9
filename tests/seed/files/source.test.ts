import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { decodeSource, type LoadedSource } from '../../../seed/files/decode-source.ts';
import { loadSources } from '../../../seed/files/source.ts';

let root = '';
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'newsgraph-source-'));
  for (const folder of ['news/b/deep', 'news/.git', 'other', 'bare'])
    mkdirSync(join(root, folder), { recursive: true });
  for (const file of ['news/b.md', 'news/B.md', 'news/b/deep/z.txt', 'news/b/a.txt', 'other/b.md']) {
    writeFileSync(join(root, file), `text of ${file}\n`);
  }
  writeFileSync(join(root, 'news/.git/config'), 'hidden');
  writeFileSync(join(root, 'news/.hidden.md'), 'hidden');
  writeFileSync(join(root, 'news/b.annotations.yaml'), 'events: []');
  symlinkSync(join(root, 'news'), join(root, 'news/b/round'));
  symlinkSync(join(root, 'other/b.md'), join(root, 'news/link.md'));
});
afterAll(() => rmSync(root, { recursive: true }));

async function load(paths: string[], maxBytes?: number): Promise<LoadedSource[]> {
  const options = maxBytes === undefined ? {} : { maxBytes };
  return Array.fromAsync(
    loadSources(
      paths.map((path) => join(root, path)),
      options,
    ),
  );
}

describe('finding', () => {
  test('a folder gives its files by name, without hidden ones, sidecars and linked folders', async () => {
    const loaded = await load(['news']);
    expect(loaded.map(({ path }) => path)).toEqual(['B.md', 'b/a.txt', 'b/deep/z.txt', 'b.md', 'link.md']);
    expect(loaded.flatMap(({ problems }) => problems)).toEqual([]);
  });

  test('a file given by itself has its name for a path', async () => {
    expect((await load(['news/b/a.txt']))[0]?.source?.path).toBe('a.txt');
  });

  test('a file reached twice is loaded once', async () => {
    expect(await load(['news/b', 'news/b'])).toHaveLength(2);
  });

  test('two files of one path are told apart by a problem', async () => {
    const [first, second] = await load(['news/b.md', 'other/b.md']);
    expect(first?.source?.text).toBe('text of news/b.md\n');
    expect(second?.source).toBeNull();
    expect(second?.problems[0]?.message).toContain('same path');
  });

  test('what is not there, and a folder without files, are problems, and the rest is loaded', async () => {
    const loaded = await load(['nowhere', 'bare', 'other']);
    expect(loaded.map(({ problems }) => problems[0]?.message)).toEqual([
      'does not exist',
      'is a folder without source files',
      undefined,
    ]);
  });

  test('a file that may not be read is a problem', async (context) => {
    // The superuser may read everything.
    if (process.getuid?.() === 0) return context.skip();
    const file = join(root, 'locked.md');
    writeFileSync(file, 'x');
    chmodSync(file, 0);
    expect((await load(['locked.md']))[0]?.problems[0]?.message).toContain('permission denied');
  });

  test('files are loaded as they are asked for, not before', async () => {
    const files = loadSources([join(root, 'news')]);
    await files.next();
    writeFileSync(join(root, 'news/b/a.txt'), 'written meanwhile\n');
    expect((await files.next()).value?.source?.text).toBe('written meanwhile\n');
    await files.return(undefined);
  });
});

describe('size', () => {
  test('a file above the limit is refused, one at the limit is not', async () => {
    writeFileSync(join(root, 'ten.txt'), 'ten bytes\n');
    expect((await load(['ten.txt'], 10))[0]?.source?.text).toBe('ten bytes\n');
    expect((await load(['ten.txt'], 9))[0]).toEqual({
      path: 'ten.txt',
      source: null,
      problems: [{ path: 'ten.txt', message: 'is too large: the limit is 9 bytes' }],
    });
  });
});

describe('decoding', () => {
  test('text comes without byte order mark and with newlines; the hash is of the bytes', () => {
    const bytes = Buffer.from('\ufeffone\r\ntwo\rthree\n');
    const hash = createHash('sha256').update(bytes).digest('hex');
    expect(decodeSource('a', bytes).source).toEqual({ path: 'a', text: 'one\ntwo\nthree\n', hash });
  });

  test.each([
    ['', 'is empty', undefined],
    [' \r\n\t\n', 'is empty', undefined],
    ['\xef\xbb\xbf', 'is empty', undefined],
    ['one\ntwo\nth\xe9 three', 'is not UTF-8: save it as UTF-8', 3],
    ['\xff one', 'is not UTF-8: save it as UTF-8', 1],
    ['one\n\xe2\x82\ntwo', 'is not UTF-8: save it as UTF-8', 2],
    ['one\r\xe9', 'is not UTF-8: save it as UTF-8', 2],
    ['\x89PNG\r\n\x1a\n\x00\x00', 'is binary, not text: it contains a NUL byte', 3],
    ['\xff\xfeo\x00', 'is UTF-16: save it as UTF-8', 1],
    ['\xfe\xff\x00o', 'is UTF-16: save it as UTF-8', 1],
  ])('%j is refused', (binary, message, line) => {
    const { source, problems } = decodeSource('a', Buffer.from(binary, 'latin1'));
    expect(source).toBeNull();
    expect(problems).toEqual([line === undefined ? { path: 'a', message } : { path: 'a', line, message }]);
  });
});
