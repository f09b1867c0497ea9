import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { type FileStore, openFolder } from '../../drizzle/file-store.ts';
import { migrate } from '../../drizzle/migrate.ts';
import { type SeedOptions, seed } from '../../seed/run.ts';
import type { SeedReport } from '../../seed/seed-report.ts';
import { readContent } from '../support/store-content.ts';

let folder: string;
let sources: string;
let store: FileStore;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'newsgraph-sidecar-'));
  sources = join(folder, 'sources');
  mkdirSync(sources);
  write(
    'a.md',
    article(
      'Visit',
      'Mary Stone arrived in Tehran on 3 May 2022. Iran and Tajikistan signed an accord in Tehran on 3 May 2022.',
    ),
  );
  write(
    'b.md',
    article(
      'Accord',
      'Tajikistan and Iran signed an accord in Tehran on 3 May 2022. Mary Stone praised Iran.',
    ),
  );
  store = await openFresh();
  return () => {
    store.client.close();
    rmSync(folder, { recursive: true });
  };
});

async function openFresh(): Promise<FileStore> {
  const opened = openFolder(join(folder, `data-${Math.random()}`));
  await migrate(opened);
  return opened;
}

function write(name: string, text: string): void {
  writeFileSync(join(sources, name), text);
}

const article = (headline: string, body: string) =>
  `---\nheadline: ${headline}\npublication: Example Post\npublished: 2022-05-20\n---\n${body}\n`;

function run(changes: Partial<SeedOptions> = {}, into = store): Promise<SeedReport> {
  const options = { paths: [sources], published: null, prune: false, dryRun: false, onProgress: () => {} };
  return seed(into, { ...options, ...changes });
}

async function freshContent(): Promise<unknown> {
  const other = await openFresh();
  await run({}, other);
  const content = await readContent(other);
  other.client.close();
  return content;
}

const count = async (query: string) => (await store.client.execute(query)).rows[0]?.count;

const corrections = `editor: Jo
actors:
  - correct: {slug: mary-stone}
    to: {name: Mary A. Stone, country: USA, aliases: [M. Stone]}
events:
  - add: {quote: Mary Stone arrived in Tehran, trigger: arrived, type: CONSULT, mode: Visit, source: [mary-stone], target: [iran]}
  - reject: {quote: signed an accord, type: SUPPORT}
mentions:
  - reject: {text: Tajikistan}
`;

describe('a sidecar', () => {
  test('is seeded with its source; twice changes nothing, and another store has the same', async () => {
    write('a.annotations.yaml', corrections);
    const first = await run();
    expect(first).toMatchObject({ added: ['sources/a.md', 'sources/b.md'], problems: [] });
    const before = await readContent(store);
    expect(await run()).toMatchObject({ added: [], updated: [], problems: [] });
    expect(await readContent(store)).toEqual(before);
    expect(before).toEqual(await freshContent());
  });

  test('that is written, edited and deleted leaves the store as if it had always been so', async () => {
    await run();
    const extracted = await readContent(store);
    for (const text of [corrections, 'editor: Jo\n', corrections.replace('Mary A. Stone', 'M. A. Stone')]) {
      write('a.annotations.yaml', text);
      expect(await run()).toMatchObject({ updated: ['sources/a.md'], problems: [] });
      expect(await readContent(store)).toEqual(await freshContent());
    }
    rmSync(join(sources, 'a.annotations.yaml'));
    expect(await run()).toMatchObject({ updated: ['sources/a.md'], problems: [] });
    expect(await readContent(store)).toEqual(extracted);
  });

  test('counts whatever the order in which sources are seeded', async () => {
    write('a.annotations.yaml', corrections);
    write('b.annotations.yaml', 'events:\n  - correct: {quote: praised}\n    to: {claimStatus: POSSIBLE}\n');
    for (const name of ['b.md', 'a.md']) await run({ paths: [join(sources, name)] });
    expect(await readContent(store)).toEqual(await freshContent());
  });

  test('renames an actor in the events of every article, and goes with its article', async () => {
    await run();
    const named = "select count(*) as count from event where summary like 'Mary A. Stone%'";
    write('a.annotations.yaml', corrections);
    await run();
    expect(await count(named)).toBe(2);
    rmSync(join(sources, 'a.md'));
    rmSync(join(sources, 'a.annotations.yaml'));
    await run({ prune: true });
    expect(await count(named)).toBe(0);
    expect(await readContent(store)).toEqual(await freshContent());
  });

  test('takes a rejected event out of the events, and leaves what other articles say of it', async () => {
    const events = "select count(*) as count from event where type = 'SUPPORT' and place_id is not null";
    const reports = "select max(report_count) as count from event where type = 'SUPPORT'";
    await run();
    expect([await count(events), await count(reports)]).toEqual([1, 2]);
    write('a.annotations.yaml', corrections);
    await run();
    expect([await count(events), await count(reports)]).toEqual([1, 1]);
    write('b.annotations.yaml', 'events:\n  - reject: {quote: signed an accord, type: SUPPORT}\n');
    await run();
    expect(await count(events)).toBe(0);
    expect(
      await count("select count(*) as count from evidence where standing = 'REJECTED' and event_id is null"),
    ).toBe(2);
  });

  test('that rejects an actor leaves it in the store, out of the full-text index', async () => {
    write('a.annotations.yaml', 'actors:\n  - reject: {slug: mary-stone}\n');
    write('b.annotations.yaml', 'actors:\n  - reject: {slug: mary-stone}\n');
    await run();
    expect(await count("select agreed as count from actor where slug = 'mary-stone'")).toBe(0);
    expect(await count("select count(*) as count from actor_fts where actor_fts match 'stone'")).toBe(0);
    expect(
      await count('select actors - (select count(*) from actor where agreed) as count from dataset'),
    ).toBe(0);
    await store.client.execute("insert into actor_fts(actor_fts, rank) values ('integrity-check', 1)");
    rmSync(join(sources, 'b.annotations.yaml'));
    await run();
    expect(await count("select count(*) as count from actor_fts where actor_fts match 'stone'")).toBe(1);
    await store.client.execute("insert into actor_fts(actor_fts, rank) values ('integrity-check', 1)");
  });
});

