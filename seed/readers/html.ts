/**
 * A page of a news site. What it states of itself by schema.org, as JSON-LD or microdata, goes first, then what
 * its head says; the text of a page that marks none is found by Readability.
 */
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import type { Source } from '../story.ts';
import { assemble, isMarkup, splitParagraphs } from './assemble.ts';
import { readJsonLd } from './json-ld.ts';
import { readMarkup } from './markup-text.ts';
import { readMicrodata } from './microdata.ts';
import type { PageStatement } from './page-statement.ts';
import { splitNames } from './printed-name.ts';
import { type Reader, type Reading, refuse } from './reader.ts';
import { feedRoots, newsMlRoots, rootElement } from './root-element.ts';

export const htmlReader: Reader = {
  format: 'html',
  recognises: ({ text }) => {
    const root = rootElement(text);
    return root !== null && !feedRoots.has(root) && !newsMlRoots.has(root);
  },
  read: readPage,
};

/** Its parsers recurse, and say that a page is nested too deeply only by overflowing the stack. */
function readPage(source: Source): Reading {
  try {
    const { document } = parseHTML(source.text);
    const linked = readJsonLd(document);
    const marked = readMicrodata(document);
    const head = readHead(document);
    const paragraphs = chooseBody(linked.body ?? null, marked.body ?? null);
    const stated = merge([linked, marked, head]);
    if (paragraphs !== null) return assemble(source, { headline: null, ...stated, paragraphs });
    const found = findText(document);
    return assemble(source, {
      headline: null,
      ...merge([stated, found]),
      paragraphs: readMarkup(found.body ?? ''),
    });
  } catch (error) {
    const isDeep = error instanceof RangeError;
    return refuse(source, 1, isDeep ? 'is nested too deeply to be read' : 'is no page that can be read');
  }
}

/** JSON-LD often runs all paragraphs together; where the page marks the text itself, that has them. */
function chooseBody(linked: string | null, marked: string | null): string[] | null {
  const fromMarks = marked === null ? [] : readMarkup(marked);
  if (linked === null) return fromMarks.length > 0 ? fromMarks : null;
  const fromLinked = isMarkup(linked) ? readMarkup(linked) : splitParagraphs(linked);
  return fromLinked.length === 1 && fromMarks.length > 1 ? fromMarks : fromLinked;
}

/** For each field what the first says that says anything. */
function merge(statements: readonly PageStatement[]): PageStatement {
  const merged: Record<string, unknown> = {};
  for (const [field, value] of statements.flatMap((one) => Object.entries(one))) {
    const isSaid = Array.isArray(value)
      ? value.some(Boolean)
      : value !== null && value !== undefined && value !== '';
    if (isSaid && merged[field] === undefined) merged[field] = value;
  }
  return merged as PageStatement;
}

function readHead(document: Document): PageStatement {
  const meta = (...names: string[]) =>
    names
      .map((name) =>
        document.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.getAttribute('content'),
      )
      .find((content) => content);
  return {
    headline: meta('og:title', 'twitter:title') ?? null,
    language: document.documentElement?.getAttribute('lang') ?? null,
    section: meta('article:section') ?? null,
    publication: meta('og:site_name') ?? null,
    authors: splitNames(meta('author') ?? ''),
    published: meta('article:published_time', 'datePublished', 'date') ?? null,
    url: document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? meta('og:url') ?? null,
    rights: [
      meta('copyright', 'dcterms.rights') ??
        document.querySelector('a[rel~="license"]')?.getAttribute('href'),
    ],
  };
}

function findText(document: Document): PageStatement {
  const title = document.title;
  const found = new Readability(document, { maxElemsToParse: mostElements }).parse();
  return {
    headline: found?.title || title,
    publication: found?.siteName ?? null,
    authors: splitNames(found?.byline?.replace(/^by\s+/i, '') ?? ''),
    published: found?.publishedTime ?? null,
    body: found?.content ?? null,
  };
}

/** Larger pages are refused: finding the text takes time and memory with their size. */
const mostElements = 50_000;
