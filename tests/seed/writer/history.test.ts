import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { type FileStore, openFolder } from '../../../drizzle/file-store.ts';
import { migrate } from '../../../drizzle/migrate.ts';
import type { RevisionChanges } from '../../../drizzle/tables/index.ts';
import { seed } from '../../../seed/run.ts';
import { readContent, readHistory } from '../../support/store-content.ts';
import { findFaults } from '../../support/store-faults.ts';

let folder: string;
let store: FileStore;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'newsgraph-history-'));
  mkdirSync(join(folder, 'news'));
  store = openFolder(join(folder, 'data'));
  await migrate(store);
  return async () => {
    expect(await findFaults(store)).toEqual([]);
    store.client.close();
    rmSync(folder, { recursive: true });
  };
});

const trade = 'Tajikistan and Iran signed a trade agreement on Monday.';

function write(name: string, body: string, more: Record<string, string> = {}): void {
  const matter = {
    headline: 'Two neighbours trade',
    publication: 'Example Post',
    published: '2022-05-20',
    ...more,
  };
  const lines = Object.entries(matter).map(([key, value]) => `${key}: ${value}`);
  writeFileSync(join(folder, 'news', name), `---\n${lines.join('\n')}\n---\n${body}\n`);
}

const run = (changes: { prune?: boolean; articlesPerWrite?: number } = {}, into = store) =>
  seed(into, {
    ...{ paths: [join(folder, 'news')], published: null, prune: false, dryRun: false, onProgress: () => {} },
    ...changes,
  });

async function rowsOf(query: string) {
  return (await store.client.execute(query)).rows.map((row) => ({ ...row }));
}

const changesSince = (run: number) =>
  rowsOf(`select type, kind, reason, slug from change where run > ${run} order by position`);

test('an edited source keeps what it said, and says what is different', async () => {
  write('a.md', `${trade}\n\nThe hall was full.`);
  await run();
  write('a.md', `${trade}\n\nThe hall was nearly full. Russia accused China of spying on Tuesday.`);
  await run();
  const [revision] = await rowsOf('select * from article_revision');
  expect(revision).toMatchObject({ position: 0, run: 2, body: `${trade}\n\nThe hall was full.` });
  const changes = JSON.parse(String(revision?.changes)) as RevisionChanges;
  expect(changes).toMatchObject({ fields: ['body'], actorsAdded: ['china', 'russia'], actorsRemoved: [] });
  expect(changes.eventsAdded).toMatchObject([{ type: 'ACCUSE', actors: ['russia', 'china'] }]);
  expect(changes.eventsRemoved).toEqual([]);
  const [{ body }] = (await rowsOf('select body from article')) as unknown as [{ body: string }];
  let rebuilt = String(revision?.body);
  for (const { start, end, newStart, newEnd, before, after } of changes.body.toReversed()) {
    expect(rebuilt.slice(start, end)).toBe(before);
    expect(body.slice(newStart, newEnd)).toBe(after);
    rebuilt = rebuilt.slice(0, start) + after + rebuilt.slice(end);
  }
  expect(rebuilt).toBe(body);
});

test('no version of the dataset comes back, though the text does', async () => {
  write('a.md', trade);
  const first = await run();
  write('a.md', `${trade} All was well.`);
  await run();
  write('a.md', trade);
  const third = await run();
  expect(third.change?.to).not.toBe(first.change?.to);
  const revisions = await rowsOf('select body from article_revision order by position');
  expect(revisions).toEqual([{ body: trade }, { body: `${trade} All was well.` }]);
});

test('another headline is another article, which takes the revisions over and is named in the log', async () => {
  write('a.md', trade);
  await run();
  write('a.md', `${trade} All was well.`);
  await run();
  write('a.md', `${trade} All was well.`, { headline: 'Two neighbours sign' });
  await run();
  const revisions = await rowsOf('select headline from article_revision order by position');
  expect(revisions).toHaveLength(2);
  const articles = (await changesSince(2)).filter(({ type }) => type === 'Article');
  expect(articles).toMatchObject([
    { kind: 'ADDED', reason: 'RETITLED', slug: expect.stringContaining('sign') },
    { kind: 'REMOVED', reason: 'RETITLED', slug: expect.stringContaining('trade') },
  ]);
});

