import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { type FileStore, openFolder } from '../../../drizzle/file-store.ts';
import { migrate } from '../../../drizzle/migrate.ts';
import { seed } from '../../../seed/run.ts';
import { readContent } from '../../support/store-content.ts';
import { findFaults } from '../../support/store-faults.ts';

let folder: string;
let store: FileStore;

async function open(name: string): Promise<FileStore> {
  const opened = openFolder(join(folder, name));
  await migrate(opened);
  return opened;
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'newsgraph-duplicates-'));
  mkdirSync(join(folder, 'news'));
  store = await open('data');
  return async () => {
    expect(await findFaults(store)).toEqual([]);
    store.client.close();
    rmSync(folder, { recursive: true });
  };
});

const agency = `Tajikistan and Iran signed a trade agreement in Dushanbe on Monday, officials said.

The deal covers cotton, aluminium and dried fruit, and both sides want to double what they sell to each other
within five years. A second round of talks is planned for the autumn in the same hall by the river.`;
const edited = `${agency.replace('officials said', 'officials in both capitals said')} Readers wrote to us about it.`;
const own = `Iran and Tajikistan signed a trade agreement in Dushanbe on Monday after a night of haggling over fruit.

Our reporter counted nine drafts on the table, and the last of them had coffee all over its second page.`;

function write(publication: string, body: string, more: Record<string, string> = {}): void {
  const matter = { headline: 'Two neighbours trade', publication, published: '2022-05-20', ...more };
  const lines = Object.entries(matter).map(([key, value]) => `${key}: ${value}`);
  writeFileSync(join(folder, 'news', `${publication}.md`), `---\n${lines.join('\n')}\n---\n${body}\n`);
}

function run(changes: { prune?: boolean; articlesPerWrite?: number; paths?: string[] } = {}, into = store) {
  const paths = [join(folder, 'news')];
  return seed(into, {
    ...{ paths, published: null, prune: false, dryRun: false, onProgress: () => {} },
    ...changes,
  });
}

async function rowsOf(query: string) {
  return (await store.client.execute(query)).rows.map((row) => ({ ...row }));
}

/** Who prints nearly the same as whom. */
const linked = async () =>
  (
    await rowsOf(`select p.name || ' ' || q.name as pair from article_duplicate
    join article a on a.id = article_id join publication p on p.id = a.publication_id
    join article b on b.id = other_id join publication q on q.id = b.publication_id order by pair`)
  ).map(({ pair }) => pair);

const counts = () => rowsOf('select report_count as reports, independent_count as independent from event');

test('an agency report in three papers is three reports and one source, another report of the event a second', async () => {
  write('Agency', agency, { published: '2022-05-19' });
  write('Copy', agency);
  write('Edited', edited, { published: '2022-05-21', headline: 'Neighbours sign' });
  await run();
  expect(await linked()).toEqual([
    'Agency Copy',
    'Agency Edited',
    'Copy Agency',
    'Copy Edited',
    'Edited Agency',
    'Edited Copy',
  ]);
  expect(await counts()).toEqual([{ reports: 3, independent: 1 }]);
  write('Own', own);
  await run();
  expect((await linked()).length).toBe(6);
  expect(await counts()).toEqual([{ reports: 4, independent: 2 }]);
  const similar = await rowsOf('select distinct similarity from article_duplicate order by similarity');
  expect(similar.at(-1)).toEqual({ similarity: 1 });
  expect(similar[0]?.similarity).toBeGreaterThan(0.6);
});

test('a publication counts once, and for what it writes itself even where it prints an agency too', async () => {
  write('Agency', agency, { published: '2022-05-19' });
  write('Copy', agency);
  const matter = 'headline: What the ministers said\npublication: Copy\npublished: 2022-05-20';
  writeFileSync(join(folder, 'news', 'second.md'), `---\n${matter}\n---\n${own}\n`);
  await run();
  expect(await counts()).toEqual([{ reports: 3, independent: 2 }]);
  rmSync(join(folder, 'news', 'Agency.md'));
  await run({ prune: true });
  expect(await counts()).toEqual([{ reports: 2, independent: 1 }]);
});

test('articles of no known publication count by themselves', async () => {
  for (const [name, body] of Object.entries({ a: agency, b: own, c: edited })) {
    const matter = `headline: Trade ${name}\npublished: 2022-05-20`;
    writeFileSync(join(folder, 'news', `${name}.md`), `---\n${matter}\n---\n${body}\n`);
  }
  await run();
  expect(await counts()).toEqual([{ reports: 3, independent: 2 }]);
});

const idOf = async (publication: string) =>
  (
    await rowsOf(
      `select article.id from article join publication on publication_id = publication.id and name = '${publication}'`,
    )
  )[0]?.id;

