import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** One run of the seeder that changed something. */
export const ingestRuns = sqliteTable(
  'ingest_run',
  {
    id: integer('id').primaryKey(),
    finished: text('finished').notNull(),
    extractor: text('extractor').notNull(),
    version: text('version').notNull(),
    added: integer('added').notNull(),
    updated: integer('updated').notNull(),
    removed: integer('removed').notNull(),
  },
  (table) => [index('ingest_run_version').on(table.version)],
);

/** A figure of the scoreboard as `accuracy` below holds it; `value`, `low` and `high` are 0 … 1. */
export interface AccuracyFigure {
  measure: string;
  data: string;
  value: number;
  /** Ends of the 95 % bootstrap interval. */
  low: number;
  high: number;
  /** How many items it was measured on. */
  count: number;
}

/**
 * The state of the whole store, in a single row. `version` is derived from the content of every article and
 * from the extractor, so that two stores with the same version give the same answers. `history` sums up what was
 * replaced on the way, whatever its order, so that no version comes back once something was edited.
 */
export const datasets = sqliteTable('dataset', {
  id: integer('id').primaryKey(),
  version: text('version').notNull(),
  history: text('history').notNull().default(''),
  /** Sums up which articles there are and from what they were read, so that a change can be added to it. */
  content: text('content').notNull().default(''),
  seededAt: text('seeded_at').notNull(),
  extractor: text('extractor').notNull(),
  articles: integer('articles').notNull(),
  actors: integer('actors').notNull(),
  events: integer('events').notNull(),
  /** JSON: a list of `AccuracyFigure`. */
  accuracy: text('accuracy').notNull(),
});
