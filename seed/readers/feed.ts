/** RSS 2.0 and 1.0 (RDF) and Atom: one item with its feed. */
import { parseFeed } from 'feedsmith';
import type { Source } from '../story.ts';
import { assemble, isMarkup, type Stated, splitParagraphs } from './assemble.ts';
import { readMarkup } from './markup-text.ts';
import { type Reader, type Reading, refuse } from './reader.ts';
import { feedRoots, rootElement } from './root-element.ts';

export const feedReader: Reader = {
  format: 'feed',
  recognises: ({ text }) => feedRoots.has(rootElement(text) ?? ''),
  read: readFeed,
};

function readFeed(source: Source): Reading {
  const stated = parseItem(source.text);
  return stated === null
    ? refuse(source, 1, 'is a feed without an item that can be read')
    : assemble(source, stated);
}

type Parsed = NonNullable<ReturnType<typeof parseOrNull>>;
type Rss = Extract<Parsed, { format: 'rss' }>['feed'];
type Rdf = Extract<Parsed, { format: 'rdf' }>['feed'];
type Atom = Extract<Parsed, { format: 'atom' }>['feed'];

function parseItem(xml: string): Stated | null {
  const parsed = parseOrNull(xml);
  if (parsed?.format === 'rss') return readRss(parsed.feed);
  if (parsed?.format === 'rdf') return readRdf(parsed.feed);
  return parsed?.format === 'atom' ? readAtom(parsed.feed) : null;
}

/** The parser says only by throwing that a feed is none. */
function parseOrNull(xml: string) {
  try {
    return parseFeed(xml);
  } catch {
    return null;
  }
}

function readRss(feed: Rss): Stated | null {
  const item = feed.items?.[0];
  if (item === undefined) return null;
  const { dc } = item;
  return {
    headline: plain(item.title ?? dc?.titles?.[0]),
    paragraphs: readContent(item.content?.encoded ?? item.description ?? dc?.descriptions?.[0]),
    standfirst: plain(item.description),
    language: dc?.languages?.[0] ?? feed.language,
    publication: plain(dc?.publishers?.[0] ?? item.source?.title ?? feed.title),
    authors: [...(dc?.creators ?? []), ...(item.authors ?? []).flatMap(({ name }) => name ?? [])],
    published: dc?.dates?.[0] ?? item.pubDate,
    url: item.link ?? (item.guid?.isPermaLink === false ? null : item.guid?.value),
    topics: (item.categories ?? []).map(({ name }) => name).filter((name) => name !== undefined),
    rights: [...(dc?.rights ?? []), feed.copyright],
  };
}

function readRdf(feed: Rdf): Stated | null {
  const item = feed.items?.[0];
  if (item === undefined) return null;
  const { dc } = item;
  return {
    headline: plain(item.title),
    paragraphs: readContent(item.content?.encoded ?? item.description),
    standfirst: plain(item.description),
    language: dc?.languages?.[0] ?? feed.dc?.languages?.[0],
    publication: plain(dc?.publishers?.[0] ?? feed.title),
    authors: dc?.creators ?? [],
    published: dc?.dates?.[0],
    url: item.link,
    topics: dc?.subjects ?? [],
    rights: [...(dc?.rights ?? []), ...(feed.dc?.rights ?? [])],
  };
}

function readAtom(feed: Atom): Stated | null {
  const entry = feed.entries?.[0];
  if (entry === undefined) return null;
  const authors = entry.authors ?? feed.authors ?? [];
  return {
    headline: plain(entry.title?.value),
    paragraphs: readContent(entry.content?.value ?? entry.summary?.value),
    standfirst: plain(entry.summary?.value),
    language: entry.xml?.lang ?? feed.xml?.lang,
    publication: plain(entry.dc?.publishers?.[0] ?? entry.source?.title?.value ?? feed.title?.value),
    authors: authors.flatMap(({ name }) => name ?? []),
    published: entry.dc?.dates?.[0] ?? entry.published ?? entry.updated,
    url: (entry.links ?? []).find(({ rel = 'alternate' }) => rel === 'alternate')?.href,
    topics: (entry.categories ?? []).flatMap(({ term, label, scheme }) =>
      scheme?.includes('mediatopic') && term ? `medtop:${term}` : (label ?? term ?? []),
    ),
    rights: [entry.rights?.value ?? feed.rights?.value],
  };
}

function readContent(content: string | undefined): string[] {
  if (content === undefined) return [];
  return isMarkup(content) || /&[a-z#\d]+;/i.test(content) ? readMarkup(content) : splitParagraphs(content);
}

/** A line of text: feeds may dress titles in tags. */
function plain(text: string | undefined): string | null {
  return text === undefined ? null : readContent(text).join(' ');
}
