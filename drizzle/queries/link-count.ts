import type { Column } from 'drizzle-orm';
import { eq, type SQL } from 'drizzle-orm';
import type { Store } from '../store.ts';
import { appearances, involvements, reports } from '../tables/index.ts';

type Row = { id: Column };
type LinkCount = (store: Store) => (row: Row) => SQL<number>;

/** How many rows link a thing to others, as a part of the statement that reads the thing. */
export const linkCounts = {
  actorsOfArticle: (store) => (article) => store.$count(appearances, eq(appearances.articleId, article.id)),
  articlesOfActor: (store) => (actor) => store.$count(appearances, eq(appearances.actorId, actor.id)),
  eventsOfArticle: (store) => (article) => store.$count(reports, eq(reports.articleId, article.id)),
  articlesOfEvent: (store) => (event) => store.$count(reports, eq(reports.eventId, event.id)),
  eventsOfActor: (store) => (actor) => store.$count(involvements, eq(involvements.actorId, actor.id)),
} as const satisfies Record<string, LinkCount>;
