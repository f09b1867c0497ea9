import { index, integer, primaryKey, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { claimStatuses } from '../vocabulary/claim-statuses.ts';
import { datePrecisions } from '../vocabulary/date-precisions.ts';
import { eventTypes, quadClasses } from '../vocabulary/event-types.ts';
import { methods } from '../vocabulary/methods.ts';
import { participantRoles } from '../vocabulary/participant-roles.ts';
import { actors } from './actor.ts';
import { articles } from './article.ts';
import { places } from './place.ts';
import { statementColumns } from './statement.ts';

/**
 * Something that somebody did, was said to do, or plans to do. One event may be reported by several
 * articles; what supports it is in `evidence`. `day` is the sort key: whenStart, or '' when unknown.
 */
export const events = sqliteTable(
  'event',
  {
    number: integer('number').primaryKey(),
    id: text('id').notNull().unique(),
    slug: text('slug').notNull().unique(),
    type: text('type', { enum: eventTypes }).notNull(),
    mode: text('mode'),
    quadClass: text('quad_class', { enum: quadClasses }).notNull(),
    /** PLOVER score, −10 (conflict) … +10 (cooperation). */
    intensity: real('intensity').notNull(),
    summary: text('summary').notNull(),
    claimStatus: text('claim_status', { enum: claimStatuses }).notNull(),
    background: integer('background', { mode: 'boolean' }).notNull(),
    attributedToId: text('attributed_to_id').references(() => actors.id),
    whenEdtf: text('when_edtf'),
    whenStart: text('when_start'),
    whenEnd: text('when_end'),
    whenPrecision: text('when_precision', { enum: datePrecisions }),
    whenPhrase: text('when_phrase'),
    whenAnchor: text('when_anchor'),
    day: text('day').notNull(),
    placeId: text('place_id').references(() => places.id),
    /** CURATED where an editor stands behind any of its evidence. */
    method: text('method', { enum: methods }).notNull().default('EXTRACTED'),
    /** Highest confidence among its evidence, 0 … 1. */
    confidence: real('confidence').notNull(),
    /** How many articles report it. */
    reportCount: integer('report_count').notNull(),
    /** How many publications have a report of their own on it: one that is no near duplicate of an earlier report of it. */
    independentCount: integer('independent_count').notNull().default(0),
    /** The best evidence's words, for the full-text index. */
    quoteText: text('quote_text').notNull(),
  },
  (table) => [
    index('event_day').on(table.day, table.id),
    index('event_type').on(table.type, table.day, table.id),
    index('event_mode').on(table.mode, table.day, table.id),
    index('event_quad_class').on(table.quadClass, table.day, table.id),
    index('event_claim_status').on(table.claimStatus, table.day, table.id),
    index('event_place').on(table.placeId, table.day, table.id),
    index('event_report_count').on(table.reportCount, table.id),
    index('event_independent_count').on(table.independentCount, table.id),
    index('event_attributed_to').on(table.attributedToId),
    // What timelines, networks and facets add up and sort by, without reading the events themselves.
    index('event_span_precision').on(
      table.whenStart,
      table.whenEnd,
      table.intensity,
      table.claimStatus,
      table.reportCount,
      table.confidence,
      table.id,
      table.whenPrecision,
    ),
  ],
);

/** Who takes part in an event, and how. */
export const eventParticipants = sqliteTable(
  'event_participant',
  {
    id: text('id').primaryKey(),
    eventId: text('event_id')
      .notNull()
      .references(() => events.id, { onDelete: 'cascade' }),
    actorId: text('actor_id')
      .notNull()
      .references(() => actors.id),
    role: text('role', { enum: participantRoles }).notNull(),
    position: integer('position').notNull(),
  },
  (table) => [
    index('event_participant_event_role').on(table.eventId, table.position, table.role, table.actorId),
    index('event_participant_actor').on(table.actorId, table.role, table.eventId),
  ],
);

/** An actor's part in an event, whatever its roles, with the event's sort key repeated for keyset pages. */
export const involvements = sqliteTable(
  'involvement',
  {
    id: text('id').primaryKey(),
    eventId: text('event_id')
      .notNull()
      .references(() => events.id, { onDelete: 'cascade' }),
    actorId: text('actor_id')
      .notNull()
      .references(() => actors.id),
    day: text('day').notNull(),
  },
  (table) => [
    // Both hold the whole link, so that who acts with whom is counted without reading the rows.
    index('involvement_actor_event').on(table.actorId, table.day, table.id, table.eventId),
    index('involvement_event_actor').on(table.eventId, table.actorId),
  ],
);

/**
 * Who takes part in an event, once for each span of days that any of its claims gives: what may tell of the same event
 * is found by it, however much else there is of the same actors.
 */
export const claimParties = sqliteTable(
  'claim_party',
  {
    actorId: text('actor_id')
      .notNull()
      .references(() => actors.id),
    type: text('type', { enum: eventTypes }).notNull(),
    start: text('start').notNull(),
    end: text('end').notNull(),
    eventId: text('event_id')
      .notNull()
      .references(() => events.id, { onDelete: 'cascade' }),
  },
  (table) => [
    primaryKey({ columns: [table.actorId, table.type, table.start, table.end, table.eventId] }),
    index('claim_party_event').on(table.eventId),
  ],
);

/** That an article reports an event, with both sort keys repeated for keyset pages in each direction. */
export const reports = sqliteTable(
  'report',
  {
    id: text('id').primaryKey(),
    eventId: text('event_id')
      .notNull()
      .references(() => events.id, { onDelete: 'cascade' }),
    articleId: text('article_id')
      .notNull()
      .references(() => articles.id, { onDelete: 'cascade' }),
    /** 0 … 1; the main event of the article has the highest. */
    salience: real('salience').notNull(),
    articleDay: text('article_day').notNull(),
  },
  (table) => [
    index('report_article_event').on(table.articleId, table.salience, table.id, table.eventId),
    index('report_event_article').on(table.eventId, table.articleDay, table.id, table.articleId),
  ],
);

/**
 * The words that support an event: `body.slice(start, end) === quote` in UTF-16 units of the article.
 * The claim status and date are those of this very passage; the event's own are the agreed ones. Events are
 * made of what stands alone: an overruled passage has no event.
 */
export const evidence = sqliteTable(
  'evidence',
  {
    id: text('id').primaryKey(),
    eventId: text('event_id').references(() => events.id, { onDelete: 'cascade' }),
    articleId: text('article_id')
      .notNull()
      .references(() => articles.id, { onDelete: 'cascade' }),
    start: integer('start').notNull(),
    end: integer('end').notNull(),
    quote: text('quote').notNull(),
    triggerStart: integer('trigger_start'),
    triggerEnd: integer('trigger_end'),
    claimStatus: text('claim_status', { enum: claimStatuses }).notNull(),
    attributedToId: text('attributed_to_id').references(() => actors.id),
    ...statementColumns(),
    extractor: text('extractor'),
    confidence: real('confidence').notNull(),
    /** JSON: the whole claim as read, from which the event is made again when its reports change. */
    claim: text('claim').notNull(),
  },
  (table) => [
    index('evidence_event').on(table.eventId, table.articleId, table.start),
    index('evidence_article').on(table.articleId, table.start),
    index('evidence_attributed_to').on(table.attributedToId),
    index('evidence_replaced_by').on(table.replacedById),
  ],
);
