/**
 * Plain text as saved from a page: perhaps a section line, the headline, perhaps the headline again, bylines,
 * paragraphs, pointers to other articles, and notes in brackets at the end. All but the paragraphs goes into
 * the record.
 */
import type { ArticleText, Source } from '../story.ts';
import { type Block, splitBlocks } from './block.ts';
import { type Credits, joinCredits, noCredits, readByline } from './byline.ts';
import { isFurtherReading } from './closing-note.ts';
import { findColumns } from './columns.ts';
import { clearFurniture, withCorrection } from './furniture.ts';
import { isSameSaying } from './headline.ts';
import { type Reader, type Reading, refuse } from './reader.ts';

export const plainTextReader: Reader = {
  format: 'plain-text',
  recognises: ({ text }) => !structured.test(text) && findColumns(text) === null,
  read: readPlainText,
};

function readPlainText(source: Source): Reading {
  const blocks = splitBlocks(source.text);
  const section = isSectionLine(blocks) ? (blocks.shift()?.text ?? null) : null;
  const headline = blocks.shift();
  if (headline === undefined) return refuse(source, 1, 'has no text');
  if (headline.text.length > longestHeadline || sentenceBreak.test(headline.text)) {
    return refuse(
      source,
      headline.line,
      'has no headline: its first line must be one, followed by a blank line',
    );
  }
  const { standfirst, credits: opening } = takeOpening(blocks, headline.text);
  const cleared = clearFurniture(
    blocks.map(({ text }) => text),
    { headline: headline.text, authors: opening.authors },
  );
  const body = cleared.paragraphs.join('\n\n');
  if (body === '') return refuse(source, headline.line, 'has only a headline: there is no text below it');
  const text = assemble(headline.text, standfirst, section, body, joinCredits(opening, cleared.credits));
  return { value: withCorrection(text, cleared.correctionNote), problems: [] };
}

/** Formats with a mark of their own on the first line: front matter, headings, objects, tags. */
const structured = /^\s*(?:(?:---|\+\+\+)[^\S\n]*(?:\n|$)|#{1,6}[^\S\n]+\S|\{|\[\s*[[{"]|<[?!a-z])/i;
const longestHeadline = 250;
const sentenceBreak = /\p{Ll}{2}[.!?]["'”’]?\s+\p{Lu}\p{Ll}.*\p{Ll}[.!?]$/u;
const finalStop = /[.!?…:;]["'”’)\]]*$/;

/** One to four words with a headline below, which is longer, has no full stop, and has text below it. */
function isSectionLine([first, second, third]: Block[]): boolean {
  if (first === undefined || second === undefined || third === undefined) return false;
  if (first.text.length > 40 || !sectionWords.test(first.text) || isSameSaying(first.text, third.text))
    return false;
  const words = second.text.split(' ').length;
  const isHeadline = words >= 4 && second.text.length <= longestHeadline && !/[.:;]$/.test(second.text);
  return isHeadline && second.text.length > first.text.length && readByline(second.text) === null;
}

const sectionWords = /^\p{Lu}[\p{L}\d'’-]*(?:(?: (?:and|of|the|in|&)| ?[/|>-])* ?\p{Lu}[\p{L}\d'’-]*){0,3}$/u;

/** What stands between headline and text: the headline again, a standfirst, bylines and dates, in any order. */
function takeOpening(blocks: Block[], headline: string): { standfirst: string | null; credits: Credits } {
  let standfirst: string | null = null;
  let credits = noCredits;
  for (let [block] = blocks; block !== undefined; [block] = blocks) {
    const byline = readByline(block.text);
    if (byline !== null) credits = joinCredits(credits, byline);
    else if (!isSameSaying(block.text, headline)) {
      if (standfirst !== null || !isStandfirst(block.text) || blocks.length < 2) break;
      standfirst = block.text;
    }
    blocks.shift();
  }
  return { standfirst, credits };
}

function isStandfirst(text: string): boolean {
  return text.length <= 300 && !finalStop.test(text) && !isFurtherReading(text) && /^\P{Ll}.* /u.test(text);
}

function assemble(
  headline: string,
  standfirst: string | null,
  section: string | null,
  body: string,
  credits: Credits,
): ArticleText {
  // Nothing in plain text states its language; English is what is read here.
  return {
    headline,
    standfirst,
    body,
    language: 'en',
    section,
    ...credits,
    url: null,
    topics: [],
    basis: null,
  };
}
