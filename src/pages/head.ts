import { isoDateOf, newsArticle } from '../feeds/news-article.ts';
import type { ActorQuery, ArticleQuery, EventQuery } from '../web/operations/answers.ts';
import type { Address } from '../web/reader/address.ts';
import { edtfInWords } from '../web/reader/edtf-words.ts';
import { classInWords, counted, kindInWords, partiesInWords } from '../web/reader/words.ts';

/** What a page says of itself to whoever does not run it. */
export interface Head {
  title: string;
  description: string;
  /** The one address of what is shown. */
  url: string;
  type: 'website' | 'article' | 'profile';
  /** Of an article: its date as far as ISO 8601 can say it, and its section. */
  published?: string;
  section?: string;
  /** What schema.org's vocabulary says of it. */
  linkedData: object | null;
  /** The text of it, paragraph by paragraph. */
  paragraphs: readonly string[];
  isMissing: boolean;
}

interface Shown {
  url: URL;
  /** Null where the API did not answer. */
  data: unknown;
}

export function headOf(address: Address, { url, data }: Shown): Head {
  const canonical = url.origin + url.pathname;
  if (address.page === 'missing') return missing(canonical, 'Nothing is here');
  if (address.page === 'search') return searchHead(url);
  if (address.page === 'front') return frontHead(canonical);
  if (data === null) return { ...frontHead(canonical), linkedData: null };
  switch (address.page) {
    case 'article':
      return articleHead(canonical, (data as ArticleQuery).article);
    case 'actor':
      return actorHead(canonical, data as ActorQuery);
    default:
      return eventHead(canonical, (data as EventQuery).event);
  }
}

const siteName = 'newsgraph';
const siteDescription =
  'Articles, actors and events read out of news texts, each with the sentence that says so.';

function frontHead(url: string): Head {
  return {
    title: `${siteName}: news whose every claim can be checked`,
    description: siteDescription,
    url,
    type: 'website',
    linkedData: { '@context': 'https://schema.org', '@type': 'WebSite', name: siteName, url },
    paragraphs: [],
    isMissing: false,
  };
}

function searchHead(url: URL): Head {
  const query = url.searchParams.get('q') ?? '';
  return {
    ...frontHead(
      `${url.origin}${url.pathname}${query === '' ? '' : `?${new URLSearchParams({ q: query })}`}`,
    ),
    title: query === '' ? `Search · ${siteName}` : `“${query}” · ${siteName}`,
    linkedData: null,
  };
}

function missing(url: string, title: string): Head {
  return { ...frontHead(url), title: `${title} · ${siteName}`, linkedData: null, isMissing: true };
}

/** How many actors the head of an article names, most salient first; its JSON-LD has more. */
const mostNamed = 12;

function articleHead(url: string, article: ArticleQuery['article']): Head {
  if (article === null) return missing(url, 'No such article');
  const { headline, standfirst, excerpt, section, published } = article;
  const text = article.body ?? excerpt;
  const iso = isoDateOf(published.edtf);
  const salient = { edges: article.actors.edges.slice(0, mostNamed) };
  return {
    title: `${headline} · ${siteName}`,
    description: shorten(standfirst ?? text),
    url,
    type: 'article',
    ...(iso === null ? {} : { published: iso }),
    ...(section ? { section } : {}),
    linkedData: newsArticle({ ...article, actors: salient }, new URL(url).origin),
    paragraphs: text.split(/\n+/),
    isMissing: false,
  };
}

function actorHead(url: string, { actor, actorFacets }: ActorQuery): Head {
  if (actor === null) return missing(url, 'No such actor');
  const country = actorFacets.countries[0]?.label;
  const who = `${kindInWords(actor.kind)}${country && country !== actor.name ? `, ${country}` : ''}`;
  return {
    ...frontHead(url),
    title: `${actor.name} · ${siteName}`,
    description: `${actor.name} (${who}): ${counted(actor.eventCount, 'event')} in ${counted(actor.articleCount, 'article')}, with offices, counterparts and quotations.`,
    type: 'profile',
    linkedData: null,
    paragraphs: actor.events.edges.map(({ node }) => node.summary),
  };
}

function eventHead(url: string, event: EventQuery['event']): Head {
  if (event === null) return missing(url, 'No such event');
  const quotes = event.evidence.map(({ quote }) => quote);
  const name = `${partiesInWords(event)}: ${classInWords(event)}`;
  return {
    ...frontHead(url),
    title: `${name}, ${edtfInWords(event.when.edtf)} · ${siteName}`,
    description: shorten(quotes[0] ?? name),
    linkedData: null,
    paragraphs: quotes,
  };
}

const longest = 200;

function shorten(text: string): string {
  const paragraph = text.split('\n')[0] ?? '';
  if (paragraph.length <= longest) return paragraph;
  return `${paragraph.slice(0, paragraph.lastIndexOf(' ', longest))} …`;
}
