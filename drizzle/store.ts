import { type Client, createClient } from '@libsql/client/web';
import { drizzle } from 'drizzle-orm/libsql/web';
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

/** Opens a libSQL server for one request. Reads that fail before an answer arrives are tried once more. */
export function openStore(options: StoreOptions) {
  return drizzle({ client: openClient(options), relations });
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
