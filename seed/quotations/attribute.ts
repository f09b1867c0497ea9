/** Whose words each quotation is: from its own cue, else from what stands around it. */
import type { Quotation, Sentence } from '../story.ts';
import { findPerson, type Said } from './antecedent.ts';
import { cueOf } from './cue.ts';
import { ancestorsOf, type Introduction, introduce } from './direct.ts';
import { frameBehind, sentenceBefore } from './frame.ts';
import type { QuotedSpan } from './marks.ts';
import { nameSpeaker } from './name-speaker.ts';
import type { Speaker } from './speaker.ts';
import type { SpeechText } from './speech-text.ts';
import { findSubject } from './subject.ts';

export interface Attributed {
  span: QuotedSpan;
  quotation: Quotation;
}

/** A quotation for each span, with its speaker where the text tells. */
export function attributeSpans(text: SpeechText): Attributed[] {
  const attributed: Attributed[] = [];
  const said: Said[] = [];
  for (const [index, span] of text.spans.entries()) {
    const before = attributed[index - 1];
    const found = readSpeaker(text, span, before, said);
    attributed.push({ span, quotation: { start: span.start, end: span.end, direct: true, ...found } });
    if (found.speaker !== null)
      said.push({ at: Math.max(found.speaker.start, span.start), actor: found.speaker.actor });
  }
  return shareBackwards(attributed, text.sentences);
}

const nothing = { cue: null, speaker: null };

type Found = Pick<Quotation, 'cue' | 'speaker'>;

function readSpeaker(
  text: SpeechText,
  span: QuotedSpan,
  before: Attributed | undefined,
  said: readonly Said[],
): Found {
  const previous = before?.quotation;
  if (span.continues && previous !== undefined && previous.speaker !== null)
    return { cue: previous.cue, speaker: previous.speaker };
  const cues = introduce(span, text.spans, text.sentences);
  const named = cues.map((each) => ({ cue: each, speaker: nameSpeaker(text, each, said) }));
  const { cue, speaker } = named.find((each) => each.speaker !== null) ?? named[0] ?? nothing;
  if (cue !== null) {
    const shared = speaker === null && before !== undefined && goesOn(span, before, text.sentences, cue);
    return { cue: cue.text, speaker: shared ? (previous?.speaker ?? null) : speaker };
  }
  const signed = signedBy(text, span);
  if (signed !== null) return { cue: null, speaker: signed };
  if (before !== undefined && isContinuation(span, before, text))
    return { cue: previous?.cue ?? null, speaker: previous?.speaker ?? null };
  return leadIn(text, span, said) ?? { cue: null, speaker: null };
}

/** A cue that has no subject of its own goes on from the quotation before in its sentence: 'adding: “…”'. */
function goesOn(
  span: QuotedSpan,
  before: Attributed,
  sentences: readonly Sentence[],
  cue: Introduction,
): boolean {
  if (cue.subject >= 0 && !/^(?:that|which|who)$/i.test(cue.words[cue.subject]?.text ?? '')) return false;
  const sentence = sentenceOf(span, sentences);
  return sentence !== undefined && sentence.paragraph === before.span.paragraph;
}

function sentenceOf({ outer }: QuotedSpan, sentences: readonly Sentence[]): Sentence | undefined {
  return sentences.find(({ start, end }) => start <= outer.start && outer.start < end);
}

/** '“…” — Ann Lee', '“…” (Ann Lee)'. */
function signedBy({ body, mentions, profiles }: SpeechText, { outer }: QuotedSpan): Speaker | null {
  const lead = /^\s*(?:[—–―-]{1,2}|\()\s*/.exec(body.slice(outer.end, outer.end + 6))?.[0];
  if (lead === undefined) return null;
  const at = outer.end + lead.length;
  const mention = mentions.find(
    (each) => each.start >= at && each.start <= at + 24 && !/[.,;:]/.test(body.slice(at, each.start)),
  );
  if (mention === undefined || profiles.get(mention.actor) === undefined) return null;
  if (!/^[^\n.]{0,80}(?:\)|\.?\s*(?:\n|$))/.test(body.slice(mention.end))) return null;
  return { actor: mention.actor, start: mention.start, end: mention.end };
}

/** True for a part that follows the one before in the same paragraph, or fills the next paragraph alone. */
function isContinuation(span: QuotedSpan, before: Attributed, text: SpeechText): boolean {
  if (before.quotation.speaker === null) return false;
  const own = text.sentences.filter(({ paragraph }) => paragraph === span.paragraph);
  const sentence = sentenceOf(span, own);
  if (sentence === undefined) return false;
  if (span.paragraph === before.span.paragraph)
    return sentence.start <= before.span.outer.start || followsAtOnce(span, before, own, sentence);
  return (
    span.paragraph === before.span.paragraph + 1 &&
    span.outer.start === own[0]?.start &&
    before.span.outer.end >= lastWordBefore(text, before.span) - 1
  );
}

/** No sentence of the author's own stands between, or none in which another could have spoken. */
function followsAtOnce(
  span: QuotedSpan,
  before: Attributed,
  own: readonly Sentence[],
  sentence: Sentence,
): boolean {
  if (sentence.start !== span.outer.start) return false;
  return !own.some(({ start, end }) => start >= before.span.outer.end && end <= span.outer.start);
}

