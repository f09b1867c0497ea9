import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { actorFields } from '../vocabulary/actor-fields.ts';
import { standings } from '../vocabulary/standings.ts';
import { actors } from './actor.ts';
import { articles } from './article.ts';

/**
 * What an editor says of an actor in the sidecar of an article. Where the sidecars of several articles
 * disagree, the one whose source path sorts first is AGREED and the others are SUPERSEDED.
 */
export const actorCorrections = sqliteTable(
  'actor_correction',
  {
    id: text('id').primaryKey(),
    actorId: text('actor_id')
      .notNull()
      .references(() => actors.id, { onDelete: 'cascade' }),
    articleId: text('article_id')
      .notNull()
      .references(() => articles.id, { onDelete: 'cascade' }),
    field: text('field', { enum: actorFields }).notNull(),
    /** Null where the editor says that there is none. */
    value: text('value'),
    /** What stands without editors. */
    extracted: text('extracted'),
    standing: text('standing', { enum: standings }).notNull(),
    editor: text('editor'),
    reason: text('reason'),
  },
  (table) => [
    index('actor_correction_actor').on(table.actorId, table.field, table.id),
    index('actor_correction_article').on(table.articleId),
  ],
);
