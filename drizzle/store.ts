import { type Client, createClient } from '@libsql/client/web';
import { drizzle } from 'drizzle-orm/libsql/web';
import { pipelineReads } from './pipelined-client.ts';
import { relations } from './relations.ts';

/** The store as the Worker sees it: one per request, over HTTP. */
export type Store = ReturnType<typeof openNow>;

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
 * Opens a libSQL server for one request, as soon as anything is read. Reads asked for together travel together; those that fail before an
 * answer arrives are tried once more. `readVersion` tells the dataset version that the first of them found,
 * `readWaitingMs` how long they took until they began to be answered.
 */
export function openStore(options: StoreOptions): Store {
  let store: Store | null = null;
  const unopened = { readVersion: () => null, readWaitingMs: () => 0 };
  return new Proxy(unopened as unknown as Store, {
    get(_unopened, name) {
      if (store === null && name in unopened) return unopened[name as keyof typeof unopened];
      store ??= openNow(options);
      return Reflect.get(store, name);
    },
  });
}

function openNow(options: StoreOptions) {
  let waitingMs = 0;
  const timed = async (request: Request) => {
    const start = performance.now();
    try {
      return await fetchTwice(request, options.timeoutMs);
    } finally {
      waitingMs += performance.now() - start;
    }
  };
  const { client, readVersion } = pipelineReads(openClient(options, timed));
  return Object.assign(drizzle({ client, relations }), { readVersion, readWaitingMs: () => waitingMs });
}

function openClient(
  { url, authToken }: StoreOptions,
  fetch: (request: Request) => Promise<Response>,
): Client {
  return createClient({
    url,
    ...(authToken === undefined ? {} : { authToken }),
    concurrency: connections,
    fetch,
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
