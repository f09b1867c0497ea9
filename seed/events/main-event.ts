/** What an article leaves unsaid of its main event, from where its readers would take it. */
import type { ActorFinding } from '../actors/finding.ts';
import { addDays, qualify } from '../dates/calendar.ts';
import type { ExtractedActor, ExtractedPlace, Span, When } from '../story.ts';
import type { MergedEvent } from './merge.ts';
import type { Opening } from './opening.ts';
import { placeOfNews } from './place-of-news.ts';
import type { DatedSpan } from './when.ts';

export interface ArticleParts {
  opening: Opening;
  finding: Pick<ActorFinding, 'places' | 'mentions' | 'profiles'>;
  actors: readonly ExtractedActor[];
  dates: readonly DatedSpan[];
  /** Day of publication as EDTF, where it is known to the day. */
  day: string | null;
}

/** The first event with a date and a place, where the article gives them elsewhere or by being news of its day. */
export function completeMainEvent(events: readonly MergedEvent[], parts: ArticleParts): MergedEvent[] {
  const [main, ...others] = events;
  if (main === undefined) return [];
  return [
    {
      ...main,
      when: main.when ?? whenOfNews(main, parts),
      place: withCountry(main.place, placeOfNews(main, others, parts)),
    },
    ...others,
  ];
}

/** A place that no gazetteer knows lies in the state of the news. */
function withCountry(place: ExtractedPlace | null, news: ExtractedPlace | null): ExtractedPlace | null {
  if (place === null) return news;
  return place.country || news === null ? place : { ...place, country: news.country };
}

/** A date of the same sentences, else of the lead, that is of the days of the news; else about the day of publication. */
function whenOfNews(event: MergedEvent, { opening, dates, day }: ArticleParts): When | null {
  if (day === null || event.background || !told.has(event.claimStatus)) return null;
  for (const span of [...event.evidences, ...opening.lead]) {
    const near = dates.find((date) => lies(date, span) && isNewsOf(day, date.when));
    if (near !== undefined) return { ...near.when, phrase: null };
  }
  if (!event.evidences.some((span) => isInOpening(span, opening))) return null;
  return { edtf: qualify(day, '~'), start: day, end: day, precision: 'DAY', phrase: null, anchor: day };
}

const told = new Set(['REPORTED', 'ATTRIBUTED']);

/** News is of the last days. */
const newsDays = 10;

function isNewsOf(day: string, { start, end, precision }: When): boolean {
  return (
    (precision === 'DAY' || precision === 'INTERVAL') &&
    start !== null &&
    end !== null &&
    start >= addDays(day, -newsDays) &&
    end <= addDays(day, 1)
  );
}

function isInOpening(span: Span, { headline, lead }: Opening): boolean {
  return [headline, ...lead].some((part) => part !== null && lies(span, part));
}

export function lies(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
