import { escapeMarkup } from '../feeds/markup.ts';
import { urlOf } from '../feeds/site.ts';
import { type Export, type PageInfo, type Part, writePage } from './export.ts';

/** Most addresses of one sitemap (sitemaps.org). */
export const sitemapLimit = 50_000;

type Kind = 'articles' | 'actors' | 'events';

/** All pages of the site in one sitemap, where they fit into one. */
export function openWholeSitemap(): Export {
  return sitemapOf([
    listPages('articles', { filter: {} }),
    listPages('actors', { filter: {} }),
    listPages('events', { filter: {} }),
  ]);
}

/** Where a part of the pages has a sitemap of its own: of a year or month, or of what lies in no year. */
export function sitemapPathOf(kind: Kind, part: string): string {
  return `/sitemaps/${kind}-${part}.xml`;
}

/** The sitemap that a path stands for, or null. */
export function findSitemap(path: string): Export | null {
  const { kind, part } =
    /^\/sitemaps\/(?<kind>articles|actors|events)-(?<part>\d{4}(?:-\d\d)?|other|all)\.xml$/.exec(path)
      ?.groups ?? {};
  if (kind === undefined || part === undefined) return null;
  const variables = readPart(kind as Kind, part);
  return variables && sitemapOf([listPages(kind as Kind, variables)]);
}

interface Variables {
  filter: Record<string, unknown>;
  orderBy?: unknown;
}

/** What is asked for a part: those of a year or month, and those of which no year is known. */
function readPart(kind: Kind, part: string): Variables | null {
  if (kind === 'actors') return part === 'all' ? { filter: {}, orderBy: [{ field: 'ARTICLE_COUNT' }] } : null;
  if (part === 'all') return null;
  if (part === 'other')
    return { filter: kind === 'events' ? { not: { datedWithin: 'YEAR' } } : { dated: false } };
  return { filter: { [kind === 'events' ? 'when' : 'published']: { edtf: part } } };
}

const orders = { articles: 'ArticleOrder', actors: 'ActorOrder', events: 'EventOrder' } as const;
const filters = { articles: 'ArticleFilter', actors: 'ActorFilter', events: 'EventFilter' } as const;

type Data = { list: { edges: { node: { slug: string } }[]; pageInfo: PageInfo } };

function listPages(kind: Kind, variables: Variables): Part<Data> {
  const query = `query Sitemap($filter: ${filters[kind]}, $orderBy: [${orders[kind]}!], $after: String) {
  list: ${kind}(filter: $filter, orderBy: $orderBy, first: 100, after: $after) {
    edges { node { slug } }
    pageInfo { endCursor hasNextPage }
  }
}`;
  return {
    ask: (after) => ({ query, variables: { ...variables, after } }),
    write: ({ list }, site) =>
      writePage(list, ({ slug }) => `<url><loc>${escapeMarkup(urlOf(site, kind, slug))}</loc></url>\n`),
  };
}

function sitemapOf(parts: readonly Part<Data>[]): Export {
  return {
    mediaType: 'application/xml; charset=utf-8',
    fileName: null,
    head: () =>
      '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n',
    parts,
    foot: '</urlset>\n',
    most: sitemapLimit,
  };
}
