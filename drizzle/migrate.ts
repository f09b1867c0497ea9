import { migrate as applyMigrations } from 'drizzle-orm/libsql/migrator';
import type { FileStore } from './file-store.ts';

/**
 * Brings a store to the newest tables. Does nothing where it is there already. An embedded one keeps a
 * write-ahead log from then on, so that nobody who reads has to wait for who writes, nor the other way round.
 */
export async function migrate(store: FileStore): Promise<void> {
  if (store.client.protocol === 'file') await store.client.execute('pragma journal_mode = wal');
  await applyMigrations(store.database, { migrationsFolder: `${import.meta.dirname}/migrations` });
}
