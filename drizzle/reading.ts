import type { Client, InStatement, ResultSet } from '@libsql/client/http';

/** A server holds no version that the asker has to see; it may come to it later. */
export class DatasetBehind extends Error {}

/**
 * How one answer is read where several servers hold the store: from one of them for all its trips, until that one is
 * found wanting; then from the primary.
 */
export interface Reading {
  /** Address of the copy that is read; null where the primary is. */
  replica: string | null;
  /** The version that was told to be the newest. A copy that has not reached it is left for the primary. */
  readonly expected: string | null;
  /** The version that the asker has to see, with all that came before it; an older answer is none. */
  readonly atLeast: string | null;
  /** What the last trip found: the version, and whether it is older than the expected one. */
  version: string | null;
  behind: boolean;
}

/** Begins a reading, of whatever there is unless told. */
export function openReading({
  replica = null,
  expected = null,
  atLeast = null,
}: Partial<Pick<Reading, 'replica' | 'expected' | 'atLeast'>> = {}): Reading {
  return { replica, expected, atLeast, version: null, behind: false };
}

/** Counts what is sent to the server. */
export interface Meter {
  statements: number;
  roundTrips: number;
  /** Waited for answers to begin, in milliseconds; trips that overlap count each. */
  databaseMs: number;
}

/** Opens a server by its address; the primary for null. */
export type OpenClient = (replica: string | null) => Client;

/** What some statements found, and in which version of the dataset; null before the first seeding. */
export interface BatchRead {
  version: string | null;
  results: ResultSet[];
}

/** Reads everything in one batch: one round trip, one state of the store. A copy that fails is left for the primary. */
export async function readBatch(
  open: OpenClient,
  statements: readonly InStatement[],
  reading: Reading,
  meter?: Meter,
): Promise<BatchRead> {
  const { replica } = reading;
  const read = () => readFrom(open(reading.replica), statements, reading, meter);
  if (replica === null) return read();
  try {
    return await read();
  } catch {
    reading.replica = null;
    return read();
  }
}

async function readFrom(
  client: Client,
  statements: readonly InStatement[],
  reading: Reading,
  meter: Meter | undefined,
): Promise<BatchRead> {
  if (meter) meter.statements += 1 + statements.length;
  const { replica, expected, atLeast } = reading;
  const [found, ...results] = await client.batch([askVersion(reading), ...statements], 'read');
  const row = found?.rows[0];
  const version = typeof row?.version === 'string' ? row.version : null;
  const reached = {
    expected: expected === null || !!row?.expected,
    atLeast: atLeast === null || !!row?.wanted,
  };
  Object.assign(reading, { version, behind: !reached.expected });
  if (!reached.atLeast || (!reached.expected && replica !== null))
    throw new DatasetBehind(`The server holds version ${version}.`);
  return { version, results };
}

const plain = 'select version from dataset where id = 1';

/** The version, and which of two others it has come by: those are versions of runs that the store has seen. */
function askVersion({ expected, atLeast }: Reading): InStatement {
  if (expected === null && atLeast === null) return plain;
  const reached = (place: string) =>
    `version = ${place} or exists (select 1 from ingest_run as run where run.version = ${place})`;
  return {
    sql: `select version, ${reached('?1')} as expected, ${reached('?2')} as wanted from dataset where id = 1`,
    args: [expected, atLeast],
  };
}
