/** Direct speech: quoted words with what introduces them. */
import type { Sentence, Span, Token } from '../story.ts';
import { cueOf } from './cue.ts';
import type { QuotedSpan } from './marks.ts';
import type { Cue } from './speaker.ts';
import { type Frame, findSubject } from './subject.ts';

/** A cue with the words of its sentence. */
export interface Introduction extends Cue {
  words: readonly Token[];
}

/** The cue behind or in front of a quotation, inside its own sentence; null where there is none. */
export function introduce(
  span: QuotedSpan,
  quoted: readonly QuotedSpan[],
  sentences: readonly Sentence[],
): Introduction | null {
  const behind = frameBehind(span, quoted, sentences);
  const front = frameInFront(span, quoted, sentences);
  return (
    (behind && (findCue(behind, 'first') ?? null)) ??
    (front && (accordingIn(front) ?? findCue(front, 'last'))) ??
    (behind && accordingIn(behind)) ??
    null
  );
}

/** The words from a quotation to the next one or the end of the sentence, where they belong to it. */
function frameBehind(
  { outer, paragraph }: QuotedSpan,
  quoted: readonly QuotedSpan[],
  sentences: readonly Sentence[],
): Frame | null {
  const sentence = sentences.find(
    (each) =>
      each.paragraph === paragraph &&
      each.end > outer.end &&
      each.tokens.some((token) => token.start >= outer.end),
  );
  if (sentence === undefined) return null;
  const words = sentence.tokens;
  const next =
    quoted.find((other) => other.outer.start >= outer.end)?.outer.start ?? Number.POSITIVE_INFINITY;
  const from = words.findIndex((word) => word.start >= outer.end);
  const stop = words.findIndex(
    (word, at) => at >= from && (word.start >= next || /^(?:[.;:!?]|—)$/.test(word.text)),
  );
  const to = stop < 0 ? words.length : stop;
  const frame = { words, from, to };
  return to > from && (words.some((word) => word.start < outer.end - 1) || isTag(frame)) ? frame : null;
}

/** Behind a quotation that ends its own sentence only a short 'he said.' belongs to it. */
function isTag({ words, from, to }: Frame): boolean {
  const ends = to === words.length || /^[.;]$/.test(words[to]?.text ?? '');
  return /^\p{Ll}/u.test(words[from]?.text ?? '') ? ends || to - from <= 12 : ends && to - from <= 7;
}

/** The words in front of a quotation, back to the last one or the start of the sentence. */
function frameInFront(
  { outer }: QuotedSpan,
  quoted: readonly QuotedSpan[],
  sentences: readonly Sentence[],
): Frame | null {
  const sentence = sentences.find((each) => each.start < outer.start && outer.start <= each.end);
  if (sentence === undefined) return null;
  const words = sentence.tokens;
  const last = quoted.findLast((other) => other.outer.end <= outer.start)?.outer.end ?? 0;
  const found = words.findIndex((word) => word.start >= outer.start);
  const to = found < 0 ? words.length : found;
  const ended = words.findLastIndex(
    (word, at) => at < to && (word.end <= last || /^[.;!?]$/.test(word.text)),
  );
  return to > ended + 1 ? { words, from: ended + 1, to } : null;
}

/** The first or the last verb of speech in a frame. */
function findCue(frame: Frame, which: 'first' | 'last'): Introduction | null {
  const { words, from, to } = frame;
  const isCue = (word: Token, at: number) =>
    at >= from && at < to && cueOf(word) !== null && !isObject(words, at);
  const index = which === 'first' ? words.findIndex(isCue) : words.findLastIndex(isCue);
  if (index < 0 || (which === 'first' && !adjoins(words, from, index))) return null;
  return { index, words, text: cueText(words, from, index), subject: findSubject(frame, index) };
}

/** A participle in front of a noun introduces nothing: 'the announced visit'. */
function isObject(words: readonly Token[], at: number): boolean {
  if (words[at - 1]?.text === '-') return true;
  return (
    /^(?:DET|ADJ)$/.test(words[at - 1]?.upos ?? '') && /^(?:NOUN|PROPN)$/.test(words[at + 1]?.upos ?? '')
  );
}

/** Behind a quotation the cue's clause begins at once: subject and verb, or verb and subject. */
function adjoins(words: readonly Token[], from: number, index: number): boolean {
  const between = words.slice(from, index);
  const start = between[0]?.text === ',' ? 1 : 0;
  if (/^(?:and|but|as|that|which|when|while|in|at|of|for|by|to|with|on)$/i.test(between[start]?.text ?? ''))
    return false;
  return !between.some(
    (word) => word.upos === 'VERB' && cueOf(word) === null && !word.relation.startsWith('acl'),
  );
}

function cueText(words: readonly Token[], from: number, index: number): string {
  const word = words[index]?.text ?? '';
  const quoted = words.findLastIndex(
    (each, at) => at >= from && at < index && /^(?:quote|cite)$/.test(each.lemma),
  );
  if (quoted < 0 || words[index - 1]?.text.toLowerCase() !== 'as') return word;
  const was = words.findLastIndex(
    (each, at) => at >= from && at < quoted && /^(?:is|was|were|are|been)$/i.test(each.text),
  );
  const start = was >= 0 && was >= quoted - 2 ? was : quoted;
  return words
    .slice(start, index + 1)
    .map(({ text }) => text)
    .join(' ');
}

/** 'According to X'. */
export function accordingIn({ words, from, to }: Frame): Introduction | null {
  const at = words.findIndex(
    (word, index) =>
      index >= from &&
      index + 1 < to &&
      /^according$/i.test(word.text) &&
      /^to$/i.test(words[index + 1]?.text ?? ''),
  );
  if (at < 0) return null;
  const frame = { words, from: at + 2, to };
  return { index: at, words, text: 'according to', subject: phraseAfter(frame) };
}

/** The head of the noun phrase that a frame opens with. */
function phraseAfter({ words, from, to }: Frame): number {
  let head = -1;
  for (let at = from; at < to; at++) {
    const { upos = '', text = '' } = words[at] ?? {};
    if (/^(?:NOUN|PROPN|PRON)$/.test(upos)) head = at;
    else if (!/^(?:DET|ADJ|NUM|PART|CCONJ)$/.test(upos) && !/^['’-]/.test(text)) break;
  }
  return head;
}

/** Number of words, for telling quotations from words that are merely set apart. */
export function countWords(body: string, { start, end }: Span): number {
  return body.slice(start, end).match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
}
