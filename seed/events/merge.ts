/** The same event told twice in an article is one event. */
import type { ExtractedEvent, ExtractedParticipant, ExtractedPlace, Span, When } from '../story.ts';

/** An event with every stretch of text that supports it. */
export interface MergedEvent extends ExtractedEvent {
  /** All supporting sentences, `evidence` first. */
  evidences: Span[];
}

/** Joins events of one class whose participants overlap on each side that both know and whose dates agree. */
export function mergeEvents(events: readonly ExtractedEvent[]): MergedEvent[] {
  const merged: MergedEvent[] = [];
  for (const event of [...events].sort(
    (a, b) => b.confidence - a.confidence || a.trigger.start - b.trigger.start,
  )) {
    const at = merged.findIndex((known) => sameEvent(known, event));
    const known = merged[at];
    if (known === undefined) merged.push({ ...event, evidences: [event.evidence] });
    else merged[at] = join(known, event);
  }
  return withoutDoubtful(merged);
}

/** A text that tells of a sure event only mentions what it tells of in passing. */
function withoutDoubtful(events: readonly MergedEvent[]): MergedEvent[] {
  const sure = events.some(({ confidence }) => confidence >= sureConfidence);
  return events.filter(({ confidence }) => !sure || confidence >= doubtfulConfidence);
}

const sureConfidence = 0.5;
const doubtfulConfidence = 0.35;

function sameEvent(one: ExtractedEvent, other: ExtractedEvent): boolean {
  if (one.type !== other.type) return false;
  if (one.claimStatus === 'NEGATED' || other.claimStatus === 'NEGATED')
    return one.claimStatus === other.claimStatus && overlaps(one, other);
  if (one.attributedTo !== null && other.attributedTo !== null && one.attributedTo !== other.attributedTo)
    return false;
  if (one.mode !== null && other.mode !== null && one.mode !== other.mode) return false;
  if (isAnotherMeeting(one, other) || isSum(one, other) || isSum(other, one)) return false;
  return overlaps(one, other) && datesAgree(one.when, other.when) && placesAgree(one.place, other.place);
}

/** States meet again and again: a meeting long ago is not the contact that they keep, nor that which they plan. */
function isAnotherMeeting(one: ExtractedEvent, other: ExtractedEvent): boolean {
  if (one.type === 'CONSULT' && (one.claimStatus === 'PLANNED') !== (other.claimStatus === 'PLANNED'))
    return true;
  const undated = one.when === null || other.when === null;
  return one.type === 'CONSULT' && one.background !== other.background && undated;
}

/** 'Has killed thousands since 2017' sums up what happened on many days, of which the news is one. */
function isSum(one: ExtractedEvent, other: ExtractedEvent): boolean {
  return one.background && one.when?.end === null && !other.background && other.when?.end != null;
}

/** One event does not happen in two states. */
function placesAgree(one: ExtractedPlace | null, other: ExtractedPlace | null): boolean {
  const [first, second] = [one?.country ?? null, other?.country ?? null];
  return first === null || second === null || first === second;
}

/** Some actor stands on the same side in both, and no side has actors wholly different. */
function overlaps(one: ExtractedEvent, other: ExtractedEvent): boolean {
  const sides = (['SOURCE', 'TARGET'] as const).map((role) => {
    const first = actorsIn(one.participants, role);
    const second = actorsIn(other.participants, role);
    if (first.length === 0 || second.length === 0) return 'unknown';
    return first.some((actor) => second.includes(actor)) ? 'shared' : 'different';
  });
  return sides.includes('shared') && !sides.includes('different');
}

function sharesBoth(one: ExtractedEvent, other: ExtractedEvent): boolean {
  return (['SOURCE', 'TARGET'] as const).every((role) => {
    const second = actorsIn(other.participants, role);
    return actorsIn(one.participants, role).some((actor) => second.includes(actor));
  });
}

function actorsIn(participants: readonly ExtractedParticipant[], role: string): string[] {
  return participants.filter((participant) => participant.role === role).map(({ actor }) => actor);
}

/** True unless both are known and no day is in both. */
export function datesAgree(one: When | null, other: When | null): boolean {
  if (one === null || other === null) return true;
  const open = (day: string | null, otherwise: string) => day ?? otherwise;
  return open(one.start, '0') <= open(other.end, '9') && open(other.start, '0') <= open(one.end, '9');
}

function join(known: MergedEvent, event: ExtractedEvent): MergedEvent {
  const sure = sharesBoth(known, event);
  const fresh = event.participants.filter(
    ({ role, actor }) => actorsIn(known.participants, role).length === 0 && actor !== '',
  );
  const repeated = known.evidences.some(
    ({ start, end }) => start === event.evidence.start && end === event.evidence.end,
  );
  return {
    ...known,
    background: known.background && event.background,
    when: sure ? narrower(known.when, event.when) : known.when,
    place: known.place ?? (sure ? event.place : null),
    participants: [...known.participants, ...fresh],
    evidences: repeated ? known.evidences : [...known.evidences, event.evidence],
    confidence:
      Math.round(1000 * Math.min(0.99, 1 - (1 - known.confidence) * (1 - 0.3 * event.confidence))) / 1000,
  };
}

/** The more exact of two dates that agree. */
function narrower(one: When | null, other: When | null): When | null {
  if (one === null || other === null) return one ?? other;
  return lengthOf(other) < lengthOf(one) ? other : one;
}

function lengthOf({ start, end }: When): number {
  return start === null || end === null ? Number.POSITIVE_INFINITY : Date.parse(end) - Date.parse(start);
}
