import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { databaseFile, openFolder } from '../../drizzle/file-store.ts';
import { startServer } from '../../drizzle/hrana/server.ts';
import { migrate } from '../../drizzle/migrate.ts';
import { seed } from '../../seed/run.ts';
import { startFaultProxy } from './fault-proxy.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    databaseUrl: string;
    /** The same database behind a proxy that fails as it is told. */
    faultUrl: string;
    faultControl: string;
    faultRounds: number;
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
  const proxy = await startFaultProxy(databaseFile(folder));
  project.provide('faultUrl', proxy.url);
  project.provide('faultControl', proxy.control);
  project.provide('faultRounds', Number(process.env.FAULT_ROUNDS ?? 20));
  return async () => {
    await proxy.close();
    await server.close();
    rmSync(folder, { recursive: true });
  };
}
