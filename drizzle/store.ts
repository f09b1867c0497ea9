import { type Client, createClient, type InStatement, type ResultSet } from '@libsql/client/http';
import { drizzle } from 'drizzle-orm/libsql/http';
import { pipelineReads, type ReadBefore } from './pipelined-client.ts';
import { type Meter, type OpenClient, openReading, type Reading, readBatch } from './reading.ts';
import { relations } from './relations.ts';

/** The store as the Worker sees it: one per request, over HTTP. */
export type Store = ReturnType<typeof openNow>;

export interface StoreOptions {
  /** The primary: `http:`, `https:` or `libsql:`. */
  url: string;
  /** Which server is read, and how new it has to be; the primary, as it is, unless told. */
  reading?: Reading;
  authToken: string | undefined;
  /** Longest time one round trip may take. */
  timeoutMs: number;
  /** Ends every trip, whatever time it has left. */
  deadline?: AbortSignal;
  /** Where to count what is sent. */
  meter?: Meter;
  /** What was read before, in which version of the dataset: what is read now must be of the same. */
  begun?: ReadBefore | undefined;
}

/** Workers allow six open connections per request; one is left for the platform. */
const connections = 5;

/**
 * Opens a libSQL server for one request, as soon as anything is read. Reads asked for together travel together;
 * those that fail before an answer arrives are tried once more. `readVersion` tells the dataset version they found.
 */
export function openStore(options: StoreOptions): Store {
  let store: Store | null = null;
  const unopened = { readVersion: () => options.begun?.version ?? null };
  return new Proxy(unopened as unknown as Store, {
    get(_unopened, name) {
      if (store === null && name in unopened) return unopened[name as keyof typeof unopened];
      store ??= openNow(options);
      return Reflect.get(store, name);
    },
  });
}

function openNow(options: StoreOptions) {
  const { client, readVersion } = pipelineReads(openServers(options), options);
  return Object.assign(drizzle({ client, relations }), { readVersion });
}

/** What some statements found, and in which version of the dataset; null where nothing was asked. */
export interface TogetherRead extends ReadBefore {
  results: ResultSet['rows'][];
}

/** Opens a libSQL server for one trip: statements that are made already, and the dataset version they found. */
export function openReader(options: StoreOptions): (statements: InStatement[]) => Promise<TogetherRead> {
  const { reading = openReading(), meter } = options;
  return async (statements) => {
    if (statements.length === 0) return { version: null, results: [] };
    const { version, results } = await readBatch(openServers(options), statements, reading, meter);
    return { version, results: results.map(({ rows }) => rows) };
  };
}

/** Asks a libSQL server which version of the dataset it holds; null before the first seeding. */
export async function askVersion(options: StoreOptions): Promise<string | null> {
  const { reading = openReading(), meter } = options;
  return (await readBatch(openServers(options), [], reading, meter)).version;
}

/** The servers of one request, each opened once. */
function openServers(options: StoreOptions): OpenClient {
  const opened = new Map<string, Client>();
  return (replica) => {
    const url = replica ?? options.url;
    const client = opened.get(url) ?? openClient({ ...options, url });
    opened.set(url, client);
    return client;
  };
}

function openClient({ url, authToken, timeoutMs, deadline, meter }: StoreOptions): Client {
  return createClient({
    url,
    ...(authToken === undefined ? {} : { authToken }),
    concurrency: connections,
    fetch: (request: Request) => fetchMetered(request, { timeoutMs, deadline, meter }),
  });
}

/** A trip with what its meter notes of it: how long it took until the answer began. */
async function fetchMetered(request: Request, options: Pick<StoreOptions, 'timeoutMs'> & Sending) {
  const start = performance.now();
  try {
    return await fetchTwice(request, () => send(options));
  } finally {
    if (options.meter) options.meter.databaseMs += performance.now() - start;
  }
}

/** What one trip is made with: its own time, within that of the request. */
function send({ timeoutMs, deadline, meter }: Pick<StoreOptions, 'timeoutMs'> & Sending): {
  signal: AbortSignal;
} {
  if (meter) meter.roundTrips += 1;
  const own = AbortSignal.timeout(timeoutMs);
  return { signal: deadline ? AbortSignal.any([own, deadline]) : own };
}

interface Sending {
  deadline: AbortSignal | undefined;
  meter: Meter | undefined;
}

async function fetchTwice(request: Request, start: () => { signal: AbortSignal }): Promise<Response> {
  const second = request.clone();
  try {
    return await fetch(request, start());
  } catch (error) {
    if (isTimeout(error)) throw error;
    return fetch(second, start());
  }
}

function isTimeout(error: unknown): boolean {
  return error instanceof Error && error.name === 'TimeoutError';
}
