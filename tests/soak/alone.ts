import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { databaseFile } from '../../drizzle/file-store.ts';
import { bundleWorker } from '../bench/bundle.ts';
import { runDatabase } from '../bench/database.ts';
import { runWorker } from '../bench/workerd.ts';
import { runSeeder } from '../crash/kill-seeder.ts';

/** The Worker, with nothing in front of it, and its database: what is soaked. */
export interface Soaked {
  address: string;
  /** The process that leads all others. */
  pid: number;
  stop: () => Promise<void>;
}

/** Runs the Worker as it is deployed, on a store seeded with the project's own sources. */
export async function startAlone(): Promise<Soaked> {
  const folder = mkdtempSync(join(tmpdir(), 'newsgraph-soak-'));
  const { code, said } = await runSeeder(['seed/sources', '--data', folder]);
  if (code !== 0) throw new Error(`The store could not be seeded:\n${said}`);
  const database = await runDatabase(databaseFile(folder));
  const bundle = await bundleWorker('src/index.ts');
  const worker = await runWorker(bundle, { LIBSQL_URL: database.url, RATE_LIMIT: 'off' });
  return {
    address: worker.url,
    pid: process.pid,
    stop: async () => {
      await worker.stop();
      await database.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
