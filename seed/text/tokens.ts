/**
 * Words and punctuation marks of one paragraph, with exact offsets. wink-nlp splits them much as
 * Universal Dependencies does ("do|n't", "well|-|known", "U.S."); what it leaves out or alters is
 * taken from the text itself, so that every character but white space belongs to exactly one word.
 */
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import type { Span } from '../story.ts';
import { joinPieces } from './join-pieces.ts';
import { partStops } from './part-stops.ts';
import { spaceMarks } from './typed-marks.ts';

/** A token before it has its place in a tree. */
export interface Word extends Span {
  text: string;
  lemma: string;
  upos: string;
  tag: string;
  /** True when wink ends a sentence here. */
  last: boolean;
}

/** Splits `body.slice(range.start, range.end)` into words; offsets are those of `body`. */
export function splitWords(body: string, range: Span): Word[] {
  const written = body.slice(range.start, range.end);
  const text = spaceMarks(written);
  const document = nlp.readDoc(text);
  const values = document.tokens().out();
  const lemmas = document.tokens().out(its.lemma as never) as string[];
  const tags = document.tokens().out(its.pos);
  const spans = document.sentences().out(its.span as never) as unknown as [number, number][];
  const lasts = new Set(spans.map((span) => span[1]));
  const words: Word[] = [];
  let cursor = 0;
  for (const [index, value] of values.entries()) {
    const start = text.indexOf(value, cursor);
    if (value.trim() !== '' && start >= 0) {
      pushUncovered(words, text, cursor, start);
      const upos = tags[index] ?? 'X';
      const lemma = upos === 'PROPN' ? value : (lemmas[index] ?? value);
      words.push({ text: value, start, end: start + value.length, lemma, upos, tag: '', last: false });
      cursor = start + value.length;
    }
    const word = words.at(-1);
    if (word && lasts.has(index)) word.last = true;
  }
  pushUncovered(words, text, cursor, text.length);
  return partStops(joinPieces(words)).map((word) => ({
    ...word,
    start: word.start + range.start,
    end: word.end + range.start + (/^[“”]$/.test(word.text) && written[word.start] !== word.text ? 1 : 0),
  }));
}

const nlp = winkNLP(model, ['sbd', 'pos']);
const its = nlp.its;

/** Words for the stretches that wink gave no token for. */
function pushUncovered(words: Word[], text: string, from: number, to: number): void {
  for (const match of text.slice(from, to).matchAll(/\S+/g)) {
    const start = from + match.index;
    const end = start + match[0].length;
    words.push({
      text: match[0],
      start,
      end,
      lemma: match[0].toLowerCase(),
      upos: 'X',
      tag: 'FW',
      last: false,
    });
  }
}
