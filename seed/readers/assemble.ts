/** Makes an article of what a structured format states, checked field by field: a bad one costs only itself. */
import type { Withdrawal } from '../../drizzle/vocabulary/publication-statuses.ts';
import type { ArticleText, Problem, Source } from '../story.ts';
import { clearFurniture, withCorrection } from './furniture.ts';
import { checkLanguage } from './language-tag.ts';
import { cleanProse } from './prose.ts';
import { type Reading, refuse } from './reader.ts';
import { readStatedMoment } from './stated-moment.ts';
import { checkAddress } from './web-address.ts';

/** What a format states, as it states it. Empty texts count as nothing. */
export interface Stated {
  headline: string | null | undefined;
  paragraphs: readonly string[];
  standfirst?: string | null | undefined;
  language?: string | null | undefined;
  section?: string | null | undefined;
  publication?: string | null | undefined;
  authors?: readonly string[];
  published?: string | null | undefined;
  url?: string | null | undefined;
  topics?: readonly string[];
  /** Copyright notice, usage terms, licence: whatever is stated of them. */
  rights?: readonly (string | null | undefined)[];
  excerptOnly?: boolean;
  basis?: string | null | undefined;
  /** Where it was called back: it needs no text then. */
  pubStatus?: Withdrawal | undefined;
}

export function assemble(source: Source, stated: Stated): Reading {
  const headline = tidy(stated.headline);
  if (headline === null) return refuse(source, 1, 'has no headline');
  const authors = tidyAll(stated.authors);
  const clean = stated.paragraphs.map(cleanProse).filter((text) => text !== '');
  const { paragraphs, credits, correctionNote } = clearFurniture(clean, { headline, authors });
  const body = paragraphs.join('\n\n');
  if (body === '' && !stated.pubStatus) return refuse(source, 1, 'has no text below its headline');
  const problems: Problem[] = [];
  const check = (field: string, text: string | null, fault: (text: string) => string | null) => {
    const message = text === null ? null : fault(text);
    if (message !== null) problems.push({ path: source.path, line: 1, message: `${field} ${message}` });
    return message === null ? text : null;
  };
  const published = check('published', tidy(stated.published), checkMoment);
  const value: ArticleText = {
    headline,
    standfirst: dropRepeated(tidy(stated.standfirst), body),
    body,
    language: check('language', tidy(stated.language), checkLanguage) ?? 'en',
    section: tidy(stated.section),
    publication: tidy(stated.publication) ?? credits.publication,
    authors: authors.length > 0 ? authors : credits.authors,
    published: published === null ? credits.published : readStatedMoment(published),
    url: check('url', tidy(stated.url), checkAddress),
    topics: tidyAll(stated.topics).map(shortenTopic),
    rights: tidyAll(stated.rights).join(' · ') || credits.rights,
    basis: tidy(stated.basis),
    ...(stated.excerptOnly ? { excerptOnly: true } : {}),
    ...(stated.pubStatus ? { pubStatus: stated.pubStatus } : {}),
  };
  return { value: withCorrection(value, correctionNote), problems };
}

/** Paragraphs of a text without tags: parted by blank lines or, where there are none, by line breaks. */
export function splitParagraphs(text: string): string[] {
  const parted = text.trim().split(/\n[^\S\n]*\n\s*/);
  return parted.length > 1 ? parted : text.split('\n');
}

/** True of a text whose line breaks mean nothing, since it says by tags where its paragraphs end. */
export function isMarkup(text: string): boolean {
  return /<(?:p|br|div|li|h[1-6]|span|a|em|strong|b|i)\b[^>]*>/i.test(text);
}

function checkMoment(text: string): string | null {
  return readStatedMoment(text) === null
    ? `is no date: '${text}'; examples: 2022-06-03T10:00:00Z, 2022-06-03, 2022-06`
    : null;
}

/** Codes of IPTC Media Topics are the same in a URI and behind a prefix. */
function shortenTopic(topic: string): string {
  const code = /(?:\/mediatopic\/|^medtop:)(\d{8})$/i.exec(topic)?.[1];
  return code === undefined ? topic : `medtop:${code}`;
}

/** A summary that is only the beginning of the text, as feeds make them, is none. */
function dropRepeated(standfirst: string | null, body: string): string | null {
  const stem = standfirst?.replace(/\s*(?:\[?(?:…|\.\.\.)\]?|Read more)$/i, '');
  return stem === undefined || body.startsWith(stem) ? null : standfirst;
}

function tidy(text: string | null | undefined): string | null {
  return (text && cleanProse(text)) || null;
}

function tidyAll(texts: readonly (string | null | undefined)[] = []): string[] {
  return [...new Set(texts.map(tidy).filter((text) => text !== null))];
}
