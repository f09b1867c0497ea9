import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { articles } from './article.ts';

/** A subject from the IPTC Media Topics. `code` is the eight-digit code. */
export const topics = sqliteTable('topic', {
  id: text('id').primaryKey(),
  code: text('code').notNull().unique(),
  label: text('label').notNull(),
});

export const articleTopics = sqliteTable(
  'article_topic',
  {
    id: text('id').primaryKey(),
    articleId: text('article_id')
      .notNull()
      .references(() => articles.id, { onDelete: 'cascade' }),
    topicId: text('topic_id')
      .notNull()
      .references(() => topics.id),
  },
  (table) => [
    index('article_topic_article').on(table.articleId),
    index('article_topic_topic').on(table.topicId, table.articleId),
  ],
);
