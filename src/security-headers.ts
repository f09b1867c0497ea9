/**
 * What browsers are told of every answer: to take it for what it says it is, to show it within no other page, and
 * to come back by HTTPS only.
 */
export const securityHeaders: Readonly<Record<string, string>> = {
  'strict-transport-security': 'max-age=63072000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
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

/**
 * What concerns documents that can follow links and run scripts, so that data do without (OWASP's cheat sheet on
 * REST says the same): to tell nobody where readers came from, to use no device, to be loaded by no other site.
 */
export const pageHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': pagePolicy,
  'referrer-policy': 'no-referrer',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'cross-origin-resource-policy': 'same-origin',
};

const dataHeaders: Readonly<Record<string, string>> = { 'content-security-policy': dataPolicy };

/** Sets the headers on an answer that may be changed. */
export function setSecurityHeaders(headers: Headers): void {
  const isPage = headers.get('content-type')?.startsWith('text/html') ?? false;
  const all = { ...securityHeaders, ...(isPage ? pageHeaders : dataHeaders) };
  for (const [name, value] of Object.entries(all)) headers.set(name, value);
}
