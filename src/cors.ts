/**
 * Any site may read the API, and no credentials are ever wanted: the same headers for everybody, so that
 * answers need no `Vary: Origin` and caches can share them.
 */
export const anyOrigin = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'age, etag, server-timing, x-cache',
  'timing-allow-origin': '*',
};

const preflightHeaders = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': 'GET, HEAD, POST, OPTIONS',
  'access-control-allow-headers': 'accept, cache-control, content-type, if-none-match',
  'access-control-max-age': '86400',
};

/** The answer to a preflight, or null for any other request. */
export function answerPreflight(request: Request): Response | null {
  const asked = request.method === 'OPTIONS' && request.headers.has('access-control-request-method');
  return asked ? new Response(null, { status: 204, headers: preflightHeaders }) : null;
}

/** Opens an answer of our own to any site. */
export function openToAnyOrigin(response: Response): Response {
  if (response.headers.has('access-control-allow-origin')) return response;
  for (const [name, value] of Object.entries(anyOrigin)) response.headers.set(name, value);
  return response;
}
