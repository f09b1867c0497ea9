import type { Client, InStatement, ResultSet } from '@libsql/client/http';
import { type Meter, type OpenClient, openReading, type Reading, readBatch } from './reading.ts';

/** The store was seeded between two trips of one client, so that what they found does not belong together. */
export class DatasetChanged extends Error {}

/** A client whose reads travel together, and the dataset version that they found. */
export interface PipelinedClient {
  client: Client;
  /** Null before the first read, before the first seeding, and after a change was met. */
  readVersion: () => string | null;
}

/** The version of the dataset that something was read in. */
export interface ReadBefore {
  version: string | null;
}

/** What a client is opened with, apart from the servers. */
export interface Pipelining {
  reading?: Reading;
  meter?: Meter | undefined;
  /** What was read before: what is read now must be of the same version. */
  begun?: ReadBefore | undefined;
}

interface Waiting {
  statement: InStatement;
  resolve: (result: ResultSet) => void;
  reject: (error: unknown) => void;
}

/**
 * Reads asked for in the same turn of the event loop go to the server as one batch in one transaction: one
 * round trip, one state of the store. Each batch also fetches the dataset version: one that finds another than
 * those before it fails, and the next starts anew.
 */
export function pipelineReads(
  open: OpenClient,
  { reading = openReading(), meter, begun }: Pipelining = {},
): PipelinedClient {
  const waiting: Waiting[] = [];
  let seen = begun ?? null;

  async function flush(): Promise<void> {
    const group = waiting.splice(0);
    try {
      const statements = group.map(({ statement }) => statement);
      const { version, results } = await readBatch(open, statements, reading, meter);
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
    client: Object.create(open(reading.replica), { execute: { value: execute } }) as Client,
    readVersion: () => seen?.version ?? null,
  };
}
