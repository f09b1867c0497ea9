import { type Client, createClient, type InStatement } from '@libsql/client/web';
import { drizzle } from 'drizzle-orm/libsql/web';
import { pipelineReads, readTogether, type TogetherRead } from './pipelined-client.ts';
import { relations } from './relations.ts';

/** The store as the Worker sees it: one per request, over HTTP. */
export type Store = ReturnType<typeof openStore>;

export interface StoreOptions {
  /** `http:`, `https:` or `libsql:`. */
  url: string;
  authToken: string | undefined;
  /** Longest time one round trip may take. */
  timeoutMs: number;
}

/** Workers allow six open connections per request; one is left for the platform. */
const connections = 5;

/**
 * Opens a libSQL server for one request. Reads asked for together travel together; those that fail before an
 * answer arrives are tried once more. `readVersion` tells the dataset version that the first of them found.
 */
export function openStore(options: StoreOptions) {
  const { client, readVersion } = pipelineReads(openClient(options));
  return Object.assign(drizzle({ client, relations }), { readVersion });
}

/** Opens a libSQL server for one trip: statements that are made already, and the dataset version they found. */
export function openReader(options: StoreOptions): (statements: InStatement[]) => Promise<TogetherRead> {
  return (statements) => readTogether(openClient(options), statements);
}

function openClient({ url, authToken, timeoutMs }: StoreOptions): Client {
  return createClient({
    url,
    ...(authToken === undefined ? {} : { authToken }),
    concurrency: connections,
    fetch: (request: Request) => fetchTwice(request, timeoutMs),
  });
}

async function fetchTwice(request: Request, timeoutMs: number): Promise<Response> {
  const second = request.clone();
  try {
    return await fetch(request, { signal: AbortSignal.timeout(timeoutMs) });
  } catch (error) {
    if (isTimeout(error)) throw error;
    return fetch(second, { signal: AbortSignal.timeout(timeoutMs) });
  }
}

function isTimeout(error: unknown): boolean {
  return error instanceof Error && error.name === 'TimeoutError';
}
