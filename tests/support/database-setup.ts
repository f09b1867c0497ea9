import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { databaseFile, openFolder } from '../../drizzle/file-store.ts';
import { startServer } from '../../drizzle/hrana/server.ts';
import { migrate } from '../../drizzle/migrate.ts';
import { seed } from '../../seed/run.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    databaseUrl: string;
  }
}

/** Seeds the project's own corpus into a fresh store and serves it to the tests inside workerd. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'newsgraph-test-'));
  const store = openFolder(folder);
  await migrate(store);
  const report = await seed(store, {
    paths: ['seed/sources'],
    published: null,
    prune: false,
    dryRun: false,
    onProgress: () => {},
  });
  if (report.problems.length > 0) throw new Error(`seed/sources: ${JSON.stringify(report.problems)}`);
  store.client.close();
  const server = await startServer({ file: databaseFile(folder) });
  project.provide('databaseUrl', server.url);
  return async () => {
    await server.close();
    rmSync(folder, { recursive: true });
  };
}