/** Where the sentence that holds the end of a quotation ends, if it is the last of its paragraph; else far away. */
function lastWordBefore({ sentences }: SpeechText, { outer, paragraph }: QuotedSpan): number {
  const own = sentences.filter((each) => each.paragraph === paragraph);
  const holds = own.find(({ start, end }) => start < outer.end && outer.end <= end);
  const behind = own.filter(({ start }) => start >= outer.end);
  return holds !== undefined && behind.length <= 1 ? outer.end : Number.POSITIVE_INFINITY;
}

/** A bare quotation belongs to whoever the sentence right before it speaks of. */
function leadIn(text: SpeechText, span: QuotedSpan, said: readonly Said[]): Found | null {
  const { sentences, body } = text;
  const own = sentenceOf(span, sentences);
  if (own === undefined || own.start !== span.outer.start) return colonIn(text, span, own, said);
  const lead = sentenceBefore(span.outer.start, sentences);
  if (lead === null || lead.paragraph < span.paragraph - 1) return null;
  const colon = /[:,]\s*$/.test(body.slice(lead.start, lead.end));
  if (lead.paragraph < span.paragraph && !colon && !standsAlone(text, span)) return null;
  return speakerOfLead(text, lead, said, colon);
}

/** True where nothing of the author's stands in the quotation's paragraph. */
function standsAlone({ sentences }: SpeechText, { outer, paragraph }: QuotedSpan): boolean {
  const own = sentences.filter((each) => each.paragraph === paragraph);
  return own[0]?.start === outer.start;
}

/** 'Ann Lee: “…”': what stands in front of a colon in the same sentence. */
function colonIn(
  text: SpeechText,
  span: QuotedSpan,
  own: Sentence | undefined,
  said: readonly Said[],
): Found | null {
  if (own === undefined || !/:\s*$/.test(text.body.slice(own.start, span.outer.start))) return null;
  const tokens = own.tokens.filter(({ end }) => end <= span.outer.start);
  return speakerOfLead(text, { ...own, tokens, end: span.outer.start }, said, true);
}

function speakerOfLead(
  text: SpeechText,
  lead: Sentence,
  said: readonly Said[],
  colon: boolean,
): Found | null {
  const words = lead.tokens;
  const outside = (at: number) =>
    !text.spans.some(
      ({ outer }) => outer.start <= (words[at]?.start ?? 0) && (words[at]?.start ?? 0) < outer.end,
    );
  const cues = [...words.keys()].filter((at) => cueOf(words[at]) === 'clause' && outside(at));
  const index = cues.findLast((at) => !ancestorsOf(words, at).some((above) => cues.includes(above))) ?? -1;
  if (index >= 0) {
    const subject = findSubject({ words, from: 0, to: words.length }, index);
    const speaker = nameSpeaker(text, { index, words, text: '', subject }, said);
    if (speaker !== null) return { cue: words[index]?.text ?? null, speaker };
  }
  const speaker = figureIn(text, lead, said, colon);
  return speaker === null ? null : { cue: null, speaker };
}

/** The person that a sentence without a verb of speech is about. */
function figureIn(text: SpeechText, lead: Sentence, said: readonly Said[], colon: boolean): Speaker | null {
  const inside = text.figures.filter(({ start, end }) => lead.start <= start && end <= lead.end);
  const people = inside.filter(({ kind }) => kind === 'PERSON');
  const figure =
    people.find(({ subject }) => subject) ??
    people[0] ??
    (colon ? (inside.find(({ subject }) => subject) ?? inside[0]) : undefined);
  if (figure !== undefined) return { actor: figure.actor, start: figure.start, end: figure.end };
  const pronoun = lead.tokens.find(({ text: word }) => /^(?:he|she|his|her)$/i.test(word));
  if (pronoun === undefined) return null;
  const gender = /^h(?:e|is)$/i.test(pronoun.text) ? 'he' : 'she';
  const actor = findPerson(text, pronoun.start, gender, said);
  return actor === null ? null : { actor, start: pronoun.start, end: pronoun.end };
}

/** A quotation that runs on, or that another one follows at once, may name its speaker only there. */
function shareBackwards(attributed: Attributed[], sentences: readonly Sentence[]): Attributed[] {
  for (let index = attributed.length - 2; index >= 0; index--) {
    const next = attributed[index + 1];
    const here = attributed[index];
    if (here === undefined || next === undefined || here.quotation.speaker !== null) continue;
    if (!next.span.continues && !adjoin(here, next, sentences)) continue;
    here.quotation.speaker = next.quotation.speaker;
    here.quotation.cue ??= next.quotation.cue;
  }
  return attributed;
}

/** Two quotations of one paragraph with nothing of the author's between. */
function adjoin(here: Attributed, next: Attributed, sentences: readonly Sentence[]): boolean {
  if (here.span.paragraph !== next.span.paragraph || here.quotation.cue !== null) return false;
  return (
    frameBehind(here.span, [next.span], sentences) === null &&
    next.span.outer.start - here.span.outer.end <= 2
  );
}