test('what was only read anew has no revision', async () => {
  write('a.md', trade);
  await run();
  writeFileSync(
    join(folder, 'news', 'a.annotations.yaml'),
    'editor: Jo\nactors:\n  - correct: {slug: iran}\n    to: {description: A state}\n',
  );
  await run();
  expect(await rowsOf('select id from article_revision')).toEqual([]);
  expect(await changesSince(1)).toMatchObject([
    { type: 'Actor', kind: 'EDITED', reason: 'CONSEQUENCE', slug: 'iran' },
    { type: 'Article', kind: 'EDITED', reason: 'READ_ANEW' },
  ]);
});

test.each([
  ['canceled', 'CANCELED'],
  ['withheld', 'WITHHELD'],
  ['pulled', 'WITHHELD'],
])('an article with the status %s is nowhere, nor is what it alone tells', async (status, reason) => {
  write('a.md', trade);
  await run();
  write('a.md', `${trade} All was well.`);
  await run();
  write('a.md', '', { status });
  const report = await run();
  expect(report.withdrawn).toEqual(['news/a.md']);
  for (const table of ['article', 'event', 'actor', 'evidence', 'article_revision'])
    expect(await rowsOf(`select * from ${table}`), table).toEqual([]);
  const removed = await changesSince(2);
  expect(removed.map(({ kind }) => kind)).toEqual(removed.map(() => 'REMOVED'));
  expect(removed.map(({ type }) => type)).toEqual(
    removed
      .map(({ type }) => type)
      .toSorted()
      .toReversed(),
  );
  expect(removed).toContainEqual(expect.objectContaining({ type: 'Article', reason }));
  expect(await run()).toMatchObject({ withdrawn: [], change: null });
  write('a.md', trade, { status: 'usable' });
  expect(await run()).toMatchObject({ updated: ['news/a.md'] });
  expect(await rowsOf('select id from withdrawal')).toEqual([]);
});

test('an event that another article reports too stays, without the evidence of the withdrawn one', async () => {
  write('a.md', 'Tajikistan and Iran signed a trade agreement on 17 May 2022.');
  write('b.md', 'Iran and Tajikistan signed an agreement on 17 May 2022.', { headline: 'A deal' });
  await run();
  expect(await rowsOf('select report_count from event')).toEqual([{ report_count: 2 }]);
  write('a.md', '', { status: 'canceled' });
  const { change } = await run();
  expect(await rowsOf('select report_count from event')).toEqual([{ report_count: 1 }]);
  expect(change?.tags?.some((tag) => tag.startsWith('Event:'))).toBe(true);
});

test('a notice of its own withdraws an article, whichever of the two files is read first', async () => {
  write('b.md', trade);
  await run();
  for (const name of ['a-notice.md', 'z-notice.md']) {
    write(name, '', { status: 'canceled' });
    await run();
    expect(await rowsOf('select id from article'), name).toEqual([]);
    expect((await run()).change, name).toBeNull();
    rmSync(join(folder, 'news', name));
    await run({ prune: true });
    await run();
    expect(await rowsOf('select id from article'), name).toHaveLength(1);
  }
});

test('the past is the same however much is written at a time', async () => {
  const other = openFolder(join(folder, 'other'));
  await migrate(other);
  const edit = (edition: string) => {
    for (const letter of ['a', 'b', 'c', 'd', 'e']) {
      const body = `${trade} So it was said, ${letter} ${edition}.`;
      write(`${letter}.md`, letter === 'e' && edition === 'second' ? '' : body, {
        headline: letter === 'd' ? `Report d ${edition}` : `Report ${letter}`,
        ...(letter === 'e' && edition === 'second' ? { status: 'withheld' } : {}),
      });
    }
  };
  for (const edition of ['first', 'second']) {
    edit(edition);
    await run();
    await run({ articlesPerWrite: 2 }, other);
  }
  expect(await readHistory(other)).toEqual(await readHistory(store));
  expect(await readContent(other)).toEqual(await readContent(store));
  other.client.close();
});
