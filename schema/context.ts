import type { NamedValue } from '../drizzle/queries/unknown-values.ts';
import type { Store } from '../drizzle/store.ts';
import type { CacheNotes } from './cache-notes.ts';

/** What a resolver may use. Made afresh for every request and shared with none. */
export interface Context {
  store: Store;
  /** Where to note what the answer depends on, if anybody wants to know. */
  cacheNotes?: CacheNotes;
  /** Where to note what filters name instead of looking it up, while an operation is only planned. */
  named?: NamedValue[];
  /** What resolvers have to say beside the data: why something is empty, what a name can mean. */
  notes: Note[];
  /** Where the asker stands, if anybody counts. */
  readRateLimit?: () => RateLimit;
}

/** What an asker may still ask for. */
export interface RateLimit {
  limit: number;
  cost: number;
  remaining: number;
  resetAt: string;
}

/** One thing to say about a field of the answer; it ends up in `extensions.explain`. */
export interface Note {
  path: readonly (string | number)[];
  message: string;
  [detail: string]: unknown;
}
