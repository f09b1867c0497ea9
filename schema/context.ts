import type { Store } from '../drizzle/store.ts';
import type { CacheNotes } from './cache-notes.ts';

/** What a resolver may use. Made afresh for every request and shared with none. */
export interface Context {
  store: Store;
  /** Where to note what the answer depends on, if anybody wants to know. */
  notes?: CacheNotes;
}
