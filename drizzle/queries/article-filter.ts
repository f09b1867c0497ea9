import { type SQL, sql } from 'drizzle-orm';
import { articles } from '../tables/index.ts';
import type { EventType } from '../vocabulary/event-types.ts';
import { type ActorFilter, selectActors } from './actor-filter.ts';
import { type ActorSet, actorSetConditions } from './actor-set.ts';
import { allHold, type Combination, type Condition, combine, condition, listed } from './condition.ts';
import { type DateFilter, isDated, standsTo } from './date-filter.ts';
import { type EventFilter, selectEvents } from './event-filter.ts';
import { isReprint } from './reprint.ts';

/** Which articles. Conditions given together must all hold; within a list any one does. */
export interface ArticleFilter extends Combination<ArticleFilter> {
  slugs?: readonly string[] | null | undefined;
  /** Whoever is named. */
  actors?: ActorSet | null | undefined;
  mentions?: ActorFilter | null | undefined;
  quotes?: ActorFilter | null | undefined;
  eventTypes?: readonly EventType[] | null | undefined;
  events?: EventFilter | null | undefined;
  topics?: readonly string[] | null | undefined;
  sections?: readonly string[] | null | undefined;
  publications?: readonly string[] | null | undefined;
  authors?: readonly string[] | null | undefined;
  languages?: readonly string[] | null | undefined;
  published?: DateFilter | null | undefined;
  dated?: boolean | null | undefined;
  /** Whether it is a near duplicate of an earlier one. */
  reprint?: boolean | null | undefined;
  minWordCount?: number | null | undefined;
  maxWordCount?: number | null | undefined;
  /** An FTS5 query that is known to be well-formed. */
  match?: string | null | undefined;
}

type ArticleColumns = typeof articles;

/** A subquery of the ids of the articles that a filter lets through. */
export function selectArticles(filter: ArticleFilter): SQL {
  return sql`(select ${articles.id} from ${articles} where ${allHold(articleConditions(articles, filter))})`;
}

/** The conditions that an article filter stands for, on the columns of a table or its alias. */
export function articleConditions(article: ArticleColumns, filter: ArticleFilter): Condition[] {
  return [
    ...plainConditions(article, filter),
    ...contentConditions(article, filter),
    ...combine(filter, (one) => allHold(articleConditions(article, one))),
  ];
}

function plainConditions(article: ArticleColumns, filter: ArticleFilter): Condition[] {
  return [
    ...condition('slugs', filter.slugs, (slugs) => sql`${article.slug} in ${listed(slugs)}`),
    ...condition('sections', filter.sections, (names) => sql`${article.section} in ${listed(names)}`),
    ...condition('languages', filter.languages, (tags) => sql`${article.language} in ${listed(tags)}`),
    ...condition(
      'publications',
      filter.publications,
      (slugs) => sql`${article.publicationId} in (select id from publication where slug in ${listed(slugs)})`,
    ),
    ...condition(
      'authors',
      filter.authors,
      (slugs) => sql`${article.id} in (select article_id from byline
        where author_id in (select id from author where slug in ${listed(slugs)}))`,
    ),
    ...condition(
      'topics',
      filter.topics,
      (codes) => sql`${article.id} in (select article_id from article_topic
        where topic_id in (select id from topic where code in ${listed(codes)}))`,
    ),
    ...condition('published', filter.published, (date) =>
      standsTo(article.publishedStart, article.publishedEnd, date),
    ),
    ...condition(
      'dated',
      filter.dated,
      (dated) => sql`${isDated(article.publishedStart, article.publishedEnd)} = ${dated ? 1 : 0}`,
    ),
    ...condition('reprint', filter.reprint, (wanted) =>
      wanted ? isReprint(article) : sql`not ${isReprint(article)}`,
    ),
    ...condition('minWordCount', filter.minWordCount, (least) => sql`${article.wordCount} >= ${least}`),
    ...condition('maxWordCount', filter.maxWordCount, (most) => sql`${article.wordCount} <= ${most}`),
  ];
}

function contentConditions(article: ArticleColumns, filter: ArticleFilter): Condition[] {
  const names = (actorIds: SQL) =>
    sql`${article.id} in (select article_id from appearance where actor_id in ${actorIds})`;
  const reports = (eventIds: SQL) =>
    sql`${article.id} in (select article_id from report where event_id in ${eventIds})`;
  return [
    ...actorSetConditions('actors', filter.actors, names),
    ...condition('mentions', filter.mentions, (one) => names(selectActors(one))),
    ...condition(
      'quotes',
      filter.quotes,
      (one) =>
        sql`${article.id} in (select article_id from quotation
          where standing = 'AGREED' and speaker_id in ${selectActors(one)})`,
    ),
    ...condition('eventTypes', filter.eventTypes, (types) => reports(selectEvents({ types }))),
    ...condition('events', filter.events, (one) => reports(selectEvents(one))),
    ...condition(
      'text',
      filter.match,
      (match) => sql`${article.number} in (select rowid from article_fts where article_fts match ${match})`,
    ),
  ];
}
