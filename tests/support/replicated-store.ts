import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openFolder } from '../../drizzle/file-store.ts';
import { type RunningServer, startServer } from '../../drizzle/hrana/server.ts';
import { migrate } from '../../drizzle/migrate.ts';
import type { DatasetStep } from '../../seed/dataset-step.ts';
import { seed } from '../../seed/run.ts';
import { writeCorpus } from './write-corpus.ts';

/** A store in each version that it went through, each served by a server of its own. */
export interface ReplicatedStore {
  /** In the order of the versions. */
  servers: readonly RunningServer[];
  versions: readonly string[];
  /** What seeding told of each version after the first. */
  steps: readonly DatasetStep[];
  close(): Promise<void>;
}

/** Seeds some articles, edits them and edits them back, and keeps what the store was after each. */
export async function replicateStore(count: number): Promise<ReplicatedStore> {
  const folder = mkdtempSync(join(tmpdir(), 'newsgraph-replicas-'));
  const sources = join(folder, 'wire');
  const store = openFolder(join(folder, 'primary'));
  await migrate(store);
  const servers: RunningServer[] = [];
  const steps: DatasetStep[] = [];
  for (const edition of ['first', 'second', 'first'] as const) {
    writeCorpus({ folder: sources, count, edition });
    const options = { paths: [sources], published: null, prune: true, dryRun: false, onProgress: () => {} };
    const { change } = await seed(store, options);
    if (change) steps.push(change);
    const copy = join(folder, `copy-${servers.length}.db`);
    await store.client.execute({ sql: 'vacuum into ?', args: [copy] });
    servers.push(await startServer({ file: copy }));
  }
  store.client.close();
  return {
    servers,
    versions: steps.map(({ to }) => to),
    steps,
    async close() {
      for (const server of servers) await server.close();
      rmSync(folder, { recursive: true });
    },
  };
}
