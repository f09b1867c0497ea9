import { answerExport } from '../exports/answer.ts';
import { openWholeSitemap, sitemapLimit, sitemapPathOf } from '../exports/sitemap-part.ts';
import { type Around, ask } from './ask.ts';
import { cacheHeadersOf, refuse, showFile } from './respond.ts';

export const sitemapPath = '/sitemap.xml';

/** How many pages the site has, of each kind. */
export interface PageCounts {
  articles: { totalCount: number };
  actors: { totalCount: number };
  events: { totalCount: number };
}

/** How many of them lie in each year. */
export interface YearCounts {
  articleFacets: { years: { value: string; count: number }[] };
  facets: { years: { value: string; count: number }[] };
}

const countQuery = '{ articles { totalCount } actors { totalCount } events { totalCount } }';
const yearQuery =
  '{ articleFacets(first: 100) { years { value count } } facets(first: 100) { years { value count } } }';

/** The sitemap: of all pages where one can hold them, else an index of those of each kind and year. */
export async function answerSitemap(request: Request, around: Around): Promise<Response> {
  const counts = await ask<PageCounts>({ query: countQuery, variables: {} }, request, around);
  if ('status' in counts) return refuse(counts);
  const total = Object.values(counts.data).reduce((sum: number, { totalCount }) => sum + totalCount, 0);
  if (total <= sitemapLimit) return answerExport(request, openWholeSitemap(), around);
  const years = await ask<YearCounts>({ query: yearQuery, variables: {} }, request, around);
  if ('status' in years) return refuse(years);
  const { origin } = new URL(request.url);
  const text = writeIndex(listSitemaps(years.data), origin);
  return showFile(
    request,
    { text, mediaType: 'application/xml; charset=utf-8' },
    cacheHeadersOf(years.headers),
  );
}

/** The paths of all parts: a year that is too large for one sitemap has one a month. */
export function listSitemaps({ articleFacets, facets }: YearCounts): string[] {
  const split = ({ value, count }: { value: string; count: number }) =>
    count <= sitemapLimit
      ? [value]
      : Array.from({ length: 12 }, (_, month) => `${value}-${String(month + 1).padStart(2, '0')}`);
  return [
    ...[...articleFacets.years.flatMap(split), 'other'].map((part) => sitemapPathOf('articles', part)),
    ...[...facets.years.flatMap(split), 'other'].map((part) => sitemapPathOf('events', part)),
    sitemapPathOf('actors', 'all'),
  ];
}

function writeIndex(paths: readonly string[], site: string): string {
  const entries = paths.map((path) => `<sitemap><loc>${site}${path}</loc></sitemap>\n`).join('');
  return `<?xml version="1.0" encoding="UTF-8"?>\n<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries}</sitemapindex>\n`;
}
