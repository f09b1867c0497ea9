import { type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import { events } from '../tables/index.ts';
import type { DatePrecision } from '../vocabulary/date-precisions.ts';
import type { ArticleFilter } from './article-filter.ts';
import { allHold } from './condition.ts';
import { type EventFilter, eventConditions } from './event-filter.ts';
import { columnsAs, isLonger, type RankedPage, rankedRows } from './ranked.ts';
import { conflictOf, cooperationOf, type Score, summed } from './score.ts';
import { isAmong } from './where.ts';

/** Somebody who takes part in the same events as an actor; `score` is their number. */
export interface Counterpart extends Score {
  id: string;
  number: number;
  score: number;
  latestEdtf: string | null;
  latestStart: string | null;
  latestEnd: string | null;
  latestPrecision: DatePrecision | null;
}

/** Somebody named in the same articles as an actor; `score` is their number. */
export interface CoMention {
  id: string;
  number: number;
  score: number;
}

type OfActor = (actor: { id: SQLWrapper }) => SQL;

/** With whom an actor takes part in events, as a part of the actor's own statement. */
export function counterpartsOf(filter: EventFilter, page: RankedPage): OfActor {
  return ({ id }) =>
    rankedRows(
      sql`select actor.id as id, actor.number as number, count(*) as score,
          ${summed(cooperationOf(events))} as cooperation, ${summed(conflictOf(events))} as conflict,
          max(${events.day}) as latestDay, ${events.whenEdtf} as latestEdtf, ${events.whenStart} as latestStart,
          ${events.whenEnd} as latestEnd, ${events.whenPrecision} as latestPrecision
        from ${latestOf('involvement', id)} mine
        cross join ${events} on ${events.id} = mine.event_id
        cross join involvement theirs on theirs.event_id = mine.event_id and theirs.actor_id <> ${id}
        cross join actor on actor.id = theirs.actor_id
        where ${allHold(eventConditions(events, filter))}
        group by actor.id`,
      sql`having (count(*), actor.id)`,
      columnsAs([
        'id',
        'number',
        'score',
        'cooperation',
        'conflict',
        'latestEdtf',
        'latestStart',
        'latestEnd',
        'latestPrecision',
      ]),
      page,
    );
}

/** How many there are in all. */
export function countCounterparts(filter: EventFilter): OfActor {
  return ({ id }) => sql`(select count(distinct theirs.actor_id) from ${latestOf('involvement', id)} mine
    cross join involvement theirs on theirs.event_id = mine.event_id and theirs.actor_id <> ${id}
    where ${isAmong('events', filter, sql`mine.event_id`)})`;
}

/** Who is named in the same articles as an actor, as a part of the actor's own statement. */
export function coMentionsOf(filter: ArticleFilter, page: RankedPage): OfActor {
  return ({ id }) =>
    rankedRows(
      sql`select id, number, score from (
          select theirs.actor_id as other_id, count(*) as score from ${latestOf('appearance', id)} mine
          cross join appearance theirs on theirs.article_id = mine.article_id and theirs.actor_id <> ${id}
          where ${isAmong('articles', filter, sql`mine.article_id`)}
          group by theirs.actor_id)
        join actor on actor.id = other_id`,
      sql`where (score, id)`,
      columnsAs(['id', 'number', 'score']),
      page,
    );
}

/** How many there are in all. */
export function countCoMentions(filter: ArticleFilter): OfActor {
  return ({ id }) => sql`(select count(distinct theirs.actor_id) from ${latestOf('appearance', id)} mine
    cross join appearance theirs on theirs.article_id = mine.article_id and theirs.actor_id <> ${id}
    where ${isAmong('articles', filter, sql`mine.article_id`)})`;
}

/** Most events or articles of an actor, the latest, in which its company is looked for. */
export const companyLimit = 5_000;

/** Whether an actor has more events than its counterparts are looked for in. */
export const areCounterpartsBounded: OfActor = ({ id }) => isLonger(linksOf('involvement', id), companyLimit);

/** Whether an actor is in more articles than its co-mentions are looked for in. */
export const areCoMentionsBounded: OfActor = ({ id }) => isLonger(linksOf('appearance', id), companyLimit);

const leadsTo = { involvement: sql`event_id`, appearance: sql`article_id` };
type Link = keyof typeof leadsTo;

/** The latest events or articles of an actor. */
function latestOf(link: Link, id: SQLWrapper): SQL {
  return sql`(${linksOf(link, id)} order by day desc, id desc limit ${companyLimit})`;
}

function linksOf(link: Link, id: SQLWrapper): SQL {
  return sql`select ${leadsTo[link]} from ${sql.identifier(link)} where actor_id = ${id}`;
}
