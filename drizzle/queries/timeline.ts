import { type SQL, sql } from 'drizzle-orm';
import type { Store } from '../store.ts';
import { events } from '../tables/index.ts';
import type { Interval } from '../vocabulary/intervals.ts';
import { allHold } from './condition.ts';
import { intervalStart, isDated, isWithinOne } from './date-filter.ts';
import { type EventFilter, eventConditions } from './event-filter.ts';
import { conflictOf, cooperationOf, type Score, summed } from './score.ts';

/** The events of one interval; of none (`start` null), those with a longer date or with no date at all. */
export interface TimelineRow extends Score {
  start: string | null;
  dated: number;
  count: number;
}

/** Counts events by the interval that their date lies in, earliest first: one statement. */
export function readTimeline(store: Store, filter: EventFilter, interval: Interval): Promise<TimelineRow[]> {
  return store.all<TimelineRow>(sql`
    select ${bucketOf(interval)} as start, ${isDated(events.whenStart, events.whenEnd)} as dated,
      count(*) as count, ${summed(cooperationOf(events))} as cooperation, ${summed(conflictOf(events))} as conflict
    from ${events} where ${allHold(eventConditions(events, filter))}
    group by 1, 2 order by 1`);
}

export interface BucketEvent {
  start: string;
  id: string;
  number: number;
}

/** The first few events of each interval, the most reported and surest first: one statement. */
export function readBucketEvents(
  store: Store,
  filter: EventFilter,
  interval: Interval,
  first: number,
): Promise<BucketEvent[]> {
  return store.all<BucketEvent>(sql`
    select start, id, number from (
      select ${bucketOf(interval)} as start, ${events.id} as id, ${events.number} as number, row_number() over (
        partition by ${bucketOf(interval)}
        order by ${events.reportCount} desc, ${events.confidence} desc, ${events.id}) as place
      from ${events} where ${allHold(eventConditions(events, filter))}
        and ${isWithinOne(events.whenStart, events.whenEnd, interval)})
    where place <= ${first} order by start, place`);
}

function bucketOf(interval: Interval): SQL {
  return sql`case when ${isWithinOne(events.whenStart, events.whenEnd, interval)}
    then ${intervalStart(events.whenStart, interval)} end`;
}
