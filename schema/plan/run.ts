import type { CacheNotes } from '../cache-notes.ts';
import type { Context } from '../context.ts';

/** What one answer is written with. */
export interface Run {
  context: Context;
  notes: CacheNotes;
  /** Where in the answer the value stands that is being written. */
  path: (string | number)[];
  /** What is being looked up to be said beside the data, all in one more trip. */
  later: Promise<unknown>[];
}

/** Writes a value of the answer as JSON. */
export type Write = (value: unknown, run: Run) => string;
