import { migrate as applyMigrations } from 'drizzle-orm/libsql/migrator';
import type { FileStore } from './file-store.ts';

/** Brings a store to the newest tables. Does nothing where it is there already. */
export async function migrate(store: FileStore): Promise<void> {
  await applyMigrations(store.database, { migrationsFolder: `${import.meta.dirname}/migrations` });
}
