/** Who said what, in their own words or in the author's. */
import type { Quotation, Sentence, Span } from '../story.ts';
import { countWords, type Introduction, introduce } from './direct.ts';
import { findReportedClauses } from './indirect.ts';
import { findQuotedSpans, type QuotedSpan } from './marks.ts';
import { pronounKind, type Speaker, type SpeakerMention, speakerAt } from './speaker.ts';

export interface QuotationInput {
  body: string;
  sentences: readonly Sentence[];
  mentions: readonly SpeakerMention[];
}

/**
 * The quotations in text order. A direct one is the range inside the quotation marks; where a sentence
 * or a paragraph breaks it, each part is one, with the same speaker. An indirect one is the whole clause
 * that is told as somebody's words. One to three words in marks that no verb of speech introduces are
 * words set apart, not a quotation.
 */
export function findQuotations({ body, sentences, mentions }: QuotationInput): Quotation[] {
  const spans = findQuotedSpans(body, sentences);
  const direct = joinSpeakers(spans, sentences, mentions).filter(
    ({ span, quotation }) => quotation.cue !== null || countWords(body, span) > shortest,
  );
  const quoted = direct.map(({ quotation }) => quotation);
  const indirect = sentences.flatMap((sentence) => findIndirect(sentence, quoted, mentions));
  return [...quoted, ...indirect].sort((a, b) => a.start - b.start || b.end - a.end);
}

const shortest = 3;

interface Attributed {
  span: QuotedSpan;
  quotation: Quotation;
}

/** Speakers of quotations, each known from its own cue or from the quotation before that it goes on from. */
function joinSpeakers(
  spans: readonly QuotedSpan[],
  sentences: readonly Sentence[],
  mentions: readonly SpeakerMention[],
): Attributed[] {
  const attributed: Attributed[] = [];
  for (const [index, span] of spans.entries()) {
    const before = attributed[index - 1];
    const cue = introduce(span, spans, sentences);
    const speaker = cue === null ? null : nameSpeaker(cue, mentions, before?.quotation.speaker ?? null);
    const runsOn = spans[index + 1]?.continues === true && !span.continues;
    const goesOn = cue === null && before !== undefined && !runsOn && isContinuation(span, before, sentences);
    attributed.push({
      span,
      quotation: {
        start: span.start,
        end: span.end,
        direct: true,
        cue: cue?.text ?? (goesOn ? before.quotation.cue : null),
        speaker: speaker ?? (goesOn ? before.quotation.speaker : null),
      },
    });
  }
  return shareBackwards(attributed);
}

function nameSpeaker(
  cue: Introduction,
  mentions: readonly SpeakerMention[],
  before: Speaker | null,
): Speaker | null {
  const named = speakerAt(cue.words, cue.subject, mentions);
  if (named !== null) return named;
  const word = cue.words[cue.subject];
  if (pronounKind(word) !== 'one' || before === null || word === undefined) return null;
  return { actor: before.actor, start: word.start, end: word.end };
}

/** True for a part that follows the one before in the same paragraph, or fills the next paragraph alone. */
function isContinuation(span: QuotedSpan, before: Attributed, sentences: readonly Sentence[]): boolean {
  if (span.continues) return true;
  if (before.quotation.speaker === null) return false;
  const own = sentences.filter(({ paragraph }) => paragraph === span.paragraph);
  const sentence = own.find(({ start, end }) => start <= span.outer.start && span.outer.start < end);
  if (sentence === undefined) return false;
  const opens = sentence.start === span.outer.start;
  if (span.paragraph === before.span.paragraph) return opens || sameSentence(sentence, before.span);
  return (
    span.paragraph === before.span.paragraph + 1 &&
    span.outer.start === own[0]?.start &&
    span.outer.end >= (own.at(-1)?.end ?? 0) - 1
  );
}

function sameSentence({ start }: Span, { outer }: QuotedSpan): boolean {
  return outer.start >= start;
}

/** A quotation over several paragraphs may name its speaker only at the end of the last. */
function shareBackwards(attributed: Attributed[]): Attributed[] {
  for (let index = attributed.length - 2; index >= 0; index--) {
    const next = attributed[index + 1];
    const here = attributed[index];
    if (next?.span.continues && here && here.quotation.speaker === null) {
      here.quotation.speaker = next.quotation.speaker;
      here.quotation.cue ??= next.quotation.cue;
    }
  }
  return attributed;
}

/** Reported clauses that are not themselves quotations in marks. */
function findIndirect(
  sentence: Sentence,
  quoted: readonly Quotation[],
  mentions: readonly SpeakerMention[],
): Quotation[] {
  const inside = quoted.filter(({ start, end }) => start < sentence.end && end > sentence.start);
  return findReportedClauses(sentence).flatMap(({ start, end, cue }) => {
    const cueWord = cue.words[cue.index];
    const within = (span: Span, at: number) => span.start <= at && at < span.end;
    if (
      inside.some((quote) => (cueWord && within(quote, cueWord.start)) || share(quote, { start, end }) > 0.5)
    )
      return [];
    const before = quoted.findLast((quote) => quote.end <= start && quote.speaker !== null)?.speaker ?? null;
    return [{ start, end, direct: false, cue: cue.text, speaker: nameSpeaker(cue, mentions, before) }];
  });
}

/** Part of a clause that a quotation covers. */
function share(quote: Span, clause: Span): number {
  const common = Math.min(quote.end, clause.end) - Math.max(quote.start, clause.start);
  return Math.max(0, common) / (clause.end - clause.start);
}
