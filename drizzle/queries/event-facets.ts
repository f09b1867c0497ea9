import { sql } from 'drizzle-orm';
import type { EventFilter } from './event-filter.ts';
import { articleSetting, byColumn, countryName, type Facet, type Known } from './facet.ts';
import { givenIn, talliedUnder } from './tallied.ts';

/** What events can be narrowed to. Each counts the events that the same value in the filter would give. */
export const eventFacets = {
  eventTypes: byColumn(sql`event`, sql`type`),
  modes: byColumn(sql`event`, sql`mode`),
  quadClasses: byColumn(sql`event`, sql`quad_class`),
  claimStatuses: byColumn(sql`event`, sql`claim_status`),
  precisions: byColumn(sql`event`, sql`coalesce(when_precision, 'UNKNOWN')`),
  years: byColumn(
    sql`event`,
    sql`case when substr(when_start, 1, 4) = substr(when_end, 1, 4) then substr(when_start, 1, 4) end`,
  ),
  actors: (holds) => sql`select actor.slug as value, actor.name as label, count from (
    select actor_id, count(*) as count from involvement where ${holds(sql`event_id`)} group by actor_id)
    join actor on actor.id = actor_id`,
  actorKinds: (holds) => sql`select actor.kind as value, null as label, count(distinct event_id) as count
    from involvement join actor on actor.id = involvement.actor_id
    where ${holds(sql`involvement.event_id`)} group by actor.kind`,
  actorCountries: (holds) => sql`select value, ${countryName} as label, count from (
    select actor.country as value, count(distinct event_id) as count
    from involvement join actor on actor.id = involvement.actor_id
    where ${holds(sql`involvement.event_id`)} group by actor.country)`,
  places: (holds) => sql`select place.slug as value, place.name as label, count from (
    select place_id, count(*) as count from event where ${holds(sql`id`)} group by place_id)
    join place on place.id = place_id`,
  countries: (holds) => sql`select value, ${countryName} as label, count from (
    select place.country as value, count(*) as count
    from event join place on place.id = event.place_id where ${holds(sql`event.id`)} group by place.country)`,
  sections: (holds) => sql`select article.section as value, null as label, count(distinct event_id) as count
    from report join ${articleSetting} on article.id = report.article_id
    where ${holds(sql`report.event_id`)} group by article.section`,
  publications: (holds) => sql`select publication.slug as value, publication.name as label,
      count(distinct event_id) as count
    from report join ${articleSetting} on article.id = report.article_id
    join publication on publication.id = article.publication_id
    where ${holds(sql`report.event_id`)} group by publication.id`,
} satisfies Record<string, Facet>;

/** What of these is counted already, of all events and of those of one actor. */
export function knownEventFacets(filter: EventFilter): Known {
  const under = talliedUnder(filter);
  if (under === null) return {};
  const of = (facet: string) => sql`from event_tally where actor_id = ${under} and facet = ${facet}`;
  const plain = (facet: string) => sql`select nullif(value, '') as value, null as label, count ${of(facet)}`;
  return {
    eventTypes: plain('TYPE'),
    modes: plain('MODE'),
    quadClasses: plain('QUAD_CLASS'),
    claimStatuses: plain('CLAIM_STATUS'),
    precisions: plain('PRECISION'),
    years: sql`select substr(value, 1, 4) as value, null as label, sum(count) as count ${of('MONTH')}
      and length(value) >= 4 group by 1`,
    places: sql`select place.slug as value, place.name as label, count
      from event_tally join place on place.id = value where actor_id = ${under} and facet = 'PLACE'`,
    countries: sql`select value, ${countryName} as label, count from (
      select place.country as value, sum(count) as count
      from event_tally join place on place.id = event_tally.value
      where actor_id = ${under} and facet = 'PLACE' group by place.country)`,
    ...(isWhole(filter) ? { actors: busiestActors } : {}),
  };
}

function isWhole(filter: EventFilter): boolean {
  return givenIn(filter).length === 0;
}

const busiestActors = sql`select slug as value, name as label, event_count as count
  from actor where agreed = 1 and event_count > 0`;
