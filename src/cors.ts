/**
 * Any site may read the API, and no credentials are ever wanted: the same headers for everybody, so that
 * answers need no `Vary: Origin` and caches can share them.
 */
const anyOrigin = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'age, allow, etag, retry-after, x-cache, x-request-id',
};

const preflightHeaders = {
  allow: 'GET, HEAD, POST, OPTIONS',
  'access-control-allow-origin': '*',
  'access-control-allow-methods': 'GET, HEAD, POST, OPTIONS',
  'access-control-allow-headers': 'accept, cache-control, content-type, if-none-match',
  'access-control-max-age': '86400',
};

/** The answer to OPTIONS, preflight or not, or null for any other request. */
export function answerPreflight(request: Request): Response | null {
  return request.method === 'OPTIONS' ? new Response(null, { status: 204, headers: preflightHeaders }) : null;
}

/** The same answer, open to any site. */
export function openToAnyOrigin(response: Response): Response {
  const opened = new Response(response.body, response);
  for (const [name, value] of Object.entries(anyOrigin)) opened.headers.set(name, value);
  return opened;
}
