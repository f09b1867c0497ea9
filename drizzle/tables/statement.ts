import { text } from 'drizzle-orm/sqlite-core';
import { methods } from '../vocabulary/methods.ts';
import { standings } from '../vocabulary/standings.ts';

/**
 * Who made a statement and whether it stands: the same columns for every kind of statement. `editor` and
 * `reason` are of whoever states or overrules it; `replaced_by_id` is the row of the same table that stands
 * in the place of a superseded one.
 */
export function statementColumns() {
  return {
    method: text('method', { enum: methods }).notNull().default('EXTRACTED'),
    standing: text('standing', { enum: standings }).notNull().default('AGREED'),
    editor: text('editor'),
    reason: text('reason'),
    replacedById: text('replaced_by_id'),
  };
}