describe('what is wrong with a sidecar', () => {
  test('is said in every run until it is mended, and the rest goes in', async () => {
    write('a.annotations.yaml', `${corrections}dates:\n  - reject: {text: 5 June}\n`);
    const first = await run();
    const problem = {
      path: 'sources/a.annotations.yaml',
      line: 11,
      message: expect.stringContaining("'dates.0.reject.text'"),
    };
    expect(first).toMatchObject({ added: ['sources/a.md', 'sources/b.md'], problems: [problem] });
    expect(await count("select count(*) as count from actor where name = 'Mary A. Stone'")).toBe(1);
    const before = await readContent(store);
    expect(await run()).toMatchObject({ added: [], updated: [], problems: [problem] });
    expect(await readContent(store)).toEqual(before);
    write('a.annotations.yaml', corrections);
    expect(await run()).toMatchObject({ updated: ['sources/a.md'], problems: [] });
  });

  test('is also that it is no YAML, no UTF-8, or stands beside no source or beside two', async () => {
    write('a.annotations.yaml', 'events: [');
    writeFileSync(join(sources, 'b.annotations.yaml'), Buffer.from([0x65, 0x3a, 0xe9, 0x0a]));
    write('c.annotations.yaml', corrections);
    write('d.md', article('One', 'Iran met Iraq.'));
    write('d.txt', 'Two\n\nIran met Iraq.\n');
    write('d.annotations.yaml', corrections);
    const { added, problems } = await run();
    expect(added).toHaveLength(4);
    const said = Object.fromEntries(problems.map(({ path, message }) => [path, message]));
    expect(said['sources/a.annotations.yaml']).toContain('is not valid YAML');
    expect(said['sources/b.annotations.yaml']).toContain('is not UTF-8');
    expect(said['sources/c.annotations.yaml']).toContain('there is neither c.md nor c.txt');
    expect(said['sources/d.annotations.yaml']).toContain('d.md and d.txt');
  });

  test('is also that two of them disagree: the first by its path stands, the other is named', async () => {
    write('a.annotations.yaml', corrections);
    write(
      'b.annotations.yaml',
      'actors:\n  - correct: {slug: mary-stone}\n    to: {country: GBR, name: Mary A. Stone}\n',
    );
    const message =
      'gives mary-stone the COUNTRY GBR, but sources/a.annotations.yaml gives it USA, which stands: make them agree';
    for (const names of [
      ['b.md', 'a.md'],
      ['a.md', 'b.md'],
    ]) {
      const other = await openFresh();
      for (const name of names) await run({ paths: [join(sources, name)] }, other);
      expect(await readContent(other)).toEqual(await freshContent());
      expect((await run({}, other)).problems).toEqual([{ path: 'sources/b.annotations.yaml', message }]);
      other.client.close();
    }
  });
});

test('the sidecars of the corpus change what is seeded, and the order does not matter', async () => {
  const own = join(folder, 'own');
  mkdirSync(own);
  const annotated = readdirSync('seed/sources').filter((name) => name.endsWith('.annotations.yaml'));
  expect(annotated.length).toBeGreaterThanOrEqual(3);
  for (const name of annotated) {
    for (const file of [name, name.replace('.annotations.yaml', '.md')]) {
      cpSync(join('seed/sources', file), join(own, file));
    }
  }
  const report = await run({ paths: [own] });
  expect(report.problems).toEqual([]);
  const standings = await store.client.execute(
    'select distinct standing, method from evidence union select standing, method from mention',
  );
  expect(standings.rows.length).toBeGreaterThanOrEqual(4);
  const other = await openFresh();
  for (const name of readdirSync(own).toReversed()) await run({ paths: [join(own, name)] }, other);
  expect(await readContent(other)).toEqual(await readContent(store));
  other.client.close();
});
