import type { FileStore } from '../drizzle/file-store.ts';

/** Much of an index is touched by every transaction, since ids are scattered. */
const cacheMebibytes = 32;

/** Pages that the log takes before they are moved to their places, most of them written over several times by then. */
const logPages = 16_000;

/**
 * Lets an embedded database take in much: with more of it in memory, fewer moves between its log and its file, and no
 * wait for the disk at each transaction. A seeder that is killed loses nothing by it; one whose machine loses power can
 * lose its last transactions, whole ones, and the next run writes them again. A server has settings of its own.
 */
export async function tuneForWriting({ client }: FileStore): Promise<void> {
  if (client.protocol !== 'file') return;
  for (const setting of [
    `cache_size = -${cacheMebibytes * 1_024}`,
    `wal_autocheckpoint = ${logPages}`,
    'synchronous = normal',
  ]) {
    await client.execute(`pragma ${setting}`);
  }
}
