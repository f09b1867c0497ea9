import { sql } from 'drizzle-orm';
import { byColumn, countryName, type Facet } from './facet.ts';

/** What events can be narrowed to. Each counts the events that the same value in the filter would give. */
export const eventFacets = {
  eventTypes: byColumn('event', sql`type`),
  modes: byColumn('event', sql`mode`),
  quadClasses: byColumn('event', sql`quad_class`),
  claimStatuses: byColumn('event', sql`claim_status`),
  precisions: byColumn('event', sql`coalesce(when_precision, 'UNKNOWN')`),
  years: byColumn(
    'event',
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
  places: (holds) => sql`select place.slug as value, place.name as label, count(*) as count
    from event join place on place.id = event.place_id where ${holds(sql`event.id`)} group by place.id`,
  countries: (holds) => sql`select value, ${countryName} as label, count from (
    select place.country as value, count(*) as count
    from event join place on place.id = event.place_id where ${holds(sql`event.id`)} group by place.country)`,
  sections: (holds) => sql`select article.section as value, null as label, count(distinct event_id) as count
    from report join article on article.id = report.article_id
    where ${holds(sql`report.event_id`)} group by article.section`,
  publications: (holds) => sql`select publication.slug as value, publication.name as label,
      count(distinct event_id) as count
    from report join article on article.id = report.article_id
    join publication on publication.id = article.publication_id
    where ${holds(sql`report.event_id`)} group by publication.id`,
} satisfies Record<string, Facet>;
