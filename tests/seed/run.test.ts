import { cpSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { databaseFile, type FileStore, openFolder, openServer } from '../../drizzle/file-store.ts';
import { startServer } from '../../drizzle/hrana/server.ts';
import { migrate } from '../../drizzle/migrate.ts';
import { type SeedOptions, seed } from '../../seed/run.ts';
import type { SeedReport } from '../../seed/seed-report.ts';
import { SeedConflict } from '../../seed/writer/write.ts';
import { readContent } from '../support/store-content.ts';
import { findFaults } from '../support/store-faults.ts';

let folder: string;
let sources: string;
let store: FileStore;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'newsgraph-seed-'));
  sources = join(folder, 'sources');
  mkdirSync(sources);
  const names = readdirSync('seed/sources').filter((name) => /2022-0[56]/.test(name));
  for (const name of names) cpSync(join('seed/sources', name), join(sources, name));
  store = openFolder(join(folder, 'data'));
  await migrate(store);
  return () => {
    store.client.close();
    rmSync(folder, { recursive: true });
  };
});

function run(changes: Partial<SeedOptions> = {}, into = store): Promise<SeedReport> {
  const options = { paths: [sources], published: null, prune: false, dryRun: false, onProgress: () => {} };
  return seed(into, { ...options, ...changes });
}

async function freshContent(): Promise<unknown> {
  const other = openFolder(join(folder, `other-${Math.random()}`));
  await migrate(other);
  await run({}, other);
  const content = await readContent(other);
  other.client.close();
  return content;
}

const article = (headline: string, body: string) =>
  `---\nheadline: ${headline}\npublication: Example Post\npublished: 2022-05-20\n---\n${body}\n`;

describe('seeding twice', () => {
  test('changes nothing and says so', async () => {
    const first = await run();
    const before = await readContent(store);
    const second = await run();
    expect(first.added.length).toBeGreaterThan(5);
    expect(second).toMatchObject({ added: [], updated: [], removed: [], problems: [] });
    expect(second.unchanged).toEqual(first.added);
    expect(await readContent(store)).toEqual(before);
  });

  test('brings figures of accuracy that were measured since up to date, and the version with them', async () => {
    await run();
    const read = async () => (await store.client.execute('select accuracy, version from dataset')).rows[0];
    const fresh = await read();
    await store.client.execute("update dataset set accuracy = '[]', version = 'old'");
    await run();
    expect(await read()).toEqual(fresh);
  });

  test('into another store gives the same ids and the same content', async () => {
    await run();
    expect(await readContent(store)).toEqual(await freshContent());
  });
});

describe('a change of the sources', () => {
  test('an edited file updates its article, and the store is as if it had always been so', async () => {
    await run();
    const name = readdirSync(sources)[0] ?? '';
    writeFileSync(
      join(sources, name),
      article(
        'Iran and Tajikistan sign accord',
        'Iran and Tajikistan signed an agreement in Dushanbe on 17 May 2022.',
      ),
    );
    const report = await run();
    expect(report.updated).toEqual([`sources/${name}`]);
    expect(report.added).toEqual([]);
    expect(await readContent(store)).toEqual(await freshContent());
  });

  test('a removed file is reported, its article stays, and --prune takes it out', async () => {
    await run();
    const name = readdirSync(sources)[0] ?? '';
    rmSync(join(sources, name));
    const kept = await run();
    expect(kept.missing).toEqual([`sources/${name}`]);
    const pruned = await run({ prune: true });
    expect(pruned.removed).toEqual([`sources/${name}`]);
    expect(await readContent(store)).toEqual(await freshContent());
  });

  test('a renamed file keeps its article', async () => {
    await run();
    const name = readdirSync(sources)[0] ?? '';
    renameSync(join(sources, name), join(sources, 'renamed.md'));
    const report = await run({ prune: true });
    expect(report.removed).toEqual([]);
    expect(await readContent(store)).toEqual(await freshContent());
  });

  test('the order of seeding does not matter', async () => {
    const names = readdirSync(sources);
    for (const name of names.toReversed()) await run({ paths: [join(sources, name)] });
    expect(await readContent(store)).toEqual(await freshContent());
  });

  test('a dry run writes nothing', async () => {
    const report = await run({ dryRun: true });
    expect(report.added.length).toBeGreaterThan(0);
    const { rows } = await store.client.execute('select count(*) as count from article');
    expect(rows[0]?.count).toBe(0);
  });
});

