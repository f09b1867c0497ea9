import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { actorKinds } from '../vocabulary/actor-kinds.ts';

/**
 * Somebody who acts in the news. `number` is the rowid the full-text index refers to and never leaves the
 * database; `id` is derived from the slug. `aliasText` repeats the aliases for that index.
 * `articleCount`, `eventCount` and `agreed` are kept by the writer.
 */
export const actors = sqliteTable(
  'actor',
  {
    number: integer('number').primaryKey(),
    id: text('id').notNull().unique(),
    slug: text('slug').notNull().unique(),
    name: text('name').notNull(),
    kind: text('kind', { enum: actorKinds }).notNull(),
    /** ISO 3166-1 alpha-3 of the state it is or belongs to. */
    country: text('country'),
    /** PLOVER sector. */
    sector: text('sector'),
    wikidataId: text('wikidata_id'),
    description: text('description'),
    aliasText: text('alias_text').notNull().default(''),
    articleCount: integer('article_count').notNull().default(0),
    eventCount: integer('event_count').notNull().default(0),
    /** False where only overruled statements name it: it is then in no list and no full-text index. */
    agreed: integer('agreed', { mode: 'boolean' }).notNull().default(true),
    /** JSON: what the extractor and the lexicons say of it, where editors say otherwise. */
    extracted: text('extracted'),
  },
  (table) => [
    index('actor_agreed_name').on(table.agreed, table.name, table.id),
    // For beginnings of names, whatever their case.
    index('actor_name_nocase').on(sql`${table.name} collate nocase`),
    index('actor_agreed_kind').on(table.agreed, table.kind, table.name, table.id),
    index('actor_agreed_country').on(table.agreed, table.country, table.name, table.id),
    index('actor_agreed_article_count').on(table.agreed, table.articleCount, table.id),
    index('actor_agreed_event_count').on(table.agreed, table.eventCount, table.id),
  ],
);

/** Another name an actor goes by. */
export const actorAliases = sqliteTable(
  'actor_alias',
  {
    id: text('id').primaryKey(),
    actorId: text('actor_id')
      .notNull()
      .references(() => actors.id, { onDelete: 'cascade' }),
    name: text('name').notNull(),
  },
  (table) => [
    index('actor_alias_actor').on(table.actorId, table.name),
    index('actor_alias_name').on(table.name),
    index('actor_alias_name_nocase').on(sql`${table.name} collate nocase`),
  ],
);

/** An office a person holds or held. Start and end are EDTF with their inclusive days; null where open. */
export const actorOffices = sqliteTable(
  'actor_office',
  {
    id: text('id').primaryKey(),
    actorId: text('actor_id')
      .notNull()
      .references(() => actors.id, { onDelete: 'cascade' }),
    title: text('title').notNull(),
    country: text('country'),
    edtf: text('edtf').notNull(),
    start: text('start'),
    end: text('end'),
  },
  (table) => [
    index('actor_office_actor').on(table.actorId, table.start),
    index('actor_office_country').on(table.country, table.title, table.start),
  ],
);

/** That an actor belongs to another: a state to an organisation, a person to a party. */
export const actorMemberships = sqliteTable(
  'actor_membership',
  {
    id: text('id').primaryKey(),
    actorId: text('actor_id')
      .notNull()
      .references(() => actors.id, { onDelete: 'cascade' }),
    organizationId: text('organization_id')
      .notNull()
      .references(() => actors.id, { onDelete: 'cascade' }),
    edtf: text('edtf'),
    start: text('start'),
    end: text('end'),
  },
  (table) => [
    index('actor_membership_actor').on(table.actorId, table.start),
    index('actor_membership_organization').on(table.organizationId, table.start),
  ],
);
