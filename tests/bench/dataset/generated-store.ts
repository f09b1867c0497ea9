import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { databaseFile, openFolder } from '../../../drizzle/file-store.ts';
import { migrate } from '../../../drizzle/migrate.ts';
import { fillStore } from './fill-store.ts';

const cacheFolder = 'node_modules/.cache/newsgraph-bench';

/** Where generated stores are kept, and who is told how far the making of one is. */
export interface Making {
  cache?: string;
  tell?: (line: string) => void;
}

/**
 * The database file of a store with so many generated articles, made where it is not there yet. Migrations that
 * came after it was made are applied to it, since making it anew takes minutes.
 */
export async function findGeneratedStore(
  count: number,
  { cache = cacheFolder, tell = () => {} }: Making = {},
): Promise<string> {
  const folder = join(cache, `${count}-${fingerprint()}`);
  if (!existsSync(folder)) {
    const unfinished = `${folder}.part`;
    rmSync(unfinished, { recursive: true, force: true });
    mkdirSync(unfinished, { recursive: true });
    await layTables(databaseFile(unfinished));
    fillStore(databaseFile(unfinished), count, tell);
    renameSync(unfinished, folder);
  }
  await migrateFolder(folder);
  return databaseFile(folder);
}

/** Of what the content of a generated store depends on, but for the tables as they were laid. */
function fingerprint(): string {
  const hash = createHash('sha256');
  for (const file of ['calendar.ts', 'event.ts', 'news.ts', 'random.ts', 'world.ts'])
    hash.update(readFileSync(join(import.meta.dirname, file)));
  return hash.digest('hex').slice(0, 12);
}

/** A copy of a migrated store: that one keeps a write-ahead log and connections open that would be in the way. */
async function layTables(file: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'newsgraph-tables-'));
  await migrateFolder(folder);
  const { client } = openFolder(folder);
  await client.execute({ sql: 'vacuum into ?', args: [file] });
  client.close();
  rmSync(folder, { recursive: true, force: true });
}

async function migrateFolder(folder: string): Promise<void> {
  const store = openFolder(folder);
  await migrate(store);
  store.client.close();
}
