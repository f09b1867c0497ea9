import type { ExtractedEvent, Span } from '../story.ts';
import { type Assertion, assertCurated, reject, type Signature, standing, supersede } from './assertion.ts';
import type { Desk } from './desk.ts';
import { describeModeFault, rewriteEvent, writeEvent } from './event-fields.ts';
import { findMeant, overlaps } from './find-meant.ts';
import { locateWords, placeWords } from './locate-words.ts';
import type { Entry } from './sidecar.ts';

type EventEntry = Entry<'events'>;

/** Carries out what is said of events. */
export function applyEvents(desk: Desk, entries: readonly EventEntry[]): void {
  const { events } = desk.curation;
  for (const { keys, content, by } of entries) {
    if ('add' in content) {
      const event = readAdded(desk, [...keys, 'add'], content.add);
      const same = event && content.add.trigger ? findSame(desk, event) : null;
      if (same && event) supersede(events, same, event, { ...by, method: 'CURATED' });
      else if (event) events.push(assertCurated(event, by));
    } else if ('correct' in content) correctEvent(desk, keys, content, by);
    else {
      const meant = findMeantEvent(desk, [...keys, 'reject'], content.reject);
      for (const assertion of meant) reject(events, assertion, by);
    }
  }
}

type Content<Action extends string> = Extract<EventEntry['content'], Record<Action, unknown>>;
type Match = Content<'reject'>['reject'];

/** An added event, or null where it cannot be used, which is noted. */
function readAdded(desk: Desk, at: readonly unknown[], added: Content<'add'>['add']): ExtractedEvent | null {
  const { spans, fault } = placeWords(desk.body, added.quote, added.nth);
  const [evidence] = spans ?? [];
  const trigger = evidence && added.trigger ? findWithin(desk.body, evidence, added.trigger) : evidence;
  const { type, mode = null, source = [], target = [], attributedTo } = added;
  const modeFault = describeModeFault(type, mode);
  if (fault !== null) desk.refuse([...at, 'quote'], fault);
  else if (!trigger) desk.refuse([...at, 'trigger'], 'is not among the words of the quote');
  else if (modeFault !== null) desk.refuse([...at, 'mode'], modeFault);
  else if (source.length + target.length === 0) desk.refuse(at, 'must name a source or a target');
  else if (evidence && desk.admits([...source, ...target, attributedTo], at)) {
    return writeEvent(desk, added, evidence, trigger);
  }
  return null;
}

/** The extracted event of the same class that the same word tells: what is added takes its place. */
function findSame(desk: Desk, { type, trigger }: ExtractedEvent): Assertion<ExtractedEvent> | null {
  const same = standing(desk.curation.events).filter(
    ({ method, statement }) =>
      method === 'EXTRACTED' && statement.type === type && overlaps(statement.trigger, trigger),
  );
  return same[0] ?? null;
}

function correctEvent(
  desk: Desk,
  keys: readonly unknown[],
  { correct, to }: Content<'correct'>,
  by: Signature,
): void {
  const at = [...keys, 'to'];
  const meant = findMeantEvent(desk, [...keys, 'correct'], correct);
  if (!desk.admits([...(to.source ?? []), ...(to.target ?? []), to.attributedTo], at)) return;
  for (const assertion of meant) {
    const event = rewriteEvent(desk, assertion.statement, to);
    const modeFault = describeModeFault(event.type, event.mode);
    if (modeFault !== null) desk.refuse([...at, 'mode'], modeFault);
    else if (event.participants.length === 0) desk.refuse(at, 'leaves neither a source nor a target');
    else supersede(desk.curation.events, assertion, event, { ...by, method: 'CURATED' });
  }
}

/** The event whose own word lies in the quote, or else the one that the quoted passage supports. */
function findMeantEvent(desk: Desk, keys: readonly unknown[], match: Match): Assertion<ExtractedEvent>[] {
  return findMeant<ExtractedEvent>(desk, {
    ledger: desk.curation.events,
    at: [...keys, 'quote'],
    text: match.quote,
    nth: match.nth,
    fits: (event) => fits(desk.body, event, match),
    places: [({ trigger }) => [trigger], ({ evidence, evidences }) => evidences ?? [evidence]],
    describe: (event) => describe(desk.body, event),
  });
}

function fits(body: string, event: ExtractedEvent, { type, trigger }: Match): boolean {
  if (type !== undefined && type !== event.type) return false;
  if (trigger === undefined) return true;
  return body.slice(event.trigger.start, event.trigger.end).includes(trigger);
}

function findWithin(body: string, { start, end }: Span, words: string): Span | null {
  const { spans } = locateWords(body.slice(start, end), words, undefined);
  const [first] = spans ?? [];
  return first ? { start: start + first.start, end: start + first.end } : null;
}

function describe(body: string, { type, trigger, participants }: ExtractedEvent): string {
  const named = (role: string) =>
    participants
      .filter((one) => one.role === role)
      .map(({ actor }) => actor)
      .join(', ') || 'nobody';
  return `${type} "${body.slice(trigger.start, trigger.end)}" (${named('SOURCE')} → ${named('TARGET')})`;
}
