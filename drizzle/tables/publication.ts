import { sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Who published an article. */
export const publications = sqliteTable('publication', {
  id: text('id').primaryKey(),
  slug: text('slug').notNull().unique(),
  name: text('name').notNull(),
});
