/** How much an event is what the article is about. */
import { eventClasses } from '../../drizzle/vocabulary/event-types.ts';
import type { Span } from '../story.ts';
import type { MergedEvent } from './merge.ts';

export interface Setting {
  body: string;
  headline: string | null;
  /** Slugs by how often they are mentioned. */
  mentionCounts: ReadonlyMap<string, number>;
}

/** The events with their salience, the main event of the article first. */
export function rankEvents(events: readonly MergedEvent[], setting: Setting): MergedEvent[] {
  const most = Math.max(1, ...setting.mentionCounts.values());
  const headline = wordsOf(setting.headline ?? '');
  const ranked = events.map((event) => ({
    ...event,
    salience: round(salienceOf(event, setting, most, headline)),
  }));
  return ranked.sort(
    (a, b) => b.salience - a.salience || b.confidence - a.confidence || a.trigger.start - b.trigger.start,
  );
}

function salienceOf(
  event: MergedEvent,
  { body, mentionCounts }: Setting,
  most: number,
  headline: ReadonlySet<string>,
): number {
  const lead = Math.exp(-3 * (event.evidence.start / Math.max(1, body.length)));
  const counts = [...new Set(event.participants.map(({ actor }) => actor))].map(
    (actor) => mentionCounts.get(actor) ?? 0,
  );
  const prominence = Math.min(1, counts.reduce((sum, count) => sum + count, 0) / (1.5 * most));
  const shared = shareOf(body, event.evidence, headline);
  const told = Math.min(1, (event.evidences.length - 1) / 2);
  const dated = (event.when === null ? 0 : 0.5) + (event.place === null ? 0 : 0.5);
  const material = eventClasses[event.type].quadClass.startsWith('MATERIAL') ? 1 : 0.5;
  const value =
    0.3 * lead +
    0.2 * event.confidence +
    0.16 * prominence +
    0.14 * shared +
    0.08 * told +
    0.07 * dated +
    0.05 * material;
  return (
    value *
    (event.background ? 0.6 : 1) *
    (event.claimStatus === 'REPORTED' || event.claimStatus === 'ATTRIBUTED'
      ? 1
      : event.claimStatus === 'PLANNED'
        ? 0.85
        : 0.6)
  );
}

/** Part of the headline's words that the evidence repeats. */
function shareOf(body: string, { start, end }: Span, headline: ReadonlySet<string>): number {
  if (headline.size === 0) return 0;
  const words = wordsOf(body.slice(start, end));
  return [...headline].filter((word) => words.has(word)).length / headline.size;
}

function wordsOf(text: string): Set<string> {
  const words = text.toLowerCase().match(/\p{L}{3,}/gu) ?? [];
  return new Set(words.filter((word) => !functionWords.has(word)).map((word) => word.slice(0, 6)));
}

const functionWords = new Set([
  'the',
  'and',
  'for',
  'with',
  'from',
  'over',
  'after',
  'its',
  'his',
  'her',
  'are',
  'was',
  'has',
  'have',
  'that',
  'this',
  'into',
  'amid',
]);

function round(value: number): number {
  return Math.round(1000 * Math.min(1, Math.max(0, value))) / 1000;
}
