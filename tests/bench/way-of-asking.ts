import { type Ask, answerMs } from './load.ts';
import type { Operation } from './operation.ts';
import type { RunningWorker } from './workerd.ts';

/** The ways in which each operation is asked of the Worker. */
export const modes = {
  cachedGet: 'GET, answered from the memory of the isolate',
  cachedPost: 'POST, likewise',
  notModified: 'GET with If-None-Match, answered 304 from the memory of the isolate',
  uncached: 'GET with Cache-Control: no-store, made anew',
} as const;
export type Mode = keyof typeof modes;
export const modeNames = Object.keys(modes) as Mode[];

/** The request that asks an operation in one of these ways. */
export async function askFor(worker: RunningWorker, operation: Operation, mode: Mode): Promise<Ask> {
  const get = askByGet(worker, operation);
  switch (mode) {
    case 'cachedGet':
      return get;
    case 'uncached':
      return { ...get, headers: { ...get.headers, 'cache-control': 'no-store' } };
    case 'notModified': {
      const { etag } = await askOnce(get);
      return { ...get, headers: { ...get.headers, 'if-none-match': etag ?? '' } };
    }
    case 'cachedPost': {
      const { query, variables } = operation;
      return {
        url: `${worker.url}/graphql`,
        method: 'POST',
        headers: { accept: 'application/json', 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables }),
      };
    }
  }
}

export function askByGet(worker: RunningWorker, { query, variables }: Operation): Ask {
  const url = new URL('/graphql', worker.url);
  url.searchParams.set('query', query);
  if (variables) url.searchParams.set('variables', JSON.stringify(variables));
  return { url: url.href, method: 'GET', headers: { accept: 'application/json' } };
}

export interface Answered {
  status: number;
  etag: string | null;
  cache: string | null;
  text: string;
}

/** Sends a request once and reads the answer. */
export async function askOnce({ url, method, headers, body }: Ask): Promise<Answered> {
  const response = await fetch(url, {
    method,
    headers,
    signal: AbortSignal.timeout(answerMs),
    ...(body === undefined ? {} : { body }),
  });
  return {
    status: response.status,
    etag: response.headers.get('etag'),
    cache: response.headers.get('x-cache'),
    text: await response.text(),
  };
}

/** The data of an answer that must be whole. */
export async function readData(ask: Ask): Promise<unknown> {
  const { text } = await askOnce(ask);
  const { data, errors } = JSON.parse(text) as { data?: unknown; errors?: unknown };
  if (errors) throw new Error(`${ask.url} was answered with errors: ${JSON.stringify(errors).slice(0, 500)}`);
  return data;
}
