import { index, integer, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { articles } from './article.ts';

/**
 * By what articles that may be near duplicates find each other: each has ten bands of its min-hashes, and who
 * shares a band is compared. `day` is the article's sort key.
 */
export const articleBands = sqliteTable(
  'article_band',
  {
    number: integer('number').primaryKey(),
    band: integer('band').notNull(),
    day: text('day').notNull(),
    articleId: text('article_id')
      .notNull()
      .references(() => articles.id, { onDelete: 'cascade' }),
  },
  (table) => [
    index('article_band_band').on(table.band, table.day, table.articleId),
    index('article_band_article').on(table.articleId, table.band),
  ],
);

/**
 * That two articles say nearly the same in the same words, kept in both directions, with the sort key of the
 * other one repeated for keyset pages. `similarity` is the share of their three-word sequences that both have.
 */
export const articleDuplicates = sqliteTable(
  'article_duplicate',
  {
    id: text('id').primaryKey(),
    articleId: text('article_id')
      .notNull()
      .references(() => articles.id, { onDelete: 'cascade' }),
    otherId: text('other_id')
      .notNull()
      .references(() => articles.id, { onDelete: 'cascade' }),
    otherDay: text('other_day').notNull(),
    similarity: real('similarity').notNull(),
  },
  (table) => [
    index('article_duplicate_article').on(table.articleId, table.otherDay, table.id, table.otherId),
    index('article_duplicate_other').on(table.otherId),
  ],
);
