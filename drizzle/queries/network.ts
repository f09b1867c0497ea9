import { type SQL, sql } from 'drizzle-orm';
import { events } from '../tables/index.ts';
import { allHold } from './condition.ts';
import { type EventFilter, eventConditions } from './event-filter.ts';
import { conflictOf, cooperationOf, type Score, summed } from './score.ts';

export interface NetworkNode {
  id: string;
  number: number;
  eventCount: number;
  /** 0 where it is not asked for. */
  mentionCount: number;
}

export interface NetworkEdge extends Score {
  sourceId: string;
  targetId: string;
  eventCount: number;
  mentionCount: number;
}

export interface Network {
  nodes: NetworkNode[];
  edges: NetworkEdge[];
}

/** What is asked of a network. */
export interface NetworkAsked {
  /** Most actors. */
  first: number;
  /** Fewest events that an edge stands for. */
  minEventCount: number;
  /** Whether the articles are counted that name the actors. */
  mentions: boolean;
}

/** The actors that take part in most of the events, and who of them acts on whom, as JSON. */
export function networkOf(filter: EventFilter, { first, minEventCount, mentions }: NetworkAsked): SQL {
  const [ofNode, ofEdge] = mentions
    ? [sql`coalesce(node_mentions.count, 0)`, sql`coalesce(edge_mentions.count, 0)`]
    : [sql`0`, sql`0`];
  const joinNodes = mentions ? sql`left join node_mentions on node_mentions.id = busiest.id` : sql``;
  const joinEdges = mentions ? sql`left join edge_mentions using (source_id, target_id)` : sql``;
  return sql`(with ${matched(filter)}, ${busiest(first)}, ${pairs(minEventCount)}${mentions ? sql`, ${mentionCounts}` : sql``}
    select json_object('nodes', (select json_group_array(json_object(
        'id', id, 'number', number, 'eventCount', event_count, 'mentionCount', mention_count)) from (
      select busiest.id, actor.number, busiest.event_count, ${ofNode} as mention_count
      from busiest join actor on actor.id = busiest.id ${joinNodes}
      order by busiest.event_count desc, busiest.id)),
    'edges', (select json_group_array(json_object('sourceId', source_id, 'targetId', target_id,
        'eventCount', event_count, 'mentionCount', mention_count, 'cooperation', cooperation, 'conflict', conflict)) from (
      select pair.*, ${ofEdge} as mention_count from pair ${joinEdges}
      order by event_count desc, source_id, target_id))))`;
}

/** The events, and what each adds to the scores. */
function matched(filter: EventFilter): SQL {
  return sql`matched as materialized (
      select ${events.id} as id, ${cooperationOf(events)} as cooperation, ${conflictOf(events)} as conflict
      from ${events} where ${allHold(eventConditions(events, filter))})`;
}

// What is joined by `cross join` is read in the order that it is written in: from the few to what hangs on them.

function busiest(first: number): SQL {
  return sql`busiest as materialized (
    select involvement.actor_id as id, count(*) as event_count
    from matched cross join involvement on involvement.event_id = matched.id
    group by involvement.actor_id order by count(*) desc, involvement.actor_id limit ${first})`;
}

function pairs(minEventCount: number): SQL {
  return sql`pair as materialized (
    select doer.actor_id as source_id, other.actor_id as target_id, count(*) as event_count,
      ${summed(sql`cooperation`)} as cooperation, ${summed(sql`conflict`)} as conflict
    from matched
    cross join event_participant doer on doer.event_id = matched.id and doer.role = 'SOURCE'
    cross join event_participant other on other.event_id = matched.id and other.role = 'TARGET'
      and other.actor_id <> doer.actor_id
    where +doer.actor_id in (select id from busiest) and +other.actor_id in (select id from busiest)
    group by doer.actor_id, other.actor_id having count(*) >= ${minEventCount})`;
}

/** How many of the articles that report the events name an actor, and how many name both of two. */
const mentionCounts = sql`reporting as materialized (
    select distinct report.article_id from matched cross join report on report.event_id = matched.id),
  named as materialized (
    select appearance.article_id, appearance.actor_id
    from reporting cross join appearance on appearance.article_id = reporting.article_id
    where +appearance.actor_id in (select id from busiest)),
  node_mentions as materialized (select actor_id as id, count(*) as count from named group by actor_id),
  edge_mentions as materialized (
    select one.actor_id as source_id, two.actor_id as target_id, count(*) as count
    from named one join named two on two.article_id = one.article_id and two.actor_id <> one.actor_id
    group by one.actor_id, two.actor_id)`;
