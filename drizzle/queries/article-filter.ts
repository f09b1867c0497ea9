import { sql } from 'drizzle-orm';
import type { EventType } from '../vocabulary/event-types.ts';
import { type ActorSet, actorSetWhere } from './actor-set.ts';
import { type DateFilter, dateWhere } from './date-filter.ts';
import { allOf, anyOf, type Where } from './where.ts';

/** Which articles. Conditions given together must all hold; within a list any one does. */
export interface ArticleFilter {
  actors?: ActorSet | null | undefined;
  eventTypes?: readonly EventType[] | null | undefined;
  topics?: readonly string[] | null | undefined;
  sections?: readonly string[] | null | undefined;
  publications?: readonly string[] | null | undefined;
  authors?: readonly string[] | null | undefined;
  languages?: readonly string[] | null | undefined;
  published?: DateFilter | null | undefined;
  /** An FTS5 query that is known to be well-formed. */
  match?: string | null | undefined;
  not?: ArticleFilter | null | undefined;
  or?: readonly ArticleFilter[] | null | undefined;
}

type ArticleWhere = Where<'articles'>;

/** The condition an article filter stands for. */
export function articleWhere(filter: ArticleFilter): ArticleWhere {
  const { actors, eventTypes, topics, sections, publications, authors, languages, published } = filter;
  const conditions: ArticleWhere[] = [];
  if (actors) conditions.push(...actorSetWhere<ArticleWhere>(actors, namesActor));
  if (eventTypes) conditions.push({ reports: { event: { type: { in: [...eventTypes] } } } });
  if (topics) conditions.push({ topics: { code: { in: [...topics] } } });
  if (sections) conditions.push({ section: { in: [...sections] } });
  if (publications) conditions.push({ publication: { slug: { in: [...publications] } } });
  if (authors) conditions.push({ authors: { slug: { in: [...authors] } } });
  if (languages) conditions.push({ language: { in: [...languages] } });
  if (published) conditions.push(dateWhere('publishedStart', 'publishedEnd', published) as ArticleWhere);
  if (filter.match) conditions.push(matches(filter.match));
  if (filter.not) conditions.push({ NOT: articleWhere(filter.not) });
  if (filter.or) conditions.push(anyOf(filter.or.map(articleWhere)));
  return allOf(conditions);
}

function namesActor(slugs: string[]): ArticleWhere {
  return { appearances: { actor: { slug: { in: slugs } } } };
}

function matches(query: string): ArticleWhere {
  return {
    RAW: (article) =>
      sql`${article.number} in (select rowid from article_fts where article_fts match ${query})`,
  };
}