describe('a file that cannot be read', () => {
  test('is named with its line, and the others go in', async () => {
    writeFileSync(join(sources, 'a-bad-date.md'), article('Bad', 'Text.').replace('2022-05-20', 'last May'));
    writeFileSync(join(sources, 'b-empty.md'), '');
    writeFileSync(join(sources, 'c-binary.md'), Buffer.from([1, 2, 0, 3]));
    writeFileSync(join(sources, 'd-latin.md'), Buffer.from([0x63, 0x0a, 0x61, 0xe9, 0x0a]));
    const report = await run();
    const problems = Object.fromEntries(report.problems.map(({ path, line }) => [path, line]));
    expect(problems).toMatchObject({
      'sources/a-bad-date.md': 4,
      'sources/c-binary.md': 1,
      'sources/d-latin.md': 2,
    });
    expect(problems).toHaveProperty('sources/b-empty.md');
    expect(report.added.length).toBeGreaterThan(5);
  });

  test('the same article twice goes in once', async () => {
    writeFileSync(join(sources, 'y.md'), article('One headline', 'Iran and Tajikistan signed an agreement.'));
    writeFileSync(join(sources, 'z.md'), article('One headline', 'Iran and Tajikistan signed an agreement.'));
    const report = await run();
    expect(report.problems).toEqual([
      { path: 'sources/z.md', message: expect.stringContaining('sources/y.md') },
    ]);
  });
});

test('the full-text indexes hold exactly what the tables hold', async () => {
  await run();
  const name = readdirSync(sources)[0] ?? '';
  rmSync(join(sources, name));
  await run({ prune: true });
  for (const table of ['article', 'actor', 'event']) {
    await store.client.execute(`insert into ${table}_fts(${table}_fts, rank) values ('integrity-check', 1)`);
    const { rows } = await store.client.execute(
      `select (select count(*) from ${table === 'actor' ? 'agreed_actor' : table}) as rows, (select count(*) from ${table}_fts_docsize) as indexed`,
    );
    expect(rows[0]?.rows).toBe(rows[0]?.indexed);
  }
});

test('of two seeders at one server the one that is late writes nothing and is told, and its next run ends whole', async () => {
  const writeSource = (name: string) => {
    const path = join(folder, `${name}.md`);
    writeFileSync(path, article(`${name} reopens`, 'Iran and Tajikistan met in Dushanbe.'));
    return path;
  };
  const mine = { paths: [writeSource('Ferry')] };
  const theirs = { paths: [writeSource('Railway')] };
  const server = await startServer({ file: databaseFile(join(folder, 'data')) });
  const [first, second] = [openServer(server.url, undefined), openServer(server.url, undefined)];
  const [one, other] = await Promise.allSettled([run(mine, first), run(theirs, second)]);
  const reasons = [one, other].flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []));
  expect(reasons).toEqual([expect.any(SeedConflict)]);
  const late = one.status === 'rejected' ? one : other;
  expect(await findFaults(store)).toEqual([]);
  await (late === one ? run(mine, first) : run(theirs, second));
  for (const { client } of [first, second]) client.close();
  await server.close();
  expect(await findFaults(store)).toEqual([]);
  expect(await run({ paths: [...mine.paths, ...theirs.paths] })).toMatchObject({
    added: [],
    updated: [],
    problems: [],
  });
});

test('a disk that is full while the store is written leaves it as it was', async () => {
  await run();
  const before = await readContent(store);
  // SQLite's own way to say how large the disk is. Pages that were given back would still be written.
  await store.client.execute('vacuum');
  await store.client.execute('pragma max_page_count = 1');
  const text = Array.from({ length: 500 }, (_, n) => `The old ferry ${n} is slow.`).join('\n\n');
  writeFileSync(join(sources, 'ferry.md'), article('Ferries', text));
  await expect(run()).rejects.toMatchObject({ code: 'SQLITE_FULL' });
  store.client.close();
  store = openFolder(join(folder, 'data'));
  expect(await readContent(store)).toEqual(before);
  expect(await findFaults(store)).toEqual([]);
  await run();
  expect(await readContent(store)).toEqual(await freshContent());
});
