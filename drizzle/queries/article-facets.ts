import { sql } from 'drizzle-orm';
import { byColumn, countryName, type Facet } from './facet.ts';

/** What articles can be narrowed to. Each counts the articles that the same value in the filter would give. */
export const articleFacets = {
  sections: byColumn('article', sql`section`),
  languages: byColumn('article', sql`language`),
  years: byColumn(
    'article',
    sql`case when substr(published_start, 1, 4) = substr(published_end, 1, 4) then substr(published_start, 1, 4) end`,
  ),
  publications: (ids) => sql`select publication.slug as value, publication.name as label, count(*) as count
    from article join publication on publication.id = article.publication_id
    where article.id in ${ids} group by publication.id`,
  authors: (ids) => sql`select author.slug as value, author.name as label, count(*) as count
    from byline join author on author.id = byline.author_id where byline.article_id in ${ids} group by author.id`,
  topics: (ids) => sql`select topic.code as value, topic.label as label, count(*) as count
    from article_topic join topic on topic.id = article_topic.topic_id
    where article_topic.article_id in ${ids} group by topic.id`,
  actors: (ids) => sql`select actor.slug as value, actor.name as label, count(*) as count
    from appearance join actor on actor.id = appearance.actor_id
    where appearance.article_id in ${ids} group by actor.id`,
  actorKinds: (ids) => sql`select actor.kind as value, null as label, count(distinct article_id) as count
    from appearance join actor on actor.id = appearance.actor_id
    where appearance.article_id in ${ids} group by actor.kind`,
  actorCountries: (ids) => sql`select value, ${countryName} as label, count from (
    select actor.country as value, count(distinct article_id) as count
    from appearance join actor on actor.id = appearance.actor_id
    where appearance.article_id in ${ids} group by actor.country)`,
  eventTypes: (ids) => sql`select event.type as value, null as label, count(distinct article_id) as count
    from report join event on event.id = report.event_id where report.article_id in ${ids} group by event.type`,
} satisfies Record<string, Facet>;
