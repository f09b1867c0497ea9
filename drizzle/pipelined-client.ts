import type { Client, InStatement, ResultSet } from '@libsql/client/web';

/** A client whose reads travel together, and the dataset version that its first trip found. */
export interface PipelinedClient {
  client: Client;
  /** Null before the first read and before the first seeding. */
  readVersion: () => string | null;
}

interface Waiting {
  statement: InStatement;
  resolve: (result: ResultSet) => void;
  reject: (error: unknown) => void;
}

const versionStatement = 'select version from dataset where id = 1';

/**
 * Reads asked for in the same turn of the event loop go to the server as one batch in one transaction: one
 * round trip, one state of the store. The first batch also fetches the dataset version.
 */
export function pipelineReads(client: Client): PipelinedClient {
  const waiting: Waiting[] = [];
  let version: string | null = null;
  let first = true;

  async function flush(): Promise<void> {
    const group = waiting.splice(0);
    const extra = first ? [versionStatement] : [];
    first = false;
    try {
      const statements = [...extra, ...group.map(({ statement }) => statement)];
      const results = await client.batch(statements, 'read');
      if (extra.length > 0) version = versionOf(results.shift());
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
    readVersion: () => version,
  };
}

/** What some statements found, and in which version of the dataset; null where nothing was asked. */
export interface TogetherRead {
  version: string | null;
  results: ResultSet['rows'][];
}

/** Reads everything in one batch: one round trip, one state of the store. */
export async function readTogether(client: Client, statements: InStatement[]): Promise<TogetherRead> {
  if (statements.length === 0) return { version: null, results: [] };
  const [version, ...results] = await client.batch([versionStatement, ...statements], 'read');
  return { version: versionOf(version), results: results.map(({ rows }) => rows) };
}

function versionOf(result: ResultSet | undefined): string | null {
  const version = result?.rows[0]?.version;
  return typeof version === 'string' ? version : null;
}
