import type { CacheNotes } from '../cache-notes.ts';
import type { Context } from '../context.ts';

/** What one answer is written with. */
export interface Run {
  context: Context;
  notes: CacheNotes;
}

/** Writes a value of the answer as JSON. */
export type Write = (value: unknown, run: Run) => string;
