import type { Client, InStatement, ResultSet } from '@libsql/client/http';

/** The store was seeded between two trips of one client, so that what they found does not belong together. */
export class DatasetChanged extends Error {}

/** A client whose reads travel together, and the dataset version that they found. */
export interface PipelinedClient {
  client: Client;
  /** Null before the first read, before the first seeding, and after a change was met. */
  readVersion: () => string | null;
}

/** Counts what is sent to the server. */
export interface Meter {
  statements: number;
  roundTrips: number;
  /** Waited for answers to begin, in milliseconds; trips that overlap count each. */
  databaseMs: number;
}

/** The version of the dataset that something was read in. */
export interface ReadBefore {
  version: string | null;
}

interface Waiting {
  statement: InStatement;
  resolve: (result: ResultSet) => void;
  reject: (error: unknown) => void;
}

const versionStatement = 'select version from dataset where id = 1';

/**
 * Reads asked for in the same turn of the event loop go to the server as one batch in one transaction: one
 * round trip, one state of the store. Each batch also fetches the dataset version: one that finds another than
 * those before it fails, and the next starts anew.
 */
export function pipelineReads(
  client: Client,
  meter?: Meter,
  before: ReadBefore | null = null,
): PipelinedClient {
  const waiting: Waiting[] = [];
  let seen = before;

  async function flush(): Promise<void> {
    const group = waiting.splice(0);
    try {
      const statements = [versionStatement, ...group.map(({ statement }) => statement)];
      if (meter) meter.statements += statements.length;
      const [found, ...results] = await client.batch(statements, 'read');
      const version = versionOf(found);
      if (seen !== null && seen.version !== version) {
        seen = null;
        throw new DatasetChanged('The dataset changed between two reads.');
      }
      seen = { version };
      for (const [index, { resolve }] of group.entries()) resolve(results[index] as ResultSet);
    } catch (error) {
      for (const { reject } of group) reject(error);
    }
  }

  function execute(statement: InStatement | string): Promise<ResultSet> {
    const { promise, resolve, reject } = Promise.withResolvers<ResultSet>();
    if (waiting.length === 0) setTimeout(flush, 0);
    waiting.push({ statement, resolve, reject });
    return promise;
  }

  return {
    client: Object.create(client, { execute: { value: execute } }) as Client,
    readVersion: () => seen?.version ?? null,
  };
}

/** What some statements found, and in which version of the dataset; null where nothing was asked. */
export interface TogetherRead extends ReadBefore {
  results: ResultSet['rows'][];
}

/** Reads everything in one batch: one round trip, one state of the store. */
export async function readTogether(
  client: Client,
  statements: InStatement[],
  meter?: Meter,
): Promise<TogetherRead> {
  if (statements.length === 0) return { version: null, results: [] };
  if (meter) meter.statements += 1 + statements.length;
  const [version, ...results] = await client.batch([versionStatement, ...statements], 'read');
  return { version: versionOf(version), results: results.map(({ rows }) => rows) };
}

/** Which version of the dataset the server holds; null before the first seeding. */
export async function readVersion(client: Client, meter?: Meter): Promise<string | null> {
  if (meter) meter.statements += 1;
  return versionOf(await client.execute(versionStatement));
}

function versionOf(result: ResultSet | undefined): string | null {
  const version = result?.rows[0]?.version;
  return typeof version === 'string' ? version : null;
}
