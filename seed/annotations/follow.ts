/** What follows for other statements from what an editor said of an actor, a mention or a date. */
import type { ExtractedEvent, ExtractedParticipant, Quotation, Span } from '../story.ts';
import type { Drop } from './apply-actors.ts';
import type { Redating } from './apply-dates.ts';
import { type Relink, relink } from './apply-mentions.ts';
import { reject, revise, type Signature, standing } from './assertion.ts';
import type { Curation } from './curation.ts';
import { toWhen } from './event-fields.ts';
import { overlaps } from './find-meant.ts';

/** An actor that is not meant: everywhere, or by the words of one span. */
interface Swap {
  from: string;
  to: string | null;
  within: Span | null;
  by: Signature;
}

/** Whoever is merged or rejected, is so in every statement of the article. */
export function followDrops(curation: Curation, drops: readonly Drop[]): void {
  for (const { slug, into, by } of drops) {
    for (const assertion of standing(curation.mentions)) {
      if (assertion.statement.actor === slug) relink(curation.mentions, assertion, into, by);
    }
    swapActor(curation, { from: slug, to: into, within: null, by });
  }
}

/** Whoever takes part in an event or speaks by words that mean somebody else, does so no longer. */
export function followRelinks(curation: Curation, relinks: readonly Relink[]): void {
  for (const { span, from, to, by } of relinks) {
    if (from !== to) swapActor(curation, { from, to, within: span, by });
  }
}

/** Events that a date expression dated have its new date. */
export function followRedatings(curation: Curation, redatings: readonly Redating[]): void {
  for (const { date, edtf, by } of redatings) {
    for (const assertion of standing(curation.events)) {
      const event = assertion.statement;
      const dated = event.when?.phrase === date.text && event.when.edtf === date.edtf;
      const passages = event.evidences ?? [event.evidence];
      if (!dated || !passages.some((passage) => overlaps(passage, date))) continue;
      revise(curation.events, assertion, { ...event, when: toWhen(edtf, date.text) }, by);
    }
  }
}

function swapActor(curation: Curation, swap: Swap): void {
  for (const assertion of standing(curation.events)) {
    const event = swapInEvent(assertion.statement, swap);
    if (event === assertion.statement) continue;
    if (event.participants.length === 0) reject(curation.events, assertion, swap.by);
    else revise(curation.events, assertion, event, swap.by);
  }
  for (const assertion of standing(curation.quotations)) {
    const quotation = swapInQuotation(assertion.statement, swap);
    if (quotation !== assertion.statement) revise(curation.quotations, assertion, quotation, swap.by);
  }
}

function swapInEvent(event: ExtractedEvent, swap: Swap): ExtractedEvent {
  const participants = event.participants.flatMap((one) => swapParticipant(one, swap));
  const attributed = event.attributedTo === swap.from && swap.within === null;
  if (!attributed && participants.every((one, index) => one === event.participants[index])) {
    if (participants.length === event.participants.length) return event;
  }
  const unique = new Map(participants.map((one) => [`${one.role} ${one.actor}`, one]));
  return {
    ...event,
    participants: [...unique.values()],
    attributedTo: attributed ? swap.to : event.attributedTo,
  };
}

function swapParticipant(one: ExtractedParticipant, { from, to, within }: Swap): ExtractedParticipant[] {
  if (one.actor !== from || (within !== null && !overlaps(one, within))) return [one];
  return to === null ? [] : [{ ...one, actor: to }];
}

function swapInQuotation(quotation: Quotation, { from, to, within }: Swap): Quotation {
  const { speaker } = quotation;
  if (speaker?.actor !== from || (within !== null && !overlaps(speaker, within))) return quotation;
  return { ...quotation, speaker: to === null ? null : { ...speaker, actor: to } };
}
