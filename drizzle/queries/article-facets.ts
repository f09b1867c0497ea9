import { sql } from 'drizzle-orm';
import { articleSetting as article, byColumn, countryName, type Facet } from './facet.ts';

/** What articles can be narrowed to. Each counts the articles that the same value in the filter would give. */
export const articleFacets = {
  sections: byColumn(article, sql`section`),
  languages: byColumn(article, sql`language`),
  years: byColumn(
    article,
    sql`case when substr(published_start, 1, 4) = substr(published_end, 1, 4) then substr(published_start, 1, 4) end`,
  ),
  publications: (holds) => sql`select publication.slug as value, publication.name as label, count from (
    select publication_id, count(*) as count from ${article} where ${holds(sql`id`)} group by publication_id)
    join publication on publication.id = publication_id`,
  authors: (holds) => sql`select author.slug as value, author.name as label, count from (
    select author_id, count(*) as count from byline where ${holds(sql`article_id`)} group by author_id)
    join author on author.id = author_id`,
  topics: (holds) => sql`select topic.code as value, topic.label as label, count from (
    select topic_id, count(*) as count from article_topic where ${holds(sql`article_id`)} group by topic_id)
    join topic on topic.id = topic_id`,
  actors: (holds) => sql`select actor.slug as value, actor.name as label, count from (
    select actor_id, count(*) as count from appearance where ${holds(sql`article_id`)} group by actor_id)
    join actor on actor.id = actor_id`,
  actorKinds: (holds) => sql`select actor.kind as value, null as label, count(distinct article_id) as count
    from appearance join actor on actor.id = appearance.actor_id
    where ${holds(sql`appearance.article_id`)} group by actor.kind`,
  actorCountries: (holds) => sql`select value, ${countryName} as label, count from (
    select actor.country as value, count(distinct article_id) as count
    from appearance join actor on actor.id = appearance.actor_id
    where ${holds(sql`appearance.article_id`)} group by actor.country)`,
  eventTypes: (holds) => sql`select event.type as value, null as label, count(distinct article_id) as count
    from report join event on event.id = report.event_id where ${holds(sql`report.article_id`)} group by event.type`,
} satisfies Record<string, Facet>;
