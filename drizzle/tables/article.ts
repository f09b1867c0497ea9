import { index, integer, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { datePrecisions } from '../vocabulary/date-precisions.ts';
import { actors } from './actor.ts';
import { publications } from './publication.ts';
import { statementColumns } from './statement.ts';

/**
 * One article as published. `number` is the rowid the full-text index refers to and never leaves the
 * database; `id` is derived from publication and headline. `publishedStart` and `publishedEnd` are the
 * inclusive days of the EDTF; `day` is the sort key: publishedStart, or '' when unknown, so that keyset
 * pages need no null rules.
 */
export const articles = sqliteTable(
  'article',
  {
    number: integer('number').primaryKey(),
    id: text('id').notNull().unique(),
    slug: text('slug').notNull().unique(),
    headline: text('headline').notNull(),
    standfirst: text('standfirst'),
    body: text('body').notNull(),
    /** Whether the rights let no more than an excerpt be passed on: the body is then there to be searched only. */
    excerptOnly: integer('excerpt_only', { mode: 'boolean' }).notNull().default(false),
    /** What the publication says that it corrected in it, as printed. */
    correctionNote: text('correction_note'),
    language: text('language').notNull(),
    section: text('section'),
    wordCount: integer('word_count').notNull(),
    publicationId: text('publication_id').references(() => publications.id),
    publishedEdtf: text('published_edtf'),
    publishedStart: text('published_start'),
    publishedEnd: text('published_end'),
    publishedPrecision: text('published_precision', { enum: datePrecisions }),
    publishedBasis: text('published_basis', { enum: ['source', 'option', 'text'] }),
    day: text('day').notNull(),
    sourcePath: text('source_path').notNull().unique(),
    format: text('format').notNull(),
    url: text('url'),
    rights: text('rights'),
    basis: text('basis'),
    /** SHA-256 of the source bytes and of what they were read with: unchanged means nothing to do. */
    contentHash: text('content_hash').notNull(),
  },
  (table) => [
    index('article_day').on(table.day, table.id),
    index('article_published').on(table.publishedStart, table.publishedEnd, table.id),
    index('article_section').on(table.section, table.day, table.id),
    index('article_publication').on(table.publicationId, table.day, table.id),
    index('article_language').on(table.language, table.day, table.id),
    index('article_headline').on(table.headline, table.id),
    // What facets count, without reading the articles themselves, which hold their text.
    index('article_setting').on(
      table.id,
      table.section,
      table.publicationId,
      table.language,
      table.publishedStart,
      table.publishedEnd,
    ),
  ],
);

/** Who wrote an article, in the order of the byline. */
export const authors = sqliteTable('author', {
  id: text('id').primaryKey(),
  slug: text('slug').notNull().unique(),
  name: text('name').notNull(),
});

export const bylines = sqliteTable(
  'byline',
  {
    id: text('id').primaryKey(),
    articleId: text('article_id')
      .notNull()
      .references(() => articles.id, { onDelete: 'cascade' }),
    authorId: text('author_id')
      .notNull()
      .references(() => authors.id),
    position: integer('position').notNull(),
  },
  (table) => [
    index('byline_article').on(table.articleId, table.position),
    index('byline_author').on(table.authorId),
  ],
);

/** Where in an article's body an actor is named: `body.slice(start, end) === surface` in UTF-16. */
export const mentions = sqliteTable(
  'mention',
  {
    id: text('id').primaryKey(),
    articleId: text('article_id')
      .notNull()
      .references(() => articles.id, { onDelete: 'cascade' }),
    actorId: text('actor_id')
      .notNull()
      .references(() => actors.id),
    start: integer('start').notNull(),
    end: integer('end').notNull(),
    surface: text('surface').notNull(),
    ...statementColumns(),
  },
  (table) => [
    index('mention_article').on(table.articleId, table.start),
    index('mention_actor').on(table.actorId, table.articleId, table.start),
  ],
);

/**
 * An actor in an article, summed over its mentions, with the article's sort key repeated so that an
 * actor's newest articles are one index range. `salience` is 0 … 1.
 */
export const appearances = sqliteTable(
  'appearance',
  {
    id: text('id').primaryKey(),
    articleId: text('article_id')
      .notNull()
      .references(() => articles.id, { onDelete: 'cascade' }),
    actorId: text('actor_id')
      .notNull()
      .references(() => actors.id),
    mentionCount: integer('mention_count').notNull(),
    salience: real('salience').notNull(),
    day: text('day').notNull(),
  },
  (table) => [
    // Both hold the whole link, so that who is named with whom is counted without reading the rows.
    index('appearance_article_actor').on(table.articleId, table.salience, table.id, table.actorId),
    index('appearance_actor_article').on(table.actorId, table.day, table.id, table.articleId),
  ],
);

/** Somebody's words in an article. Offsets in UTF-16 units of the body. */
export const quotations = sqliteTable(
  'quotation',
  {
    id: text('id').primaryKey(),
    articleId: text('article_id')
      .notNull()
      .references(() => articles.id, { onDelete: 'cascade' }),
    speakerId: text('speaker_id').references(() => actors.id),
    start: integer('start').notNull(),
    end: integer('end').notNull(),
    text: text('text').notNull(),
    direct: integer('direct', { mode: 'boolean' }).notNull(),
    cue: text('cue'),
    day: text('day').notNull(),
    ...statementColumns(),
  },
  (table) => [
    index('quotation_article').on(table.articleId, table.start),
    index('quotation_speaker_standing').on(table.speakerId, table.standing, table.day, table.id),
  ],
);

/** A date expression in an article and what it was resolved to. */
export const dateExpressions = sqliteTable(
  'date_expression',
  {
    id: text('id').primaryKey(),
    articleId: text('article_id')
      .notNull()
      .references(() => articles.id, { onDelete: 'cascade' }),
    start: integer('start').notNull(),
    end: integer('end').notNull(),
    text: text('text').notNull(),
    edtf: text('edtf').notNull(),
    ...statementColumns(),
  },
  (table) => [index('date_expression_article').on(table.articleId, table.start)],
);
