import type { Store } from '../store.ts';

/** The state of the whole store, or undefined before the first seeding. */
export function readDataset(store: Store) {
  return store.query.datasets.findFirst({ where: { id: 1 } });
}