test('who becomes or ceases to be a duplicate is told, with the events that count anew', async () => {
  write('Agency', agency, { published: '2022-05-19' });
  write('Elsewhere', 'Afghanistan opened a bridge on Tuesday.');
  await run();
  const [original, elsewhere] = [await idOf('Agency'), await idOf('Elsewhere')];
  write('Copy', agency);
  const { change: copied } = await run();
  expect(copied?.tags).toContain(`Article:${original}`);
  expect(copied?.tags).not.toContain(`Article:${elsewhere}`);
  write('Copy', own);
  const { change: rewritten } = await run();
  const [event] = await rowsOf(
    'select id, independent_count as independent from event where report_count = 2',
  );
  expect(event?.independent).toBe(2);
  expect(await linked()).toEqual([]);
  expect(rewritten?.tags).toEqual(expect.arrayContaining([`Article:${original}`, `Event:${event?.id}`]));
  write('Copy', `${own} It was late.`);
  expect((await run()).change?.tags).not.toContain(`Article:${original}`);
});

test('what a withdrawn original leaves behind is nobody’s reprint any more', async () => {
  const ninjs = (pubstatus: string) =>
    writeFileSync(
      join(folder, 'news', 'agency.json'),
      JSON.stringify({
        ...{ uri: 'urn:one', type: 'text', headline: 'Two neighbours trade', language: 'en', pubstatus },
        ...{ versioncreated: '2022-05-19T08:00:00Z', infosources: [{ name: 'Agency' }], body_text: agency },
      }),
    );
  ninjs('usable');
  write('Copy', agency);
  write('Edited', edited, { published: '2022-05-21' });
  await run();
  expect((await linked()).length + (await rowsOf('select * from article_duplicate')).length).toBeGreaterThan(
    6,
  );
  ninjs('canceled');
  const { change } = await run();
  expect(change?.tags).toContain(`Article:${await idOf('Copy')}`);
  expect(await linked()).toEqual(['Copy Edited', 'Edited Copy']);
  expect(await counts()).toEqual([{ reports: 2, independent: 1 }]);
});

const names = ['Agency', 'Copy', 'Edited', 'Own', 'Far'];
const bodies = [
  agency,
  agency,
  edited,
  own,
  agency.replaceAll('trade', 'cotton').replace('covers', 'is about'),
];

test('the store is the same whatever the order and number in which articles come and change', async () => {
  for (const [index, name] of names.entries()) write(name, bodies[index] ?? '');
  const whole = await open('whole');
  await run({}, whole);
  const expected = await readContent(whole);
  expect(expected.article_duplicate?.length).toBeGreaterThan(6);
  let stores = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.shuffledSubarray(names, { minLength: names.length }),
      fc.subarray(names),
      fc.constantFrom(1, 2, 200),
      async (order, changed, articlesPerWrite) => {
        const into = await open(`data${stores++}`);
        for (const name of changed) write(name, `${own} ${name} wrote something else at first.`);
        const paths = order.map((name) => join(folder, 'news', `${name}.md`));
        await run({ paths, articlesPerWrite }, into);
        for (const name of changed) write(name, bodies[names.indexOf(name)] ?? '');
        await run({ articlesPerWrite }, into);
        const found = await readContent(into);
        into.client.close();
        expect({ ...found, dataset: [], withdrawal: [] }).toEqual({
          ...expected,
          dataset: [],
          withdrawal: [],
        });
      },
    ),
    { numRuns: 5 },
  );
  whole.client.close();
});

test('a text that everybody prints is compared with those next to it only, in any order', async () => {
  const papers = Array.from({ length: 70 }, (_, index) => `Paper ${index}`);
  for (const [index, paper] of papers.entries()) {
    write(paper, 'To read on, sign in or become a member of our paper, which costs little and means much.', {
      published: `2022-05-${String((index % 28) + 1).padStart(2, '0')}`,
    });
  }
  await run();
  const [most] = await rowsOf(
    'select count(*) as links from article_duplicate group by article_id order by links desc',
  );
  const [least] = await rowsOf(
    'select count(*) as links from article_duplicate group by article_id order by links',
  );
  expect([most?.links, least?.links]).toEqual([69, 50]);
  const reprints = `select count(distinct article_id) as reprints from article_duplicate
    join article on article.id = article_id where (other_day, other_id) < (day, article_id)`;
  expect(await rowsOf(reprints)).toEqual([{ reprints: 69 }]);
  const other = await open('other');
  const paths = papers.map((paper) => join(folder, 'news', `${paper}.md`));
  await run({ paths: paths.toReversed(), articlesPerWrite: 7 }, other);
  const [content, again] = [await readContent(store), await readContent(other)];
  other.client.close();
  expect(again.article_duplicate).toEqual(content.article_duplicate);
  for (const paper of papers.slice(25, 40)) rmSync(join(folder, 'news', `${paper}.md`));
  await run({ prune: true });
  const rest = await open('rest');
  await run({ articlesPerWrite: 11 }, rest);
  expect((await readContent(store)).article_duplicate).toEqual((await readContent(rest)).article_duplicate);
  rest.client.close();
});
