import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Client, createClient } from '@libsql/client';
import { drizzle } from 'drizzle-orm/libsql';
import { relations } from './relations.ts';

/** A store opened from Node: the embedded database in a folder, or a libSQL server. */
export interface FileStore {
  client: Client;
  database: ReturnType<typeof openDatabase>;
}

/** Longest wait for another process to end its transaction, in milliseconds. */
const busyMs = 10_000;

/** The database file of a data folder. */
export function databaseFile(folder: string): string {
  return join(folder, 'newsgraph.db');
}

/** Opens the embedded database in `folder`, which is made where it is missing. */
export function openFolder(folder: string): FileStore {
  mkdirSync(folder, { recursive: true });
  return openClient(createClient({ url: `file:${databaseFile(folder)}`, timeout: busyMs }));
}

/** Opens a libSQL server (`http:`, `https:`, `libsql:`), with its token where it wants one. */
export function openServer(url: string, authToken: string | undefined): FileStore {
  return openClient(createClient(authToken === undefined ? { url } : { url, authToken }));
}

function openClient(client: Client): FileStore {
  return { client, database: openDatabase(client) };
}

function openDatabase(client: Client) {
  return drizzle({ client, relations });
}
