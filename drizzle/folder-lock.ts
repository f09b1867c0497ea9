import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import Database from 'libsql';

const intervalMs = 200;

/**
 * Waits until nobody else writes to the data folder, and keeps others out until what it returns is called.
 * It is a lock of the operating system on an empty database beside the store, so that it ends with the process
 * that holds it, however that ends.
 */
export async function lockFolder(folder: string, onWait: () => void): Promise<() => void> {
  mkdirSync(folder, { recursive: true });
  const database = new Database(join(folder, 'writer.lock'), {});
  for (let tries = 0; !isTaken(database); tries += 1) {
    if (tries === 0) onWait();
    await pause(intervalMs);
  }
  return () => database.close();
}

function isTaken(database: InstanceType<typeof Database>): boolean {
  try {
    // Not `exclusive`: two that ask for that at one moment each hold what the other needs, and both are refused.
    database.exec('begin immediate');
    return true;
  } catch (error) {
    if ((error as { code?: unknown }).code === 'SQLITE_BUSY') return false;
    database.close();
    throw error;
  }
}
