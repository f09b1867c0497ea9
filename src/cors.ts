/**
 * Any site may read the API, and no credentials are ever wanted: the same headers for everybody, so that
 * answers need no `Vary: Origin` and caches can share them.
 */
const anyOrigin = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'age, etag, x-cache',
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

/** The same answer, open to any site. */
export function openToAnyOrigin(response: Response): Response {
  const opened = new Response(response.body, response);
  for (const [name, value] of Object.entries(anyOrigin)) opened.headers.set(name, value);
  return opened;
}
