import { type SQL, sql } from 'drizzle-orm';
import { events } from '../tables/index.ts';
import type { ClaimStatus } from '../vocabulary/claim-statuses.ts';
import type { DatePrecision } from '../vocabulary/date-precisions.ts';
import type { EventType, QuadClass } from '../vocabulary/event-types.ts';
import type { Interval } from '../vocabulary/intervals.ts';
import type { Method } from '../vocabulary/methods.ts';
import type { ParticipantRole } from '../vocabulary/participant-roles.ts';
import { type ActorFilter, selectActors } from './actor-filter.ts';
import { type ActorSet, actorSetConditions } from './actor-set.ts';
import { type ArticleFilter, selectArticles } from './article-filter.ts';
import {
  allHold,
  anyHolds,
  type Combination,
  type Condition,
  combine,
  condition,
  listed,
} from './condition.ts';
import { type DateFilter, isDated, isWithinOne, standsTo } from './date-filter.ts';

/** Which events. Conditions given together must all hold; within a list any one does. */
export interface EventFilter extends Combination<EventFilter> {
  slugs?: readonly string[] | null | undefined;
  types?: readonly EventType[] | null | undefined;
  modes?: readonly string[] | null | undefined;
  quadClasses?: readonly QuadClass[] | null | undefined;
  claimStatuses?: readonly ClaimStatus[] | null | undefined;
  background?: boolean | null | undefined;
  /** Whoever takes part, in any role. */
  actors?: ActorSet | null | undefined;
  sources?: ActorSet | null | undefined;
  targets?: ActorSet | null | undefined;
  /** Each must be met by some participant. */
  participants?: readonly ParticipantFilter[] | null | undefined;
  /** Any of these must be met. */
  dyads?: readonly DyadFilter[] | null | undefined;
  attributedTo?: ActorFilter | null | undefined;
  places?: readonly string[] | null | undefined;
  countries?: readonly string[] | null | undefined;
  when?: DateFilter | null | undefined;
  dated?: boolean | null | undefined;
  datedWithin?: Interval | null | undefined;
  precisions?: readonly DatePrecision[] | null | undefined;
  articles?: ArticleFilter | null | undefined;
  methods?: readonly Method[] | null | undefined;
  minReportCount?: number | null | undefined;
  maxReportCount?: number | null | undefined;
  minIndependentSourceCount?: number | null | undefined;
  maxIndependentSourceCount?: number | null | undefined;
  minConfidence?: number | null | undefined;
  maxConfidence?: number | null | undefined;
  minIntensity?: number | null | undefined;
  maxIntensity?: number | null | undefined;
  /** An FTS5 query that is known to be well-formed. */
  match?: string | null | undefined;
}

export interface ParticipantFilter {
  roles?: readonly ParticipantRole[] | null | undefined;
  actor?: ActorFilter | null | undefined;
}

/** Somebody who does something, and somebody else on the receiving end of it. */
export interface DyadFilter {
  source: ActorFilter;
  target: ActorFilter;
}

type EventColumns = typeof events;

/** A subquery of the ids of the events that a filter lets through. */
export function selectEvents(filter: EventFilter): SQL {
  return sql`(select ${events.id} from ${events} where ${allHold(eventConditions(events, filter))})`;
}

/** The conditions that an event filter stands for, on the columns of a table or its alias. */
export function eventConditions(event: EventColumns, filter: EventFilter): Condition[] {
  return [
    ...classConditions(event, filter),
    ...partyConditions(event, filter),
    ...settingConditions(event, filter),
    ...supportConditions(event, filter),
    ...combine(filter, (one) => allHold(eventConditions(event, one))),
  ];
}

function classConditions(event: EventColumns, filter: EventFilter): Condition[] {
  return [
    ...condition('slugs', filter.slugs, (slugs) => sql`${event.slug} in ${listed(slugs)}`),
    ...condition('types', filter.types, (types) => sql`${event.type} in ${listed(types)}`),
    ...condition('modes', filter.modes, (modes) => sql`${event.mode} in ${listed(modes)}`),
    ...condition('quadClasses', filter.quadClasses, (list) => sql`${event.quadClass} in ${listed(list)}`),
    ...condition(
      'claimStatuses',
      filter.claimStatuses,
      (list) => sql`${event.claimStatus} in ${listed(list)}`,
    ),
    ...condition('background', filter.background, (wanted) => sql`${event.background} = ${wanted ? 1 : 0}`),
    ...condition('minIntensity', filter.minIntensity, (least) => sql`${event.intensity} >= ${least}`),
    ...condition('maxIntensity', filter.maxIntensity, (most) => sql`${event.intensity} <= ${most}`),
  ];
}

