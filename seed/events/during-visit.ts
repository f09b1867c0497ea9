/** Meetings in the course of a visit that the same article tells of: they are part of it, and are where it is. */
import type { EventType } from '../../drizzle/vocabulary/event-types.ts';
import type { ExtractedActor } from '../story.ts';
import { datesAgree, type MergedEvent } from './merge.ts';

/** A meeting without a mode of its own, between those two states that the visit is between, is a visit too. */
export function joinVisits(events: readonly MergedEvent[], actors: readonly ExtractedActor[]): MergedEvent[] {
  const homeOf = new Map(actors.map(({ slug, country }) => [slug, country]));
  const visits = events.filter((event) => event.place !== null && isTold(event) && isVisit(event));
  return events.map((event) => {
    if (event.type !== 'CONSULT' || event.mode !== null || !isTold(event)) return event;
    const visit = visits.find((each) => isPartOf(event, each, homeOf));
    return visit === undefined ? event : { ...event, mode: 'Visit', place: event.place ?? visit.place };
  });
}

/** One that is called so, or something that two states did together on a day that is known. */
function isVisit({ type, mode, when }: MergedEvent): boolean {
  return (type === 'CONSULT' && mode === 'Visit') || (together.has(type) && when !== null);
}

const together = new Set<EventType>(['SUPPORT', 'AGREE', 'COOPERATE']);

function isTold({ claimStatus }: MergedEvent): boolean {
  return claimStatus === 'REPORTED' || claimStatus === 'ATTRIBUTED';
}

function isPartOf(
  meeting: MergedEvent,
  visit: MergedEvent,
  homeOf: ReadonlyMap<string, string | null>,
): boolean {
  const [own, other] = [meeting, visit].map(
    ({ participants }) => new Set(participants.map(({ actor }) => homeOf.get(actor) ?? '')),
  );
  const host = visit.place?.country ?? '';
  return (
    meeting.background === visit.background &&
    datesAgree(meeting.when, visit.when) &&
    (visit.type === 'CONSULT' || meeting.when !== null) &&
    (meeting.place === null || meeting.place.country === host) &&
    own?.size === 2 &&
    own.has(host) &&
    !own.has('') &&
    [...(other ?? [])].every((home) => own.has(home))
  );
}
