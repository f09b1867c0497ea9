import { type SQL, sql } from 'drizzle-orm';
import type { Store } from '../store.ts';
import { events } from '../tables/index.ts';
import { allHold } from './condition.ts';
import { type EventFilter, eventConditions } from './event-filter.ts';
import { conflictOf, cooperationOf, type Score, summed } from './score.ts';

export interface NetworkNode {
  id: string;
  number: number;
  eventCount: number;
  mentionCount: number;
}

export interface NetworkEdge extends Score {
  sourceId: string;
  targetId: string;
  eventCount: number;
  mentionCount: number;
}

export interface NetworkLimits {
  /** Most actors. */
  first: number;
  /** Fewest events that an edge stands for. */
  minEventCount: number;
}

/** The actors that take part in most of the events: one statement. */
export function readNodes(
  store: Store,
  filter: EventFilter,
  { first }: NetworkLimits,
): Promise<NetworkNode[]> {
  return store.all<NetworkNode>(sql`
    with ${matched(filter)}, ${busiest(first)}
    select busiest.id as id, actor.number as number, busiest.event_count as eventCount,
      (select count(*) from appearance where appearance.actor_id = busiest.id
        and appearance.article_id in (select article_id from reporting)) as mentionCount
    from busiest join actor on actor.id = busiest.id order by busiest.event_count desc, busiest.id`);
}

/** Who of these acts on whom, and how: one statement. */
export function readEdges(
  store: Store,
  filter: EventFilter,
  { first, minEventCount }: NetworkLimits,
): Promise<NetworkEdge[]> {
  return store.all<NetworkEdge>(sql`
    with ${matched(filter)}, ${busiest(first)}, pair as (
      select doer.actor_id as source_id, other.actor_id as target_id, count(*) as event_count,
        ${summed(sql`cooperation`)} as cooperation, ${summed(sql`conflict`)} as conflict
      from matched
      join event_participant doer on doer.event_id = matched.id and doer.role = 'SOURCE'
      join event_participant other on other.event_id = matched.id and other.role = 'TARGET'
        and other.actor_id <> doer.actor_id
      where doer.actor_id in (select id from busiest) and other.actor_id in (select id from busiest)
      group by doer.actor_id, other.actor_id having count(*) >= ${minEventCount})
    select source_id as sourceId, target_id as targetId, event_count as eventCount, cooperation, conflict,
      (select count(*) from appearance one join appearance two on two.article_id = one.article_id
        where one.actor_id = source_id and two.actor_id = target_id
          and one.article_id in (select article_id from reporting)) as mentionCount
    from pair order by event_count desc, source_id, target_id`);
}

/** The events, what each adds to the scores, and the articles that report them. */
function matched(filter: EventFilter): SQL {
  return sql`matched as materialized (
      select ${events.id} as id, ${cooperationOf(events)} as cooperation, ${conflictOf(events)} as conflict
      from ${events} where ${allHold(eventConditions(events, filter))}),
    reporting as materialized (select distinct article_id from report where event_id in (select id from matched))`;
}

function busiest(first: number): SQL {
  return sql`busiest as materialized (
    select involvement.actor_id as id, count(*) as event_count
    from matched join involvement on involvement.event_id = matched.id
    group by involvement.actor_id order by count(*) desc, involvement.actor_id limit ${first})`;
}
