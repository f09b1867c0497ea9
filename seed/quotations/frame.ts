/** The words around a quotation that may say whose it is. */
import type { Sentence, Token } from '../story.ts';
import { cueOf } from './cue.ts';
import type { QuotedSpan } from './marks.ts';

/** Words of one sentence; only those from `from` up to `to` are meant. */
export interface Frame {
  words: readonly Token[];
  from: number;
  to: number;
}

/** The words from a quotation to the next one or the end of the sentence, where they belong to it. */
export function frameBehind(
  span: QuotedSpan,
  quoted: readonly QuotedSpan[],
  sentences: readonly Sentence[],
): Frame | null {
  const { outer, paragraph } = span;
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
  if (/^[-–]$/.test(words[from]?.text ?? '')) return null;
  const frame = { words, from, to };
  return to > from &&
    (words.some((word) => word.start < outer.end - 1) || isTag(frame) || isOutcry(frame, span, sentences))
    ? frame
    : null;
}

/** Behind a quotation that ends its own sentence only a short 'he said.' belongs to it, no 'he said that …'. */
function isTag({ words, from, to }: Frame): boolean {
  if (words.slice(from, to).some(({ text, tag }) => tag === 'IN' && /^that$/i.test(text))) return false;
  const ends = to === words.length || /^[.;]$/.test(words[to]?.text ?? '');
  return /^\p{Ll}/u.test(words[from]?.text ?? '') ? ends || to - from <= 12 : ends && to - from <= 7;
}

/** '“Stop!” Ann Lee shouted as she …': a call or a question is no sentence of its own before a verb of speech. */
function isOutcry({ words, from, to }: Frame, { end }: QuotedSpan, sentences: readonly Sentence[]): boolean {
  const within = sentences.find((sentence) => sentence.start < end && end <= sentence.end);
  const last = within?.tokens.find((token) => token.end === end);
  if (!/^[!?]+$/.test(last?.text ?? '')) return false;
  const verb = words.findIndex((word, at) => at >= from && at < to && cueOf(word) !== null);
  const front = words.slice(from, verb);
  return (
    verb > from && front.length <= 4 && front.every(({ upos }) => /^(?:PROPN|NOUN|PRON|DET|ADJ)$/.test(upos))
  );
}

/** The words in front of a quotation, back to the last one or the start of the sentence. */
export function frameInFront(
  span: QuotedSpan,
  quoted: readonly QuotedSpan[],
  sentences: readonly Sentence[],
): Frame | null {
  const whole = clauseInFront(span, sentences);
  if (whole === null) return null;
  const last = quoted.findLast((other) => other.outer.end <= span.outer.start)?.outer.end ?? 0;
  const { words, from, to } = whole;
  const behind = words.findLastIndex((word, at) => at >= from && at < to && word.end <= last);
  return to > behind + 1 ? { words, from: Math.max(from, behind + 1), to } : null;
}

/** The words in front of a quotation, back to the start of the sentence, other quotations and all. */
export function clauseInFront({ outer }: QuotedSpan, sentences: readonly Sentence[]): Frame | null {
  const sentence = sentences.find((each) => each.start < outer.start && outer.start <= each.end);
  if (sentence === undefined) return null;
  const words = sentence.tokens;
  const found = words.findIndex((word) => word.start >= outer.start);
  const to = found < 0 ? words.length : found;
  const ended = words.findLastIndex((word, at) => at < to && /^[.;!?]$/.test(word.text));
  return to > ended + 1 ? { words, from: ended + 1, to } : null;
}

/** The words of the last sentence that ends before a position, in the same paragraph or the one before. */
export function sentenceBefore(start: number, sentences: readonly Sentence[]): Sentence | null {
  return sentences.findLast(({ end }) => end <= start) ?? null;
}
