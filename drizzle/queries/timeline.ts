import { type SQL, sql } from 'drizzle-orm';
import { events } from '../tables/index.ts';
import type { Interval } from '../vocabulary/intervals.ts';
import { allHold } from './condition.ts';
import { intervalStart, isDated, isWithinOne } from './date-filter.ts';
import { type EventFilter, eventConditions } from './event-filter.ts';
import { conflictOf, cooperationOf, type Score, summed } from './score.ts';
import { fromTenths, talliedUnder } from './tallied.ts';

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
  const under = talliedUnder(filter);
  const { bucket, shown } =
    under && (interval === 'MONTH' || interval === 'YEAR')
      ? tallied(under, interval, first)
      : counted(allHold(eventConditions(events, filter)), interval, first);
  const also = first > 0 ? sql`, ${shown}` : sql``;
  const join = first > 0 ? sql`left join shown on shown.start = bucket.start` : sql``;
  const list = first > 0 ? sql`coalesce(shown.events, '[]')` : sql`'[]'`;
  return sql`(with ${bucket}${also}
    select json_object('buckets', (select json_group_array(json_object('start', start, 'dated', dated,
        'count', count, 'cooperation', cooperation, 'conflict', conflict, 'events', json(list))) from (
      select bucket.*, ${list} as list from bucket ${join} order by bucket.start))))`;
}

/** The tables that a timeline is made of. */
interface Parts {
  bucket: SQL;
  shown: SQL;
}

/** From the events one by one. */
function counted(holds: SQL, interval: Interval, first: number): Parts {
  return {
    bucket: sql`bucket as materialized (
      select ${bucketOf(interval)} as start, ${isDated(events.whenStart, events.whenEnd)} as dated,
        count(*) as count, ${summed(cooperationOf(events))} as cooperation, ${summed(conflictOf(events))} as conflict
      from ${events} where ${holds} group by 1, 2)`,
    shown: sql`shown as materialized (
      select start, json_group_array(json_object('id', id, 'number', number) order by place) as events from (
        select ${bucketOf(interval)} as start, ${events.id} as id, ${events.number} as number, row_number() over (
          partition by ${bucketOf(interval)}
          order by ${events.reportCount} desc, ${events.confidence} desc, ${events.id}) as place
        from ${events} where ${holds} and ${isWithinOne(events.whenStart, events.whenEnd, interval)})
      where place <= ${first} group by start)`,
  };
}

/** From the tallies by month, those of a year together. */
function tallied(under: SQL, interval: 'MONTH' | 'YEAR', first: number): Parts {
  const start =
    interval === 'MONTH'
      ? sql`case when length(value) = 7 then value || '-01' end`
      : sql`case when length(value) >= 4 then substr(value, 1, 4) || '-01-01' end`;
  return {
    bucket: sql`month as materialized (
        select value, ${start} as start, count, cooperation, conflict
        from event_tally where actor_id = ${under} and facet = 'MONTH'),
      bucket as materialized (
        select start, value <> '' as dated, sum(count) as count, ${fromTenths(sql`cooperation`)} as cooperation,
          ${fromTenths(sql`conflict`)} as conflict
        from month group by 1, 2)`,
    // The first few of each month are enough for those of its year.
    shown: sql`best as materialized (
        select start, event_id as id, number, row_number() over (
          partition by start order by report_count desc, confidence desc, event_id) as place
        from month cross join event_rank on (actor_id, month, report_count, confidence, event_id) in (
          select actor_id, month, report_count, confidence, event_id from event_rank
          where actor_id = ${under} and month = month.value
          order by report_count desc, confidence desc, event_id limit ${first})
        where start is not null),
      shown as materialized (
        select start, json_group_array(json_object('id', id, 'number', number) order by place) as events
        from best where place <= ${first} group by start)`,
  };
}

function bucketOf(interval: Interval): SQL {
  return sql`case when ${isWithinOne(events.whenStart, events.whenEnd, interval)}
    then ${intervalStart(events.whenStart, interval)} end`;
}
