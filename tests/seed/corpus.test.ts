import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { loadSources } from '../../seed/files/source.ts';
import { readSource } from '../../seed/readers/index.ts';
import type { ArticleText } from '../../seed/story.ts';

const corpusFolder = `${import.meta.dirname}/../../seed/sources`;
const sharedFolder = `${import.meta.dirname}/../../../shared/sources`;
const articles = await readAll(corpusFolder);

async function readAll(folder: string) {
  const read: { path: string; problems: string[]; value: ArticleText | null }[] = [];
  for await (const { path, source, problems } of loadSources([folder])) {
    const reading = source === null ? { value: null, problems } : readSource(source);
    read.push({ path, value: reading.value, problems: reading.problems.map(({ message }) => message) });
  }
  return read;
}

test('the corpus has at least fifteen sources, all read without problems', () => {
  expect(articles.filter(({ problems, value }) => problems.length > 0 || value === null)).toEqual([]);
  expect(articles.length).toBeGreaterThanOrEqual(15);
});

test('no two sources have the same headline or the same text', () => {
  const headlines = articles.map(({ value }) => value?.headline.toLowerCase());
  expect(new Set(headlines).size).toBe(headlines.length);
  expect(new Set(articles.map(({ value }) => value?.body)).size).toBe(articles.length);
});

test.each(articles)(
  '$path says what it rests on, when it was published, and under which rights',
  ({ value }) => {
    expect(value?.basis?.length).toBeGreaterThan(40);
    expect(value?.published).toMatch(/^\d{4}-\d{2}(?:-\d{2})?$/);
    expect(value?.section).toMatch(/\S/);
    expect(value?.rights).toMatch(/^(?:CC BY 4\.0, newsgraph contributors|summary)$/);
    expect(value?.topics.every((topic) => /^medtop:\d{8}$/.test(topic))).toBe(true);
    expect(value?.topics.length).toBeGreaterThan(0);
  },
);

test.each(articles)('$path is of news length, a summary somewhat longer', ({ value }) => {
  const count = value?.body.split(/\s+/).length ?? 0;
  const [least, most] = value?.rights === 'summary' ? [500, 700] : [150, 400];
  expect(count).toBeGreaterThanOrEqual(least);
  expect(count).toBeLessThanOrEqual(most);
});

test.each(articles)(
  '$path names days, and none after its own date but as the start or end of a plan',
  ({ value }) => {
    const days = [
      ...(value?.body.matchAll(/(?<!\b(?:from|by|until) )\b(\d{1,2}) ([A-Z][a-z]+) (\d{4})\b/g) ?? []),
    ].map(([day]) => new Date(`${day} UTC`).toISOString().slice(0, 10));
    expect(days.length).toBeGreaterThan(0);
    // '2022-06~' sorts after every day of that month.
    const published = `${value?.published}~`;
    expect(days.filter((day) => day > published)).toEqual([]);
  },
);

test('our own texts are signed by the desk, and the one summary by its author', () => {
  const own = articles.filter(({ value }) => value?.rights !== 'summary');
  expect(new Set(own.map(({ value }) => value?.publication))).toEqual(new Set(['newsgraph desk']));
  const summaries = articles.filter(({ value }) => value?.rights === 'summary').map(({ value }) => value);
  expect(summaries).toHaveLength(1);
  expect(summaries[0]).toMatchObject({
    authors: ['Aditi Bhaduri'],
    publication: 'India Narrative',
    section: 'English News',
    published: '2022-06',
  });
});

test.skipIf(!existsSync(sharedFolder))(
  'no text of ours shares eight words in a row with the shared article',
  async () => {
    const shared = new Set((await readAll(sharedFolder)).flatMap(({ value }) => runsOf(value?.body ?? '')));
    expect(shared.size).toBeGreaterThan(500);
    const copied = articles.flatMap(({ path, value }) =>
      runsOf(value?.body ?? '')
        .filter((run) => shared.has(run))
        .map((run) => `${path}: ${run}`),
    );
    expect(copied).toEqual([]);
  },
);

function runsOf(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];
  return words.slice(7).map((_, index) => words.slice(index, index + 8).join(' '));
}
