import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openFolder } from '../../drizzle/file-store.ts';
import { migrate } from '../../drizzle/migrate.ts';
import { readSource } from '../../seed/readers/index.ts';
import { articleId } from '../../seed/row-id.ts';
import { seed } from '../../seed/run.ts';
import { loadSources } from '../../seed/source.ts';
import { readContent } from '../support/store-content.ts';
import { writeCorpus } from '../support/write-corpus.ts';
import { forms, type Told } from '../support/write-forms.ts';

const folder = mkdtempSync(join(tmpdir(), 'newsgraph-forms-'));
const count = 50;

/** The project's own articles, and made ones up to the number. Plain text knows publications by their capitals. */
async function readArticles(): Promise<Told[]> {
  const made = join(folder, 'made');
  writeCorpus({ folder: made, count, edition: 'first' });
  const articles: Told[] = [];
  for await (const { source } of loadSources(['seed/sources', made])) {
    const { value } = source === null ? { value: null } : readSource(source);
    if (value !== null) articles.push({ ...value, publication: 'Harbour Post' });
  }
  return articles.slice(0, count);
}

async function readForm(ending: string, articles: readonly Told[]) {
  const into = join(folder, ending);
  mkdirSync(into);
  for (const [index, article] of articles.entries()) {
    writeFileSync(join(into, `${String(index).padStart(2, '0')}.${ending}`), forms[ending]?.(article) ?? '');
  }
  const texts = [];
  for await (const { source, problems } of loadSources([into])) {
    const reading = source === null ? { value: null, problems } : readSource(source);
    expect(reading.problems).toEqual([]);
    if (reading.value !== null) texts.push(reading.value);
  }
  return texts;
}

/** What the store holds but for how it came there: paths, formats, languages and rights of sources. */
async function seedForm(ending: string): Promise<Record<string, string[]>> {
  const store = openFolder(join(folder, `data-${ending}`));
  await migrate(store);
  const options = { published: null, prune: false, dryRun: false, onProgress: () => {} };
  const { problems } = await seed(store, { paths: [join(folder, `few-${ending}`)], ...options });
  expect(problems).toEqual([]);
  const content = await readContent(store);
  const { rows } = await store.client.execute(
    'select id, slug, headline, body, day, word_count from article order by id',
  );
  store.client.close();
  const { article: _article, dataset: _dataset, ...rest } = content;
  return { ...rest, articles: rows.map((row) => JSON.stringify(row)) };
}

test('fifty articles are the same whichever of six forms they are read from', async () => {
  const articles = await readArticles();
  expect(articles).toHaveLength(count);
  for (const ending of Object.keys(forms)) {
    const texts = await readForm(ending, articles);
    const told = texts.map(({ headline, body, publication, published }) => ({
      headline,
      body,
      publication,
      published,
    }));
    expect(told, ending).toEqual(
      articles.map(({ headline, body, publication, published }) => ({
        headline,
        body,
        publication,
        published,
      })),
    );
    expect(new Set(texts.map(articleId)).size).toBe(count);
  }

  const few = articles.filter((_, index) => index % 17 === 0);
  for (const [ending, write] of Object.entries(forms)) {
    mkdirSync(join(folder, `few-${ending}`));
    for (const [index, article] of few.entries()) {
      writeFileSync(join(folder, `few-${ending}`, `${index}.${ending}`), write(article));
    }
  }
  const expected = await seedForm('md');
  expect(expected.event?.length).toBeGreaterThan(3);
  for (const ending of Object.keys(forms)) expect(await seedForm(ending), ending).toEqual(expected);
  rmSync(folder, { recursive: true });
}, 600_000);
