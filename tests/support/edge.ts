import { exports } from 'cloudflare:workers';
import { forgetGeneration } from '../../src/edge/generation.ts';
import { forgetEntries } from '../../src/edge/stores.ts';
import { type Traffic, watchTraffic } from './traffic.ts';

/** Each file asks at a host of its own, since the platform's cache is shared by all of them. */
export let origin = '';

/**
 * Begins a file: files share one Worker and this module, and a file whose clock ran ahead leaves behind purges and
 * epochs of a time that for the next has not come.
 */
export function startElsewhere(): void {
  origin = `https://${crypto.randomUUID()}.test`;
  startIsolate();
}

/** A way to ask by GET. */
export interface Get {
  query?: string;
  variables?: Record<string, unknown>;
  operationName?: string;
  extensions?: unknown;
  documentId?: string;
}

/** The address of a GET. */
export function urlOf(get: Get): string {
  const url = new URL(`${origin}/graphql`);
  for (const [name, value] of Object.entries(get)) {
    url.searchParams.set(name, typeof value === 'string' ? value : JSON.stringify(value));
  }
  return url.href;
}

/** Asks the Worker by GET, in workerd. */
export function get(asked: Get, headers: Record<string, string> = {}, method = 'GET'): Promise<Response> {
  return exports.default.fetch(urlOf(asked), { method, headers });
}

/** Asks the Worker by POST. */
export function post(body: Get, headers: Record<string, string> = {}): Promise<Response> {
  return exports.default.fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
}

/** What `X-Cache` says; the body is read, so that nothing is left open. */
export async function stateOf(response: Response | Promise<Response>): Promise<string | null> {
  const answered = await response;
  await answered.text();
  return answered.headers.get('x-cache');
}

/** What an action sends to the database, and what it answers. */
export async function watchAnswer(
  action: () => Promise<Response>,
): Promise<{ response: Response; body: string; traffic: Traffic }> {
  let response = new Response();
  let body = '';
  const traffic = await watchTraffic(async () => {
    response = await action();
    body = await response.text();
  });
  return { response, body, traffic };
}

/** Makes the database unreachable while something is done. */
export async function withoutDatabase<Result>(action: () => Promise<Result>): Promise<Result> {
  const original = globalThis.fetch;
  globalThis.fetch = async () => {
    throw new TypeError('fetch failed');
  };
  try {
    return await action();
  } finally {
    globalThis.fetch = original;
  }
}

/** Forgets what this isolate holds in memory, as if a new one had started. */
export function startIsolate(): void {
  forgetEntries();
  forgetGeneration();
}
