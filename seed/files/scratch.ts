import { DatabaseSync } from 'node:sqlite';

/** Memory that a table takes before it goes to disk, in KiB. */
const inMemoryKibibytes = 8 * 1024;

/**
 * Tables for the time of a run, for lists as long as the sources are many. SQLite keeps them in memory while they
 * are short and in a file without a name otherwise, which is gone when they are closed or the program ends.
 */
export function openScratch(tables: string): DatabaseSync {
  const database = new DatabaseSync('');
  database.exec(`pragma journal_mode = off; pragma synchronous = off;
    pragma cache_size = -${inMemoryKibibytes}; begin; ${tables}`);
  return database;
}
