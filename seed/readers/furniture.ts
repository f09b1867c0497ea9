/**
 * What stands among an article's paragraphs and is not its text: bylines, the headline again, the dateline,
 * notes on the writer and on corrections, and what belongs to the page. What it says of the article is kept.
 */
import { readPatterns } from '../lexicons/read-patterns.ts';
import type { ArticleText } from '../story.ts';
import { type Credits, joinCredits, noCredits, readByline, splitDateline } from './byline.ts';
import { isFurtherReading, isFurtherReadingLabel, readClosingNote } from './closing-note.ts';
import { dropRepeatedHeadline } from './headline.ts';

export interface Cleared {
  /** What is left: the article's own text. */
  paragraphs: string[];
  credits: Credits;
  /** What it says was corrected, as printed. */
  correctionNote: string | null;
}

/** Takes it out of clean paragraphs. `authors` are those that are known already. */
export function clearFurniture(
  texts: readonly string[],
  { headline, authors }: { headline: string; authors: readonly string[] },
): Cleared {
  const own = texts.filter((text) => !isPageFurniture(text));
  const notes = own.filter(isCorrectionNote);
  const kept = own.filter((text) => !notes.includes(text));
  const opening = takeOpening(kept);
  const closing = takeClosing(kept, [...authors, ...opening.authors]);
  const paragraphs = takeParagraphs(kept, headline);
  const dateline = splitDateline(paragraphs[0] ?? '');
  if (paragraphs.length > 0) paragraphs[0] = dateline.rest;
  return {
    paragraphs,
    credits: [closing, dateline.credits].reduce(joinCredits, opening),
    correctionNote: notes.join('\n\n') || null,
  };
}

/** An article with a note on what was corrected in it, where there is one. */
export function withCorrection(text: ArticleText, correctionNote: string | null): ArticleText {
  return correctionNote === null ? text : { ...text, correctionNote };
}

function isPageFurniture(text: string): boolean {
  furniture ??= readPatterns('page-furniture.txt', (line) => `^(?:${line})[.!:]?$`);
  return text.length <= longestFurniture && furniture.some((pattern) => pattern.test(text));
}

function isCorrectionNote(text: string): boolean {
  corrections ??= readPatterns('correction-notes.txt', (line) => `^[\\s*_([—–-]*(?:${line})`);
  return text.length <= longestNote && corrections.some((pattern) => pattern.test(text));
}

let furniture: readonly RegExp[] | undefined;
let corrections: readonly RegExp[] | undefined;
const longestFurniture = 300;
const longestNote = 1_000;

function takeOpening(texts: string[]): Credits {
  let credits = noCredits;
  for (let [text] = texts; text !== undefined; [text] = texts) {
    const byline = readByline(text);
    if (byline === null) break;
    credits = joinCredits(credits, byline);
    texts.shift();
  }
  return credits;
}

function takeClosing(texts: string[], authors: readonly string[]): Credits {
  let credits = noCredits;
  for (let last = texts.at(-1); last !== undefined; last = texts.at(-1)) {
    const note = isFurtherReading(last) ? noCredits : readClosingNote(last, authors);
    const signature = note ?? readByline(last);
    if (signature === null) break;
    credits = joinCredits(signature, credits);
    texts.pop();
  }
  return credits;
}

function takeParagraphs(texts: readonly string[], headline: string): string[] {
  const paragraphs: string[] = [];
  let pointing = false;
  for (const text of texts) {
    const pointed = pointing && !finalStop.test(text);
    pointing = isFurtherReadingLabel(text);
    if (isFurtherReading(text) || pointed) continue;
    const rest = paragraphs.length === 0 ? dropRepeatedHeadline(text, headline) : text;
    if (rest !== '') paragraphs.push(rest);
  }
  return paragraphs;
}

const finalStop = /[.!?…:;]["'”’)\]]*$/;
