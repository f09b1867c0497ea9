import { type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import type { Interval } from '../vocabulary/intervals.ts';

/** Inclusive ISO days; null where open. */
export interface DateSpan {
  start: string | null;
  end: string | null;
}

/** How a date in the store has to stand to the date asked for. */
export const dateRelationMeanings = {
  DURING: 'It lies wholly within the date asked for.',
  OVERLAPS: 'It may share a day with the date asked for.',
  BEFORE: 'It ended before the date asked for began.',
  AFTER: 'It began after the date asked for ended.',
} as const;
export type DateRelation = keyof typeof dateRelationMeanings;

export interface DateFilter {
  span: DateSpan;
  relation: DateRelation;
}

/**
 * The condition on a pair of inclusive days. A row without a date fulfils none; an open end reaches for ever,
 * so that it can overlap but never lies within.
 */
export function standsTo(start: SQLWrapper, end: SQLWrapper, { span, relation }: DateFilter): SQL {
  switch (relation) {
    case 'DURING':
      // That it begins by then goes without saying, but makes the range of the index one with two ends.
      return sql`(${start} between ${span.start ?? ''} and ${span.end ?? lastDay} and ${end} <= ${span.end ?? lastDay})`;
    case 'OVERLAPS':
      return sql`(${isDated(start, end)} and coalesce(${start}, '') <= ${span.end ?? lastDay}
        and coalesce(${end}, ${lastDay}) >= ${span.start ?? ''})`;
    case 'BEFORE':
      return sql`${end} < ${span.start ?? ''}`;
    case 'AFTER':
      return sql`${start} > ${span.end ?? lastDay}`;
  }
}

/** Later than any day. */
const lastDay = '9999-12-31';

/** That something is known of a date. */
export function isDated(start: SQLWrapper, end: SQLWrapper): SQL {
  return sql`(${start} is not null or ${end} is not null)`;
}

/** The first day of the interval that a day lies in. */
export function intervalStart(day: SQLWrapper, interval: Interval): SQL {
  switch (interval) {
    case 'DAY':
      return sql`${day}`;
    case 'WEEK':
      return sql`date(${day}, '-6 days', 'weekday 1')`;
    case 'MONTH':
      return sql`substr(${day}, 1, 7) || '-01'`;
    case 'YEAR':
      return sql`substr(${day}, 1, 4) || '-01-01'`;
  }
}

/** That a date is known so exactly that it lies within one interval. */
export function isWithinOne(start: SQLWrapper, end: SQLWrapper, interval: Interval): SQL {
  return sql`(${intervalStart(start, interval)} = ${intervalStart(end, interval)})`;
}
