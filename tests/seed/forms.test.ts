import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openFolder } from '../../drizzle/file-store.ts';
import { migrate } from '../../drizzle/migrate.ts';
import { loadSources } from '../../seed/files/source.ts';
import { readSource } from '../../seed/readers/index.ts';
import { seed } from '../../seed/run.ts';
import { articleId } from '../../seed/writer/row-id.ts';
import { readContent } from '../support/store-content.ts';
import { writeCorpus } from '../support/write-corpus.ts';
import { forms, type Told } from '../support/write-forms.ts';

const folder = mkdtempSync(join(tmpdir(), 'newsgraph-forms-'));
const count = 50;

const made = join(folder, 'made');
beforeAll(() => writeCorpus({ folder: made, count, edition: 'first' }));
afterAll(() => rmSync(folder, { recursive: true }));

/** The first fifty articles of some files. Plain text knows publications by their capitals. */
async function readArticles(paths: readonly string[]): Promise<Told[]> {
  const articles: Told[] = [];
  for await (const { source } of loadSources([...paths])) {
    const { value } = source === null ? { value: null } : readSource(source);
    if (value !== null) articles.push({ ...value, publication: 'Harbour Post' });
  }
  return articles.slice(0, count);
}

/** Writes each article in one form, and says where. */
function writeForm(ending: string, articles: readonly Told[], name: string): string {
  const into = join(folder, `${name}-${ending}`);
  mkdirSync(into);
  for (const [index, article] of articles.entries()) {
    writeFileSync(join(into, `${String(index).padStart(2, '0')}.${ending}`), forms[ending]?.(article) ?? '');
  }
  return into;
}

async function readForm(path: string) {
  const texts = [];
  for await (const { source, problems } of loadSources([path])) {
    const reading = source === null ? { value: null, problems } : readSource(source);
    expect(reading.problems).toEqual([]);
    if (reading.value !== null) texts.push(reading.value);
  }
  return texts;
}

/** What the store holds but for how it came there: paths, formats, languages and rights of sources. */
async function seedForm(ending: string, path: string): Promise<Record<string, string[]>> {
  const store = openFolder(join(folder, `data-${ending}`));
  await migrate(store);
  const options = { published: null, prune: false, dryRun: false, onProgress: () => {} };
  const { problems } = await seed(store, { paths: [path], ...options });
  expect(problems).toEqual([]);
  const content = await readContent(store);
  const { rows } = await store.client.execute(
    'select id, slug, headline, body, day, word_count from article order by id',
  );
  store.client.close();
  const { article: _article, dataset: _dataset, ...rest } = content;
  return { ...rest, articles: rows.map((row) => JSON.stringify(row)) };
}

test('fifty articles, most of them as long as news is, read the same from each of six forms', async () => {
  const articles = await readArticles(['seed/sources', made]);
  expect(articles).toHaveLength(count);
  const tell = ({ headline, body, publication, published }: Told) => ({
    headline,
    body,
    publication,
    published,
  });
  for (const ending of Object.keys(forms)) {
    const texts = await readForm(writeForm(ending, articles, 'read'));
    expect(texts.map(tell), ending).toEqual(articles.map(tell));
    expect(new Set(texts.map(articleId)).size).toBe(count);
  }
}, 600_000);

test('fifty articles give the same graph, with the same ids, from each of six forms', async () => {
  const articles = await readArticles([made]);
  expect(articles).toHaveLength(count);
  const seeded = async (ending: string) => seedForm(ending, writeForm(ending, articles, 'seeded'));
  const expected = await seeded('md');
  expect(expected.articles).toHaveLength(count);
  expect(expected.event?.length).toBeGreaterThanOrEqual(count);
  expect(expected.mention?.length).toBeGreaterThan(count);
  const others = Object.keys(forms).filter((ending) => ending !== 'md');
  expect(others).toHaveLength(5);
  for (const ending of others) expect(await seeded(ending), ending).toEqual(expected);
}, 600_000);
