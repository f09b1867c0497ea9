import { readEdtf } from '../../drizzle/edtf.ts';
import { type EventType, eventClasses } from '../../drizzle/vocabulary/event-types.ts';
import type { ExtractedEvent, ExtractedParticipant, ExtractedPlace, Span, When } from '../story.ts';
import type { Desk } from './desk.ts';
import type { EventFields, WrittenPlace } from './entry.ts';

/** Salience of an added event that is not the main one: neither first nor last among the others. */
const usualSalience = 0.5;

/** An event as an editor states it. */
export function writeEvent(
  desk: Desk,
  fields: EventFields & { type: EventType },
  evidence: Span,
  trigger: Span,
): ExtractedEvent {
  return {
    type: fields.type,
    mode: fields.mode ?? null,
    claimStatus: fields.claimStatus ?? 'REPORTED',
    background: fields.background ?? false,
    attributedTo: fields.attributedTo ?? null,
    when: toWhen(fields.when ?? null, null),
    place: toPlace(desk, fields.place ?? null, evidence),
    participants: [
      ...toParticipants('SOURCE', fields.source ?? [], evidence),
      ...toParticipants('TARGET', fields.target ?? [], evidence),
    ],
    evidence,
    trigger,
    confidence: 1,
    salience: fields.main ? 1 : usualSalience,
  };
}

/** An extracted event with some of its fields as an editor states them. */
export function rewriteEvent(desk: Desk, event: ExtractedEvent, fields: EventFields): ExtractedEvent {
  const type = fields.type ?? event.type;
  const claimStatus = fields.claimStatus ?? event.claimStatus;
  const inRole = (role: ExtractedParticipant['role'], slugs: string[] | undefined) =>
    slugs === undefined
      ? event.participants.filter((one) => one.role === role)
      : toParticipants(role, slugs, event.evidence);
  return {
    ...event,
    type,
    mode: fields.mode === undefined ? (type === event.type ? event.mode : null) : fields.mode,
    claimStatus,
    background: fields.background ?? event.background,
    attributedTo:
      fields.attributedTo === undefined
        ? claimStatus === event.claimStatus
          ? event.attributedTo
          : null
        : fields.attributedTo,
    when: fields.when === undefined ? event.when : toWhen(fields.when, null),
    place: fields.place === undefined ? event.place : toPlace(desk, fields.place, event.evidence),
    participants: [...inRole('SOURCE', fields.source), ...inRole('TARGET', fields.target)],
    confidence: 1,
    salience: fields.main ? 1 : event.salience,
  };
}

/** What is wrong with a mode, or null. */
export function describeModeFault(type: EventType, mode: string | null): string | null {
  const modes = Object.keys(eventClasses[type].modes);
  if (mode === null || modes.includes(mode)) return null;
  return `is ${mode}, which is no mode of ${type}: ${modes.length > 0 ? modes.join(', ') : 'it has none'}`;
}

export function toWhen(edtf: string | null, phrase: string | null): When | null {
  const date = edtf === null ? null : readEdtf(edtf);
  return date && { ...date, phrase, anchor: null };
}

/** A place that the extractor knows from the text by the same name keeps its country. */
function toPlace(desk: Desk, written: WrittenPlace | null, evidence: Span): ExtractedPlace | null {
  if (written === null) return null;
  if (typeof written !== 'string') return { ...evidence, ...written };
  const ofEvents = desk.curation.events.flatMap(({ statement }) => statement.place ?? []);
  const known = [...desk.places, ...ofEvents].find(({ name }) => name === written);
  return known ?? { ...evidence, name: written, country: null };
}

function toParticipants(
  role: ExtractedParticipant['role'],
  slugs: readonly string[],
  { start, end }: Span,
): ExtractedParticipant[] {
  return [...new Set(slugs)].map((actor) => ({ role, actor, start, end }));
}
