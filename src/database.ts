import type { ReadBefore } from '../drizzle/pipelined-client.ts';
import { askVersion, openReader, openStore, type StoreOptions } from '../drizzle/store.ts';
import type { Settings } from './env.ts';
import type { Visit } from './visit.ts';

/** The store of the settings, for one request: no trip of it outlasts the request's time. */
export function openSettingsStore(settings: Settings, visit: Visit, begun?: ReadBefore) {
  return openStore({ ...databaseOf(settings, visit), begun });
}

/** The same for one trip with statements that are made already. */
export function openSettingsReader(settings: Settings, visit: Visit) {
  return openReader(databaseOf(settings, visit));
}

/** The version of the dataset that the database holds; null before the first seeding. Throws when it is away. */
export function readDatasetVersion(settings: Settings, visit: Visit): Promise<string | null> {
  return askVersion(databaseOf(settings, visit));
}

function databaseOf(
  { databaseUrl, databaseToken, databaseTimeoutMs }: Settings,
  { deadline, notes }: Visit,
): StoreOptions {
  return {
    url: databaseUrl,
    authToken: databaseToken,
    timeoutMs: databaseTimeoutMs,
    deadline,
    meter: notes,
  };
}
