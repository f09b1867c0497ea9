import { type SQL, sql } from 'drizzle-orm';
import { events } from '../tables/index.ts';
import type { EventFilter } from './event-filter.ts';
import { newestRows } from './newest.ts';
import { conflictOf, cooperationOf, summed } from './score.ts';

/** An actor, by short names, since there are many: its events, and articles that name it where they are asked for. */
export interface NetworkNode {
  id: string;
  number: number;
  n: number;
  m?: number;
}

/** Who acts on whom, likewise: events, articles, cooperation and conflict. */
export interface NetworkEdge {
  s: string;
  t: string;
  n: number;
  m?: number;
  p: number;
  c: number;
}

export interface Network {
  nodes: NetworkNode[];
  edges: NetworkEdge[];
  /** Whether there are as many events as are looked at, or more. */
  bounded: number;
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

/** Most events that a network is made of: the latest. */
export const networkLimit = 5_000;

/** The actors that take part in most of the events, and who of them acts on whom, as JSON. */
export function networkOf(filter: EventFilter, { first, minEventCount, mentions }: NetworkAsked): SQL {
  const also = mentions ? sql`, ${mentionCounts}` : sql``;
  const [ofNode, ofEdge] = mentions
    ? [sql`, 'm', coalesce(node_mentions.count, 0)`, sql`, 'm', coalesce(edge_mentions.count, 0)`]
    : [sql``, sql``];
  const joinNodes = mentions ? sql`left join node_mentions on node_mentions.id = busiest.id` : sql``;
  const joinEdges = mentions ? sql`left join edge_mentions using (source_id, target_id)` : sql``;
  return sql`(with ${matched(filter)}, ${busiest(first)}, ${pairs(minEventCount)}${also}
    select json_object('bounded', (select count(*) >= ${networkLimit} from matched),
    'nodes', (select json_group_array(json(node)) from (
      select json_object('id', busiest.id, 'number', actor.number, 'n', busiest.event_count${ofNode}) as node
      from busiest join actor on actor.id = busiest.id ${joinNodes}
      order by busiest.event_count desc, busiest.id)),
    'edges', (select json_group_array(json(edge)) from (
      select json_object('s', source_id, 't', target_id, 'n', event_count,
        'p', cooperation, 'c', conflict${ofEdge}) as edge
      from pair ${joinEdges}
      order by event_count desc, source_id, target_id))))`;
}

/** The events, and what each adds to the scores. */
function matched(filter: EventFilter): SQL {
  const scores = { cooperation: cooperationOf(events), conflict: conflictOf(events) };
  return sql`matched as materialized (${newestRows('events', filter, networkLimit, scores)})`;
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
