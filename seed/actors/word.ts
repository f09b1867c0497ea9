import transliterate from '@sindresorhus/transliterate';
import type { Sentence, Span, Token } from '../story.ts';

/** A run of letters and digits; hyphens, points and apostrophes part words, so that spellings meet. */
export interface Word extends Span {
  text: string;
  /** Lower case, without diacritics. */
  key: string;
  /** What stands between the word before and this one. */
  gap: string;
  /** Index of the token it stands in. */
  token: number;
}

/** One sentence as words. */
export interface Line {
  sentence: number;
  paragraph: number;
  tokens: readonly Token[];
  words: readonly Word[];
}

/** Splits each sentence into words. */
export function splitLines(body: string, sentences: readonly Sentence[]): Line[] {
  return sentences.map(({ start, end, paragraph, tokens }, sentence) => ({
    sentence,
    paragraph,
    tokens,
    words: splitWords(body, { start, end }, tokens),
  }));
}

function splitWords(body: string, { start, end }: Span, tokens: readonly Token[]): Word[] {
  const words: Word[] = [];
  let token = 0;
  let last = start;
  for (const found of body.slice(start, end).matchAll(wordRun)) {
    const from = start + found.index;
    const text = found[0];
    while (token + 1 < tokens.length && (tokens[token]?.end ?? 0) <= from) token++;
    words.push({
      text,
      key: foldWord(text),
      gap: body.slice(last, from),
      start: from,
      end: from + text.length,
      token,
    });
    last = from + text.length;
  }
  return words;
}

const wordRun = /[\p{L}\p{M}\p{N}]+/gu;

/** The words of a lexicon entry or a name. */
export function splitPhrase(phrase: string): string[] {
  return phrase.match(wordRun) ?? [];
}

/** Lower case without diacritics: `Türkiye` and `Turkiye` become one. */
export function foldWord(word: string): string {
  const known = folded.get(word);
  if (known !== undefined) return known;
  const key = isAscii(word) ? word.toLowerCase() : transliterate(word).toLowerCase();
  folded.set(word, key);
  return key;
}

const folded = new Map<string, string>();

function isAscii(word: string): boolean {
  for (let at = 0; at < word.length; at++) if (word.charCodeAt(at) > 127) return false;
  return true;
}

export function startsUpper(text: string): boolean {
  const first = text.charAt(0);
  return first !== first.toLowerCase();
}

export function isAllUpper(text: string): boolean {
  return text === text.toUpperCase() && text !== text.toLowerCase();
}

/** Whether what stands between two words lets both be parts of one name. */
export function joins(gap: string): boolean {
  return nameGap.test(gap);
}

const nameGap = /^(?:\s|\.\s|['’]\s|['’‘.&/‐‑–-]|\.?\s?&\s|\.-)$/u;

/** Whether the word is the `s` of a possessive. */
export function isPossessive(word: Word | undefined): boolean {
  return word !== undefined && word.key === 's' && /^['’‘]$/u.test(word.gap);
}
