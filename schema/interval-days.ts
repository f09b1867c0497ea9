import type { Interval } from '../drizzle/vocabulary/intervals.ts';

/** The last day of the interval that begins on a day. */
export function lastDayOf(start: string, interval: Interval): string {
  const day = new Date(`${start}T00:00:00Z`);
  if (interval === 'WEEK') day.setUTCDate(day.getUTCDate() + 6);
  if (interval === 'MONTH') day.setUTCMonth(day.getUTCMonth() + 1, 0);
  if (interval === 'YEAR') day.setUTCMonth(12, 0);
  return day.toISOString().slice(0, 10);
}

/** The first days of all intervals from one that begins on `first` to one that begins on `last`, at most `most`. */
export function startsBetween(first: string, last: string, interval: Interval, most: number): string[] {
  const starts: string[] = [];
  for (let start = first; start <= last && starts.length < most; start = dayAfter(lastDayOf(start, interval)))
    starts.push(start);
  return starts;
}

function dayAfter(date: string): string {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + 1);
  return day.toISOString().slice(0, 10);
}
