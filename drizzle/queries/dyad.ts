import { type SQL, sql } from 'drizzle-orm';
import type { Store } from '../store.ts';
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

/** The events between two sides, oldest first, with running sums: one statement. */
export function readHistory(store: Store, dyad: Dyad, { limit, after }: DyadPage): Promise<DyadEvent[]> {
  const beyond = after === null ? sql`` : sql`where (day, id) > (${after.day}, ${after.id})`;
  return store.all<DyadEvent>(sql`
    select * from (
      select ${events.id} as id, ${events.number} as number, ${sortDay} as day,
        ${runningSum(cooperationOf(events))} as cooperation, ${runningSum(conflictOf(events))} as conflict
      from ${events} where ${between(dyad)} and ${isDated(events.whenStart, events.whenEnd)})
    ${beyond} order by day, id limit ${limit}`);
}

/** How many events there are between two sides, and how much they add up to. */
export interface DyadTotal extends Score {
  eventCount: number;
  undated: number;
}

/** Sums over all events between two sides: one statement. */
export async function readDyadTotal(store: Store, dyad: Dyad): Promise<DyadTotal> {
  const [total] = await store.all<DyadTotal>(sql`
    select count(*) as eventCount, ${summed(cooperationOf(events))} as cooperation,
      ${summed(conflictOf(events))} as conflict,
      count(*) filter (where not ${isDated(events.whenStart, events.whenEnd)}) as undated
    from ${events} where ${between(dyad)}`);
  return total ?? { eventCount: 0, undated: 0, cooperation: 0, conflict: 0 };
}

/** By which an event stands in the history: its first day, or its last where the first is open. */
const sortDay = sql`coalesce(${events.whenStart}, ${events.whenEnd})`;

function runningSum(score: SQL): SQL {
  return sql`round(total(${score}) over (order by ${sortDay}, ${events.id}), 1)`;
}

function between(dyad: Dyad): SQL {
  return allHold(dyadConditions(dyad));
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
