import type { Client, InStatement, ResultSet } from '@libsql/client/web';

/** A client whose reads travel together, and the dataset versions that its trips found. */
export interface PipelinedClient {
  client: Client;
  /** That of the first trip. Null before the first read and before the first seeding. */
  readVersion: () => string | null;
  /** Whether a later trip found another: what was read is then of two states of the store. */
  hasChanged: () => boolean;
}

interface Waiting {
  statement: InStatement;
  resolve: (result: ResultSet) => void;
  reject: (error: unknown) => void;
}

const versionStatement = 'select version from dataset where id = 1';

/**
 * Reads asked for in the same turn of the event loop go to the server as one batch in one transaction: one
 * round trip, one state of the store. Each batch also fetches the dataset version, so that it shows when the
 * store has been seeded between two of them.
 */
export function pipelineReads(client: Client): PipelinedClient {
  const waiting: Waiting[] = [];
  const versions: (string | null)[] = [];

  async function flush(): Promise<void> {
    const group = waiting.splice(0);
    try {
      const statements = [versionStatement, ...group.map(({ statement }) => statement)];
      const results = await client.batch(statements, 'read');
      versions.push(versionOf(results.shift()));
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
    readVersion: () => versions[0] ?? null,
    hasChanged: () => versions.some((version) => version !== versions[0]),
  };
}

function versionOf(result: ResultSet | undefined): string | null {
  const version = result?.rows[0]?.version;
  return typeof version === 'string' ? version : null;
}