function partyConditions(event: EventColumns, filter: EventFilter): Condition[] {
  const hasParty = (actorIds: SQL) =>
    sql`${event.id} in (select event_id from involvement where actor_id in ${actorIds})`;
  const hasPartyAs = (role: ParticipantRole) => (actorIds: SQL) =>
    sql`${event.id} in (select event_id from event_participant where actor_id in ${actorIds} and role = ${role})`;
  return [
    ...actorSetConditions('actors', filter.actors, hasParty),
    ...actorSetConditions('sources', filter.sources, hasPartyAs('SOURCE')),
    ...actorSetConditions('targets', filter.targets, hasPartyAs('TARGET')),
    ...(filter.participants ?? []).map(({ roles, actor }, index) => ({
      argument: `participants.${index}`,
      holds: sql`${event.id} in (select event_id from event_participant where ${allHold([
        ...condition('actor', actor, (one) => sql`actor_id in ${selectActors(one)}`),
        ...condition('roles', roles, (list) => sql`role in ${listed(list)}`),
      ])})`,
    })),
    ...condition('dyads', filter.dyads, (dyads) =>
      anyHolds(dyads.map((dyad) => sql`${event.id} in ${selectDyad(dyad)}`)),
    ),
    ...condition(
      'attributedTo',
      filter.attributedTo,
      (one) => sql`${event.attributedToId} in ${selectActors(one)}`,
    ),
  ];
}

function selectDyad({ source, target }: DyadFilter): SQL {
  return sql`(select doer.event_id from event_participant doer
    join event_participant other on other.event_id = doer.event_id
      and other.role = 'TARGET' and other.actor_id <> doer.actor_id
    where doer.role = 'SOURCE' and doer.actor_id in ${selectActors(source)}
      and other.actor_id in ${selectActors(target)})`;
}

function settingConditions(event: EventColumns, filter: EventFilter): Condition[] {
  return [
    ...condition(
      'places',
      filter.places,
      (slugs) => sql`${event.placeId} in (select id from place where slug in ${listed(slugs)})`,
    ),
    ...condition(
      'countries',
      filter.countries,
      (codes) => sql`${event.placeId} in (select id from place where country in ${listed(codes)})`,
    ),
    ...condition('when', filter.when, (date) => standsTo(event.whenStart, event.whenEnd, date)),
    ...condition(
      'dated',
      filter.dated,
      (dated) => sql`${isDated(event.whenStart, event.whenEnd)} = ${dated ? 1 : 0}`,
    ),
    ...condition('datedWithin', filter.datedWithin, (interval) =>
      isWithinOne(event.whenStart, event.whenEnd, interval),
    ),
    ...condition(
      'precisions',
      filter.precisions,
      (list) => sql`coalesce(${event.whenPrecision}, 'UNKNOWN') in ${listed(list)}`,
    ),
  ];
}

function supportConditions(event: EventColumns, filter: EventFilter): Condition[] {
  return [
    ...condition(
      'articles',
      filter.articles,
      (one) => sql`${event.id} in (select event_id from report where article_id in ${selectArticles(one)})`,
    ),
    ...condition(
      'methods',
      filter.methods,
      (list) =>
        sql`exists (select 1 from evidence where evidence.event_id = ${event.id} and method in ${listed(list)})`,
    ),
    ...condition('minReportCount', filter.minReportCount, (least) => sql`${event.reportCount} >= ${least}`),
    ...condition('maxReportCount', filter.maxReportCount, (most) => sql`${event.reportCount} <= ${most}`),
    ...condition(
      'minIndependentSourceCount',
      filter.minIndependentSourceCount,
      (least) => sql`${event.independentCount} >= ${least}`,
    ),
    ...condition(
      'maxIndependentSourceCount',
      filter.maxIndependentSourceCount,
      (most) => sql`${event.independentCount} <= ${most}`,
    ),
    ...condition('minConfidence', filter.minConfidence, (least) => sql`${event.confidence} >= ${least}`),
    ...condition('maxConfidence', filter.maxConfidence, (most) => sql`${event.confidence} <= ${most}`),
    ...condition(
      'text',
      filter.match,
      (match) => sql`${event.number} in (select rowid from event_fts where event_fts match ${match})`,
    ),
  ];
}
