/**
 * What browsers are told of every answer: to take it for what it says it is, to show it within no other page,
 * to come back by HTTPS only, and to tell nobody where they came from.
 */
export const securityHeaders: Readonly<Record<string, string>> = {
  'strict-transport-security': 'max-age=63072000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
};

/** An answer of the API is data: nothing in it may be run or loaded. */
export const dataPolicy = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

/**
 * A page may load what it brings itself and talk to its own API. The editor sets styles by script, hence
 * 'unsafe-inline' for styles; nothing is evaluated.
 */
export const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self' data:",
  "img-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** Sets the headers on an answer that may be changed; one from the cache has them already. */
export function setSecurityHeaders(headers: Headers): void {
  if (headers.get('content-security-policy') === dataPolicy) return;
  for (const [name, value] of Object.entries(securityHeaders)) headers.set(name, value);
  const isPage = headers.get('content-type')?.startsWith('text/html') ?? false;
  headers.set('content-security-policy', isPage ? pagePolicy : dataPolicy);
  // Any site may read the API; pages are nobody else's to load.
  headers.set('cross-origin-resource-policy', isPage ? 'same-origin' : 'cross-origin');
}
