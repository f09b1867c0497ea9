import { type SQL, sql } from 'drizzle-orm';
import { actors, events } from '../tables/index.ts';
import type { ActorKind } from '../vocabulary/actor-kinds.ts';
import { type ArticleFilter, selectArticles } from './article-filter.ts';
import { allHold, type Combination, type Condition, combine, condition, listed } from './condition.ts';
import { type DateFilter, standsTo } from './date-filter.ts';
import { type EventFilter, selectEvents } from './event-filter.ts';

/** Which actors. Conditions given together must all hold; within a list any one does. */
export interface ActorFilter extends Combination<ActorFilter> {
  slugs?: readonly string[] | null | undefined;
  kinds?: readonly ActorKind[] | null | undefined;
  countries?: readonly string[] | null | undefined;
  sectors?: readonly string[] | null | undefined;
  wikidataIds?: readonly string[] | null | undefined;
  /** The whole name or another name; ASCII case does not matter. */
  names?: readonly string[] | null | undefined;
  /** How the name or an alias begins; ASCII case does not matter. */
  namePrefix?: string | null | undefined;
  office?: OfficeFilter | null | undefined;
  memberOf?: readonly string[] | null | undefined;
  /** When an event was in which it takes part. */
  active?: DateFilter | null | undefined;
  events?: EventFilter | null | undefined;
  articles?: ArticleFilter | null | undefined;
  minArticleCount?: number | null | undefined;
  minEventCount?: number | null | undefined;
  /** An FTS5 query that is known to be well-formed. */
  match?: string | null | undefined;
}

/** An office that is or was held, all conditions by the same one. */
export interface OfficeFilter {
  titles?: readonly string[] | null | undefined;
  countries?: readonly string[] | null | undefined;
  at?: DateFilter | null | undefined;
}

type ActorColumns = typeof actors;

/** A subquery of the ids of the actors that a filter lets through. */
export function selectActors(filter: ActorFilter): SQL {
  return sql`(select ${actors.id} from ${actors} where ${allHold(actorConditions(actors, filter))})`;
}

/** The conditions that an actor filter stands for, on the columns of a table or its alias. */
export function actorConditions(actor: ActorColumns, filter: ActorFilter): Condition[] {
  return [
    ...plainConditions(actor, filter),
    ...condition('office', filter.office, (office) => sql`${actor.id} in ${selectOffices(office)}`),
    ...condition(
      'memberOf',
      filter.memberOf,
      (slugs) => sql`${actor.id} in (select actor_id from actor_membership
        where organization_id in (select id from actor where slug in ${listed(slugs)}))`,
    ),
    ...condition('active', filter.active, (when) =>
      takesPartIn(
        actor,
        sql`(select id from event where ${standsTo(events.whenStart, events.whenEnd, when)})`,
      ),
    ),
    ...condition('events', filter.events, (one) => takesPartIn(actor, selectEvents(one))),
    ...condition(
      'articles',
      filter.articles,
      (one) =>
        sql`${actor.id} in (select actor_id from appearance where article_id in ${selectArticles(one)})`,
    ),
    ...condition(
      'text',
      filter.match,
      (match) => sql`${actor.number} in (select rowid from actor_fts where actor_fts match ${match})`,
    ),
    ...combine(filter, (one) => allHold(actorConditions(actor, one))),
  ];
}

function plainConditions(actor: ActorColumns, filter: ActorFilter): Condition[] {
  return [
    ...condition('slugs', filter.slugs, (slugs) => sql`${actor.slug} in ${listed(slugs)}`),
    ...condition('kinds', filter.kinds, (kinds) => sql`${actor.kind} in ${listed(kinds)}`),
    ...condition('countries', filter.countries, (codes) => sql`${actor.country} in ${listed(codes)}`),
    ...condition('sectors', filter.sectors, (sectors) => sql`${actor.sector} in ${listed(sectors)}`),
    ...condition('wikidataIds', filter.wikidataIds, (ids) => sql`${actor.wikidataId} in ${listed(ids)}`),
    ...condition(
      'names',
      filter.names,
      (names) => sql`${actor.id} in (select id from actor where name collate nocase in ${listed(names)}
        union all select actor_id from actor_alias where name collate nocase in ${listed(names)})`,
    ),
    ...condition('namePrefix', filter.namePrefix, (prefix) => sql`${actor.id} in ${selectByPrefix(prefix)}`),
    ...condition(
      'minArticleCount',
      filter.minArticleCount,
      (least) => sql`${actor.articleCount} >= ${least}`,
    ),
    ...condition('minEventCount', filter.minEventCount, (least) => sql`${actor.eventCount} >= ${least}`),
  ];
}

/** Names from the prefix to the last that begins with it: a range, so that it is read by an index. */
function selectByPrefix(prefix: string): SQL {
  const end = `${prefix}\u{10ffff}`;
  return sql`(select id from actor where name collate nocase >= ${prefix} and name collate nocase < ${end}
    union all select actor_id from actor_alias
      where name collate nocase >= ${prefix} and name collate nocase < ${end})`;
}

function selectOffices({ titles, countries, at }: OfficeFilter): SQL {
  const conditions = [
    ...condition('titles', titles, (list) => sql`title in ${listed(list)}`),
    ...condition('countries', countries, (list) => sql`country in ${listed(list)}`),
    ...condition('at', at, ({ span }) => heldAt(span)),
  ];
  return sql`(select actor_id from actor_office where ${allHold(conditions)})`;
}

/** That an office was held at some time in a span; an end that is not known is open. */
export function heldAt({ start, end }: DateFilter['span']): SQL {
  return sql`((start is null or start <= ${end ?? '9999-12-31'}) and ("end" is null or "end" >= ${start ?? ''}))`;
}

function takesPartIn(actor: ActorColumns, eventIds: SQL): SQL {
  return sql`${actor.id} in (select actor_id from involvement where event_id in ${eventIds})`;
}
