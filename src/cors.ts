import type { RequestHead } from './visit.ts';

/**
 * Any site may read the API, and no credentials are ever wanted: the same headers for everybody, so that
 * answers need no `Vary: Origin` and caches can share them.
 */
export const readableAnywhere = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'age, allow, etag, retry-after, server-timing, x-cache, x-request-id',
};

/** The same, and how long an answer took may be seen too. */
export const anyOrigin = { ...readableAnywhere, 'timing-allow-origin': '*' };

const preflightHeaders = {
  allow: 'GET, HEAD, POST, OPTIONS',
  'access-control-allow-origin': '*',
  'access-control-allow-methods': 'GET, HEAD, POST, OPTIONS',
  'access-control-allow-headers': 'accept, cache-control, content-type, if-none-match',
  'access-control-max-age': '86400',
};

/** The answer to OPTIONS, preflight or not, or null for any other request. */
export function answerPreflight({ method }: RequestHead): Response | null {
  return method === 'OPTIONS' ? new Response(null, { status: 204, headers: preflightHeaders }) : null;
}

/** Opens an answer of our own to any site. */
export function openToAnyOrigin(response: Response): Response {
  if (response.headers.has('access-control-allow-origin')) return response;
  for (const [name, value] of Object.entries(anyOrigin)) response.headers.set(name, value);
  return response;
}
