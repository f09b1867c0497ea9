/** How a sentence presents an event: as fact, as somebody's claim, as a plan, a possibility or a denial. */
import type { ClaimStatus } from '../../drizzle/vocabulary/claim-statuses.ts';
import type { EventType } from '../../drizzle/vocabulary/event-types.ts';
import { type SpeakerMention, speakerAt } from '../quotations/speaker.ts';
import { isParsed } from '../quotations/subject.ts';
import type { Quotation, Token, When } from '../story.ts';
import { liesBefore } from './background.ts';
import { bears } from './outlook.ts';
import { bearingsOn } from './scope.ts';
import type { Tree } from './tree.ts';

export interface ClaimContext {
  quotations: readonly Quotation[];
  mentions: readonly SpeakerMention[];
  /** Class of the event: what makes it that class does not count again. */
  type?: EventType;
  /** Date of the event. */
  when?: When | null;
  /** EDTF day of publication. */
  published?: string | null;
}

export interface Claim {
  claimStatus: ClaimStatus;
  /** Slug of the speaker; only with ATTRIBUTED. */
  attributedTo: string | null;
  /** True for what lies before the news. */
  background: boolean;
}

/** `triggerIndex` is the index in the sentence of the word that tells of the event. */
export function claimStatusOf(tree: Tree, triggerIndex: number, context: ClaimContext): Claim {
  const { tokens } = tree.sentence;
  const trigger = tokens[triggerIndex];
  if (trigger === undefined) return { claimStatus: 'REPORTED', attributedTo: null, background: false };
  const told = isParsed(tokens)
    ? bearingsOn(tree, triggerIndex, context.type)
    : wordsInFront(tokens, triggerIndex);
  const speech = told.speech === null ? null : speakerAt(tokens, told.speech.subject, context.mentions);
  const quotation = quotationAround(context.quotations, trigger, told.ownVoice);
  const claimStatus = strongest(told, quotation !== null || told.speech !== null);
  return {
    claimStatus,
    attributedTo: claimStatus === 'ATTRIBUTED' ? (quotation?.speaker?.actor ?? speech?.actor ?? null) : null,
    background: liesBefore(tree, triggerIndex, context),
  };
}

/** What bears on a claim. */
export interface Bearings {
  negated: boolean;
  possible: boolean;
  planned: boolean;
  hearsay: boolean;
  /** The verb of speech whose content it is, with the index of its subject. */
  speech: { index: number; subject: number } | null;
  /** True where the event is the speaker's own act of speaking, as a promise is. */
  ownVoice: boolean;
}

function strongest({ negated, possible, planned, hearsay }: Bearings, spoken: boolean): ClaimStatus {
  if (negated) return 'NEGATED';
  if (possible) return 'POSSIBLE';
  if (planned) return 'PLANNED';
  return hearsay || spoken ? 'ATTRIBUTED' : 'REPORTED';
}

/** The innermost quotation whose words the trigger is one of. */
function quotationAround(
  quotations: readonly Quotation[],
  { start, end }: Token,
  ownVoice: boolean,
): Quotation | null {
  if (ownVoice) return null;
  const around = quotations.filter((quotation) => quotation.start <= start && end <= quotation.end);
  return around.sort((a, b) => a.end - a.start - (b.end - b.start))[0] ?? null;
}

/** Without a tree: what stands in front of the trigger in its part of the sentence. */
function wordsInFront(tokens: readonly Token[], index: number): Bearings {
  const stop = tokens.findLastIndex(({ text }, at) => at < index && /^[,;:]$/.test(text));
  const front = tokens.slice(Math.max(stop + 1, index - 6), index);
  const some = (test: (lemma: string, word: string) => boolean) =>
    front.some(({ lemma, text }) => test(lemma.toLowerCase(), text.toLowerCase()));
  return {
    negated: some(
      (lemma, word) =>
        bears('NEGATED', 'adv', word) || bears('NEGATED', 'object', lemma) || bears('NEGATED', 'prep', word),
    ),
    possible: some(
      (lemma, word) =>
        bears('POSSIBLE', 'aux', word) ||
        bears('POSSIBLE', 'object', lemma) ||
        bears('POSSIBLE', 'adv', word) ||
        bears('POSSIBLE', 'mark', word),
    ),
    planned: some((lemma, word) => bears('PLANNED', 'aux', word) || bears('PLANNED', 'object', lemma)),
    hearsay: some((_, word) => bears('ATTRIBUTED', 'adv', word)),
    speech: null,
    ownVoice: false,
  };
}
