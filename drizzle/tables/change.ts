import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { nodeTypes } from '../ids.ts';
import type { ChangeKind, ChangeReason } from '../vocabulary/changes.ts';

/** What a run changed, thing by thing, in the order in which whoever mirrors the data can follow. */
export const changes = sqliteTable(
  'change',
  {
    position: integer('position').primaryKey(),
    /** The run of the seeder, and so the version of the dataset, that brought it. */
    run: integer('run').notNull(),
    type: text('type', { enum: nodeTypes }).notNull(),
    entityId: text('entity_id').notNull(),
    slug: text('slug').notNull(),
    kind: text('kind').$type<ChangeKind>().notNull(),
    reason: text('reason').$type<ChangeReason>().notNull(),
    /** Row id of the article that it was, or is now. */
    counterpartId: text('counterpart_id'),
  },
  (table) => [index('change_run').on(table.run), index('change_entity').on(table.entityId, table.run)],
);

/**
 * What a change of the store touches, as it was before and as it is after: filled and emptied again within the
 * transaction of that change. `slug` is null of what is only looked at from beside.
 */
export const touched = sqliteTable('touched', {
  id: integer('id').primaryKey(),
  side: text('side', { enum: ['before', 'after'] }).notNull(),
  type: text('type').notNull(),
  entityId: text('entity_id').notNull(),
  slug: text('slug'),
  fingerprint: text('fingerprint').notNull(),
});
