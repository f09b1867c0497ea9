/** How much an event is what the article is about. */
import { eventClasses } from '../../drizzle/vocabulary/event-types.ts';
import type { ExtractedActor, Sentence, Span } from '../story.ts';
import type { Headline } from './headline.ts';
import type { MergedEvent } from './merge.ts';
import type { Opening } from './opening.ts';

export interface ArticleSetting {
  body: string;
  sentences: readonly Sentence[];
  opening: Opening;
  headline: Headline | null;
  actors: readonly ExtractedActor[];
  /** Last day of publication, ISO; null where unknown. */
  published: string | null;
  /** Slugs by how often they are mentioned. */
  mentionCounts: ReadonlyMap<string, number>;
}

/** The events with their salience, the main event of the article first. */
export function rankEvents(events: readonly MergedEvent[], setting: ArticleSetting): MergedEvent[] {
  const most = Math.max(1, ...setting.mentionCounts.values());
  const headline = wordsOf(setting.headline?.text ?? '');
  const ranked = events.map((event) => ({
    ...event,
    salience: round(salienceOf(event, setting, most, headline)),
  }));
  return ranked.sort(
    (a, b) => b.salience - a.salience || b.confidence - a.confidence || a.trigger.start - b.trigger.start,
  );
}

/** Parts of the whole; they add up to 1. */
const weights = {
  lead: 0.26,
  confidence: 0.16,
  prominence: 0.1,
  headline: 0.08,
  named: 0.09,
  type: 0.06,
  newness: 0.08,
  told: 0.06,
  dated: 0.07,
  material: 0.04,
};

function salienceOf(
  event: MergedEvent,
  setting: ArticleSetting,
  most: number,
  headline: ReadonlySet<string>,
): number {
  const { body, mentionCounts } = setting;
  const counts = [...new Set(event.participants.map(({ actor }) => actor))].map(
    (actor) => mentionCounts.get(actor) ?? 0,
  );
  const value =
    weights.lead * leadOf(event, setting) * sureness(event) +
    weights.confidence * event.confidence +
    weights.prominence * Math.min(1, counts.reduce((sum, count) => sum + count, 0) / (1.5 * most)) +
    weights.headline * shareOf(body, event.evidence, headline) +
    weights.named * namedShare(event, setting) +
    weights.type * (setting.headline?.types.includes(event.type) ? 1 : 0) +
    weights.newness * newness(event, setting.published) +
    weights.told * Math.min(1, (event.evidences.length - 1) / 2) +
    weights.dated * ((event.when === null ? 0 : 0.5) + (event.place === null ? 0 : 0.5)) +
    weights.material * (eventClasses[event.type].quadClass.startsWith('MATERIAL') ? 1 : 0);
  return value * (event.background ? 0.6 : 1) * weightByStatus[event.claimStatus];
}

/** An uncertain event is not the main one by its place alone. */
function sureness({ confidence }: MergedEvent): number {
  return Math.min(1, 0.3 + confidence);
}

/** Part of the two sides of an event that the headline names, by name or by country. */
function namedShare({ participants }: MergedEvent, { headline, actors }: ArticleSetting): number {
  if (headline === null) return 0;
  const named = participants.filter(({ actor }) => {
    const country = actors.find(({ slug }) => slug === actor)?.country ?? null;
    return headline.actors.has(actor) || (country !== null && headline.countries.has(country));
  });
  return new Set(named.map(({ role }) => role)).size / 2;
}

const weightByStatus = { REPORTED: 1, ATTRIBUTED: 1, PLANNED: 0.85, POSSIBLE: 0.6, NEGATED: 0.5 } as const;

/** 1 in the headline and the first sentence of prose, less with every sentence behind it. */
function leadOf({ evidences }: MergedEvent, { sentences, opening }: ArticleSetting): number {
  const start = Math.min(...evidences.map((evidence) => evidence.start));
  const from = opening.lead[0]?.start ?? 0;
  const before = sentences.filter((sentence) => from < sentence.start && sentence.start <= start).length;
  return Math.exp(-decay * before);
}

const decay = 0.3;

/** News is of late: 1 within two months of publication, less the longer ago or ahead; 0.6 where no date is known. */
function newness({ when }: MergedEvent, published: string | null): number {
  if (when === null || published === null) return 0.6;
  const nearest = [when.start ?? published, when.end ?? published].map((day) =>
    Math.abs(Date.parse(published) - Date.parse(day)),
  );
  const days = Math.min(...nearest) / 86_400_000;
  if (days <= 62) return 1;
  return days <= 400 ? 0.4 : 0;
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

const functionWords = new Set(
  'the and for with from over after its his her are was has have that this into amid new say says said'.split(
    ' ',
  ),
);

function round(value: number): number {
  return Math.round(1000 * Math.min(1, Math.max(0, value))) / 1000;
}
