import type { Refusal } from './ask.ts';
import { summaryOf } from './feed.ts';
import { type File, type FileText, type Wanted, want } from './file.ts';
import { escapeMarkup } from './markup.ts';
import { siteName, urlOf } from './site.ts';

const size = { width: 600, height: 220 } as const;

/**
 * What an address of /oembed asks for, by oEmbed 1.0: an article as a card of HTML that loads nothing. An
 * address of another site or page is not found, XML is not implemented.
 */
export function findOembed({ origin, searchParams }: URL): { use: Wanted } | FileText | Refusal {
  const format = searchParams.get('format') ?? 'json';
  if (format !== 'json') return { status: 501, error: 'Only format=json is answered.' };
  const slug = readSlug(searchParams.get('url'), origin);
  if (slug === null) {
    return { status: 404, error: `Pass url, the address of an article: ${origin}/articles/SLUG.` };
  }
  const [width, height] = [readMost(searchParams.get('maxwidth')), readMost(searchParams.get('maxheight'))];
  if (width === null || height === null) {
    return { status: 400, error: 'maxwidth and maxheight are whole numbers above 0.' };
  }
  return {
    use: want(embedFile(slug, { width: Math.min(size.width, width), height: Math.min(size.height, height) })),
  };
}

/** The `Link` header by which oEmbed clients find the card of a page. */
export function oembedLink(pageUrl: string): string {
  const { origin } = new URL(pageUrl);
  const url = `${origin}/oembed?format=json&url=${encodeURIComponent(pageUrl)}`;
  return `<${url}>; rel="alternate"; type="application/json+oembed"`;
}

function readSlug(address: string | null, origin: string): string | null {
  if (address === null || !URL.canParse(address)) return null;
  const url = new URL(address);
  const slug = /^\/articles\/([^/]+?)\/?$/.exec(url.pathname)?.[1];
  return url.host === new URL(origin).host && slug ? decodeSlug(slug) : null;
}

function decodeSlug(slug: string): string | null {
  try {
    return decodeURIComponent(slug);
  } catch {
    return null;
  }
}

/** The largest size that is wanted; no bound where nothing is said, null where it is none. */
function readMost(text: string | null): number | null {
  if (text === null) return Number.POSITIVE_INFINITY;
  return /^[1-9]\d{0,5}$/.test(text) ? Number(text) : null;
}

interface Embedded {
  slug: string;
  headline: string;
  standfirst: string | null;
  body: string | null;
  excerpt: string;
  authors: { name: string }[];
  publication: { name: string } | null;
  source: { rights: string | null };
}

const query = `query Embed($slug: String!) {
  article(slug: $slug) {
    slug headline standfirst body excerpt
    authors { name }
    publication { name }
    source { rights }
  }
}`;

function embedFile(
  slug: string,
  asked: { width: number; height: number },
): File<{ article: Embedded | null }> {
  return {
    question: { query, variables: { slug } },
    write: ({ article }, site) => {
      if (article === null) return null;
      const embed = {
        type: 'rich',
        version: '1.0',
        title: article.headline,
        ...(article.authors[0] ? { author_name: article.authors.map(({ name }) => name).join(', ') } : {}),
        provider_name: article.publication?.name ?? siteName,
        provider_url: `${site}/`,
        cache_age: 300,
        ...asked,
        html: writeCard(article, urlOf(site, 'articles', slug)),
      };
      return { text: JSON.stringify(embed), mediaType: 'application/json; charset=utf-8' };
    },
  };
}

function writeCard(article: Embedded, url: string): string {
  const { headline, publication, source } = article;
  const summary = summaryOf(article);
  const origin = [publication?.name, source.rights].filter(Boolean).join(' · ');
  return [
    `<blockquote cite="${escapeMarkup(url)}">`,
    `<p><a href="${escapeMarkup(url)}"><strong>${escapeMarkup(headline)}</strong></a></p>`,
    `<p>${escapeMarkup(summary)}</p>`,
    origin === '' ? '' : `<footer>${escapeMarkup(origin)}</footer>`,
    '</blockquote>',
  ].join('');
}
