import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Somewhere an event happened. */
export const places = sqliteTable(
  'place',
  {
    id: text('id').primaryKey(),
    slug: text('slug').notNull().unique(),
    name: text('name').notNull(),
    /** ISO 3166-1 alpha-3. */
    country: text('country'),
  },
  (table) => [index('place_country').on(table.country)],
);
