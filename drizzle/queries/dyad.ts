import { type SQL, sql } from 'drizzle-orm';
import { events } from '../tables/index.ts';
import type { ActorFilter } from './actor-filter.ts';
import { allHold, type Condition } from './condition.ts';
import { isDated } from './date-filter.ts';
import { type EventFilter, eventConditions } from './event-filter.ts';
import { conflictOf, cooperationOf, type Score, summed } from './score.ts';

/** Two sides, and which of the events between them count. */
export interface Dyad {
  one: ActorFilter;
  other: ActorFilter;
  filter: EventFilter;
}

/** One dated event between two sides, with the sums of all up to and including it. */
export interface DyadEvent extends Score {
  id: string;
  number: number;
  day: string;
}

export interface DyadPage {
  limit: number;
  after: { day: string; id: string } | null;
}

/** How many events there are between two sides, how much they add up to, and pages of those with a date. */
export interface DyadSums extends Score {
  eventCount: number;
  undated: number;
  events: { edges: DyadEvent[] }[];
}

/** The events between two sides as JSON: sums over all of them, and pages of their history, oldest first. */
export function dyadOf(dyad: Dyad, pages: readonly DyadPage[]): SQL {
  return sql`(with ${acted(dyad)}${pages.length > 0 ? sql`, ${history}` : sql``}
    select json_object('eventCount', count(*), 'undated', count(*) filter (where not dated),
      'cooperation', ${summed(sql`cooperation`)}, 'conflict', ${summed(sql`conflict`)},
      'events', json_array(${sql.join(pages.map(pageOf), sql`, `)}))
    from acted)`;
}

/** The events, and what each adds to the scores. */
function acted(dyad: Dyad): SQL {
  return sql`acted as materialized (
    select ${events.id} as id, ${events.number} as number, ${sortDay} as day,
      ${isDated(events.whenStart, events.whenEnd)} as dated,
      ${cooperationOf(events)} as cooperation, ${conflictOf(events)} as conflict
    from ${events} where ${allHold(dyadConditions(dyad))})`;
}

const history = sql`history as materialized (
    select id, number, day, ${runningSum('cooperation')} as cooperation, ${runningSum('conflict')} as conflict
    from acted where dated)`;

function pageOf({ limit, after }: DyadPage): SQL {
  const beyond = after === null ? sql`` : sql`where (day, id) > (${after.day}, ${after.id})`;
  return sql`json_object('edges', (select json_group_array(json_object('id', id, 'number', number, 'day', day,
      'cooperation', cooperation, 'conflict', conflict)) from (
    select * from history ${beyond} order by day, id limit ${limit})))`;
}

/** By which an event stands in the history: its first day, or its last where the first is open. */
const sortDay = sql`coalesce(${events.whenStart}, ${events.whenEnd})`;

function runningSum(score: keyof Score): SQL {
  return sql`round(total(${sql.identifier(score)}) over (order by day, id), 1)`;
}

/** That one of the sides acts on the other, and what else is asked of the events; each by its argument. */
export function dyadConditions({ one, other, filter }: Dyad): Condition[] {
  const dyads = [
    { source: one, target: other },
    { source: other, target: one },
  ];
  const both = eventConditions(events, { dyads }).map(({ holds }) => ({ argument: 'one and other', holds }));
  const asked = eventConditions(events, filter).map(({ argument, holds }) => ({
    argument: `filter.${argument}`,
    holds,
  }));
  return [...both, ...asked];
}
