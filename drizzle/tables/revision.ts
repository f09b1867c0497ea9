import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { datePrecisions } from '../vocabulary/date-precisions.ts';
import { withdrawals as kinds } from '../vocabulary/publication-statuses.ts';

/** A passage in which an earlier text and the one after it differ, as half-open ranges of both in UTF-16. */
export interface TextChange {
  start: number;
  end: number;
  newStart: number;
  newEnd: number;
  before: string;
  after: string;
}

/** A claim that only one of two texts makes. */
export interface RevisedClaim {
  type: string;
  claimStatus: string;
  edtf: string | null;
  actors: string[];
  quote: string;
}

/** What became of a text: how the one after it differs. */
export interface RevisionChanges {
  fields: string[];
  body: TextChange[];
  actorsAdded: string[];
  actorsRemoved: string[];
  eventsAdded: RevisedClaim[];
  eventsRemoved: RevisedClaim[];
}

/**
 * What an article said before its source was edited. It goes with its article. `position` counts from 0, the
 * oldest; `run` is the one that replaced it. Names are those of the source: nothing refers to them.
 */
export const articleRevisions = sqliteTable(
  'article_revision',
  {
    id: text('id').primaryKey(),
    articleId: text('article_id').notNull(),
    position: integer('position').notNull(),
    run: integer('run').notNull(),
    headline: text('headline').notNull(),
    standfirst: text('standfirst'),
    body: text('body').notNull(),
    language: text('language').notNull(),
    section: text('section'),
    publication: text('publication'),
    /** JSON: a list of names. */
    authors: text('authors').notNull(),
    /** JSON: a list of codes. */
    topics: text('topics').notNull(),
    publishedEdtf: text('published_edtf'),
    publishedStart: text('published_start'),
    publishedEnd: text('published_end'),
    publishedPrecision: text('published_precision', { enum: datePrecisions }),
    url: text('url'),
    rights: text('rights'),
    /** JSON: `RevisionChanges`. */
    changes: text('changes').notNull(),
  },
  (table) => [index('article_revision_article').on(table.articleId, table.position)],
);

/** An article whose publisher has taken it back: nothing of its text is kept. */
export const withdrawals = sqliteTable(
  'withdrawal',
  {
    /** That of the article. */
    id: text('id').primaryKey(),
    slug: text('slug').notNull(),
    status: text('status', { enum: kinds }).notNull(),
    sourcePath: text('source_path').notNull(),
    contentHash: text('content_hash').notNull(),
  },
  (table) => [index('withdrawal_slug').on(table.slug), index('withdrawal_source').on(table.sourcePath)],
);
