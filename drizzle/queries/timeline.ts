import { type SQL, sql } from 'drizzle-orm';
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
  /** The first few of them, the most reported and surest first. */
  events: { id: string; number: number }[];
}

export interface TimelineAsked {
  interval: Interval;
  /** How many events of each interval. */
  first: number;
}

/** Counts events by the interval that their date lies in, earliest first, as the list `buckets` of JSON. */
export function timelineOf(filter: EventFilter, { interval, first }: TimelineAsked): SQL {
  const holds = allHold(eventConditions(events, filter));
  const shown = first > 0 ? sql`, ${shownEvents(holds, interval, first)}` : sql``;
  const join = first > 0 ? sql`left join shown on shown.start = bucket.start` : sql``;
  const list = first > 0 ? sql`coalesce(shown.events, '[]')` : sql`'[]'`;
  return sql`(with bucket as materialized (
      select ${bucketOf(interval)} as start, ${isDated(events.whenStart, events.whenEnd)} as dated,
        count(*) as count, ${summed(cooperationOf(events))} as cooperation, ${summed(conflictOf(events))} as conflict
      from ${events} where ${holds} group by 1, 2)${shown}
    select json_object('buckets', (select json_group_array(json_object('start', start, 'dated', dated,
        'count', count, 'cooperation', cooperation, 'conflict', conflict, 'events', json(list))) from (
      select bucket.*, ${list} as list from bucket ${join} order by bucket.start))))`;
}

function shownEvents(holds: SQL, interval: Interval, first: number): SQL {
  return sql`shown as materialized (
    select start, json_group_array(json_object('id', id, 'number', number) order by place) as events from (
      select ${bucketOf(interval)} as start, ${events.id} as id, ${events.number} as number, row_number() over (
        partition by ${bucketOf(interval)}
        order by ${events.reportCount} desc, ${events.confidence} desc, ${events.id}) as place
      from ${events} where ${holds} and ${isWithinOne(events.whenStart, events.whenEnd, interval)})
    where place <= ${first} group by start)`;
}

function bucketOf(interval: Interval): SQL {
  return sql`case when ${isWithinOne(events.whenStart, events.whenEnd, interval)}
    then ${intervalStart(events.whenStart, interval)} end`;
}
