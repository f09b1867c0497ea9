/** Who said what, in their own words or in the author's. */
import type { Quotation, Sentence, Span } from '../story.ts';
import { attributeSpans } from './attribute.ts';
import { countWords } from './direct.ts';
import { findReportedClauses } from './indirect.ts';
import { nameSpeaker } from './name-speaker.ts';
import { isSetApart } from './set-apart.ts';
import { openSpeech, type SpeechInput, type SpeechText } from './speech-text.ts';

/**
 * The quotations in text order. A direct one is the range inside the quotation marks; where a sentence
 * or a paragraph breaks it, each part is one, with the same speaker. An indirect one is the whole clause
 * that is told as somebody's words. One to three words in marks that no verb of speech introduces are
 * words set apart, not a quotation.
 */
export function findQuotations(input: SpeechInput): Quotation[] {
  const text = openSpeech(input);
  const direct = attributeSpans(text).filter(
    ({ span, quotation }) =>
      (quotation.cue !== null || countWords(text.body, span) > shortest) &&
      !isSetApart(text.body, span, text.sentences),
  );
  const quoted = direct.map(({ quotation }) => quotation);
  const indirect = text.sentences.flatMap((sentence) => findIndirect(text, sentence, quoted));
  return [...quoted, ...indirect].sort((a, b) => a.start - b.start || b.end - a.end);
}

const shortest = 3;

/** Reported clauses that are not themselves quotations in marks. */
function findIndirect(text: SpeechText, sentence: Sentence, quoted: readonly Quotation[]): Quotation[] {
  const inside = quoted.filter(({ start, end }) => start < sentence.end && end > sentence.start);
  const said = quoted.flatMap(({ start, speaker }) =>
    speaker === null ? [] : [{ at: Math.max(start, speaker.start), actor: speaker.actor }],
  );
  return findReportedClauses(sentence).flatMap(({ start, end, cue }) => {
    const cueWord = cue.words[cue.index];
    const within = (span: Span, at: number) => span.start <= at && at < span.end;
    const tells = (quote: Span) =>
      (cueWord !== undefined && within(quote, cueWord.start)) ||
      share(quote, { start, end }) > 0.5 ||
      (within(quote, start) && /[,.!?]$/.test(text.body.slice(quote.start, quote.end)));
    if (inside.some(tells)) return [];
    return [{ start, end, direct: false, cue: cue.text, speaker: nameSpeaker(text, cue, said) }];
  });
}

/** Part of a clause that a quotation covers. */
function share(quote: Span, clause: Span): number {
  const common = Math.min(quote.end, clause.end) - Math.max(quote.start, clause.start);
  return Math.max(0, common) / (clause.end - clause.start);
}
