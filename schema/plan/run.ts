import type { CacheNotes } from '../cache-notes.ts';
import type { Context } from '../context.ts';

/** What one answer is written with. */
export interface Run {
  context: Context;
  notes: CacheNotes;
  /** Of lists below rows that are filtered, by what is asked of them: whether any has items. */
  filtered: Map<object, boolean>;
}

/** Writes a value of the answer as JSON. */
export type Write = (value: unknown, run: Run) => string;
