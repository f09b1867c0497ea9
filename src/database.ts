import type { ReadBefore } from '../drizzle/pipelined-client.ts';
import { openReading, type Reading } from '../drizzle/reading.ts';
import { askVersion, openReader, openStore, type StoreOptions } from '../drizzle/store.ts';
import type { Settings } from './env.ts';
import type { Visit } from './visit.ts';

/** How new what is read has to be: `expected` by what was told, `atLeast` by what the asker has seen. */
export type Floor = Pick<Reading, 'expected' | 'atLeast'>;

/** Begins the reading of one answer: from the server of the visit. */
export function beginReading({ replica }: Visit, floor: Partial<Floor> = {}): Reading {
  return openReading({ replica, ...floor });
}

/** The store of the settings, for one request: no trip of it outlasts the request's time. */
export function openSettingsStore(settings: Settings, visit: Visit, reading: Reading, begun?: ReadBefore) {
  return openStore({ ...databaseOf(settings, visit), reading, begun });
}

/** The same for one trip with statements that are made already. */
export function openSettingsReader(settings: Settings, visit: Visit, reading: Reading) {
  return openReader({ ...databaseOf(settings, visit), reading });
}

/**
 * The version of the dataset that the primary holds, null before the first seeding, and whether it has not yet come
 * by the expected one. Throws when it is away.
 */
export async function readDatasetVersion(
  settings: Settings,
  visit: Visit,
  expected: string | null = null,
): Promise<Pick<Reading, 'version' | 'behind'>> {
  const reading = openReading({ expected });
  await askVersion({ ...databaseOf(settings, visit), reading });
  return reading;
}

function databaseOf(
  { databaseUrl, databaseToken, databaseTimeoutMs }: Settings,
  { deadline, notes }: Visit,
): StoreOptions {
  return {
    url: databaseUrl,
    authToken: databaseToken,
    timeoutMs: databaseTimeoutMs,
    deadline: deadline(),
    meter: notes,
  };
}
