/** Date expressions: their ranges (F1) and, of those with a calendar value, the value. */
import { readEdtf } from '../../drizzle/edtf.ts';
import { extract } from '../extract.ts';
import type { ExtractedDate } from '../story.ts';
import { type Figure, type Tally, toAccuracy, toF1 } from './figure.ts';

interface GoldSentence {
  text: string;
  /** The moment it was written, ISO 8601; null where no date depends on it. */
  reference: string | null;
  results: GoldDate[];
}

interface GoldDate {
  start: number;
  /** Inclusive. */
  end: number;
  type: string;
  values?: GoldValue[];
}

interface GoldValue {
  type: string;
  value?: string;
  start?: string;
  /** Exclusive. */
  end?: string;
}

export function scoreDates(lines: string): Figure[] {
  const rows = lines
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as GoldSentence);
  const scores = rows.map(scoreSentence);
  return [
    toF1(
      'dates',
      'span F1',
      scores.map(({ span }) => span),
    ),
    toAccuracy(
      'dates',
      'value, of all with one',
      scores.map(({ value }) => value),
    ),
  ];
}

const calendar = new Set([
  'datetimeV2.date',
  'datetimeV2.daterange',
  'datetimeV2.datetime',
  'datetimeV2.datetimerange',
]);

function scoreSentence({ text, reference, results }: GoldSentence): { span: Tally; value: Tally } {
  const gold = results.filter(({ type }) => calendar.has(type));
  const { dates } = extract({
    body: text,
    published: reference === null ? null : { edtf: reference.slice(0, 10), basis: 'option' },
  });
  const pairs = gold.map((each) => ({
    each,
    found: dates.find((date) => date.start === each.start && date.end === each.end + 1),
  }));
  const valued = gold.filter((each) => intervalsOf(each).length > 0);
  const right = valued.filter((each) =>
    dates.some((date) => overlaps(date, each) && valueFits(date, each)),
  ).length;
  return {
    span: {
      right: pairs.filter(({ found }) => found !== undefined).length,
      gold: gold.length,
      found: dates.length,
    },
    value: { right, gold: valued.length, found: valued.length },
  };
}

function overlaps(date: ExtractedDate, gold: GoldDate): boolean {
  return date.start <= gold.end && gold.start < date.end;
}

/**
 * Any of the gold's readings will do ('on Friday' may look back or forward). It gives ends of ranges in
 * three ways: as the last day, as the day after, and, of a range that is told by two dates ('2014 to
 * 2018'), as the first day of the second.
 */
function valueFits({ edtf }: ExtractedDate, gold: GoldDate): boolean {
  const found = readEdtf(edtf);
  const last = readEdtf(edtf.split('/')[1] ?? '')?.start ?? null;
  return (
    found !== null &&
    intervalsOf(gold).some(
      ([start, end]) =>
        found.start === start && (found.end === end || found.end === dayBefore(end) || last === end),
    )
  );
}

function intervalsOf({ values = [] }: GoldDate): (readonly [string, string])[] {
  return values.flatMap((value) => {
    if (value.value !== undefined && isDay(value.value))
      return [[value.value.slice(0, 10), value.value.slice(0, 10)] as const];
    if (value.start === undefined || value.end === undefined || !isDay(value.start) || !isDay(value.end))
      return [];
    const start = value.start.slice(0, 10);
    const end = value.end.slice(0, 10);
    return [[start, end] as const];
  });
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}/.test(text);
}

function dayBefore(day: string): string {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
}
