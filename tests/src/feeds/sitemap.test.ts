import { expect, test } from 'vitest';
import { listSitemaps } from '../../../src/feeds/sitemap.ts';
import { origin } from '../../support/edge.ts';
import { getFile, parseXml, readFile } from '../../support/file.ts';
import { ask } from '../../support/query.ts';

async function readPages(path: string): Promise<string[]> {
  const { urlset } = parseXml(await readFile(path));
  expect(urlset['@xmlns']).toBe('http://www.sitemaps.org/schemas/sitemap/0.9');
  return urlset.url.map(({ loc }: { loc: string }) => loc.replace(origin, ''));
}

test('the sitemap has the page of every article, actor and event once', async () => {
  const pages = await readPages('/sitemap.xml');
  const { articles, actors, events } = await ask(
    '{ articles { totalCount } actors { totalCount } events { totalCount } }',
  );
  const count = (kind: string) => pages.filter((page) => page.startsWith(`/${kind}/`)).length;
  expect([count('articles'), count('actors'), count('events')]).toEqual([
    articles.totalCount,
    actors.totalCount,
    events.totalCount,
  ]);
  expect(new Set(pages).size).toBe(pages.length);
  expect(pages).toContain('/actors/tajikistan');
});

test('the sitemaps of the parts have together what the whole has', async () => {
  const { articleFacets, facets } = await ask(
    '{ articleFacets(first: 100) { years { value count } } facets(first: 100) { years { value count } } }',
  );
  const paths = listSitemaps({ articleFacets, facets });
  const parts: string[] = [];
  for (const path of paths) {
    // A part may be empty here: that of the articles without a date.
    const { urlset } = parseXml(await readFile(path));
    parts.push(...(urlset.url ?? []).map(({ loc }: { loc: string }) => loc.replace(origin, '')));
  }
  expect(new Set(parts)).toEqual(new Set(await readPages('/sitemap.xml')));
  expect(parts.length).toBe(new Set(parts).size);
});

test('a year that is too large for one sitemap has one a month', () => {
  const paths = listSitemaps({
    articleFacets: {
      years: [
        { value: '2021', count: 50_001 },
        { value: '2022', count: 50_000 },
      ],
    },
    facets: { years: [] },
  });
  expect(paths).toContain('/sitemaps/articles-2021-12.xml');
  expect(paths).toContain('/sitemaps/articles-2022.xml');
  expect(paths).not.toContain('/sitemaps/articles-2021.xml');
  expect(paths.length).toBe(12 + 1 + 1 + 1 + 1);
});

test('robots are told where the sitemap is, and to leave exports alone', async () => {
  const response = await getFile('/robots.txt');
  const text = await response.text();
  expect(text).toContain(`Sitemap: ${origin}/sitemap.xml\n`);
  expect(text).toContain('Disallow: /export/\n');
  expect(text.startsWith('User-agent: *\n')).toBe(true);
});
