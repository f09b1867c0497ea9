import type { Store } from '../drizzle/store.ts';

/** What a resolver may use. Made afresh for every request and shared with none. */
export interface Context {
  store: Store;
}
