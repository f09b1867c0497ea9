import { Buffer } from 'node:buffer';
import { gzipSync } from 'node:zlib';
import type { Draw } from '../draw.ts';
import type { MadeRequest } from './send.ts';
import { strangeTexts } from './value.ts';

const methods = ['POST', 'GET', 'HEAD', 'OPTIONS', 'PUT', 'PATCH', 'DELETE', 'PROPFIND', 'PURGE', 'SEARCH'];
const paths = [
  '/graphql',
  '/graphql/',
  '/graphql?query=',
  '/graphql?query={__typename}',
  '/graphql?query={__typename}&query={__typename}',
  '/graphql?query={__typename}&variables={',
  '/graphql?documentId=sha256:00',
  '/graphql?extensions={"persistedQuery":{"version":1,"sha256Hash":"0"}}',
  '/schema.graphql',
  '/admin/purge',
  '/health',
  '/ready',
  '/',
  '/playground',
  '//',
  '/..%2f..%2fetc/passwd',
  '/%00',
  '/%ff',
  '/graphql%3fquery=1',
  '/.git/config',
  '/feed.xml',
];
const types = [
  'application/json',
  'application/json; charset=utf-8',
  'application/json; charset=utf-16',
  'application/graphql',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'text/plain',
  'application/graphql-response+json',
  'json',
  ';;;',
];
const accepts = [
  'application/json',
  'application/graphql-response+json',
  '*/*',
  'text/html',
  'text/event-stream',
  'a/b;q=x',
  ',',
  '',
];
const headerNames = [
  'authorization',
  'if-none-match',
  'cache-control',
  'origin',
  'range',
  'content-encoding',
  'x-request-id',
  'cookie',
  'traceparent',
  'accept-encoding',
  'if-modified-since',
  'access-control-request-method',
  'x-http-method-override',
  'forwarded',
];
const headerValues = [
  '',
  '*',
  'Bearer x',
  'Bearer ',
  'W/"x"',
  '"',
  'no-store',
  'only-if-cached',
  'null',
  'bytes=0-1',
  'gzip',
  'identity',
  'https://evil.example',
  '🦊',
  'a'.repeat(4_000),
  '-1',
  'PUT',
  '00-0-0-0',
];
const jsons: readonly string[] = [
  '{}',
  '[]',
  'null',
  '1',
  '"{ __typename }"',
  '{"query":"{ __typename }"}',
  '[{"query":"{ __typename }"},{"query":"{ __typename }"}]',
  '{"query":1}',
  '{"query":null,"variables":[]}',
  '{"query":"{ __typename }","variables":"{}"}',
  '{"query":"{ __typename }","variables":{"__proto__":{"a":1}}}',
  '{"query":"{ __typename }","operationName":7}',
  '{"query":"{ __typename }","extensions":{"persistedQuery":{"version":2,"sha256Hash":[]}}}',
  '{"query":"{ __typename }","extra":true}',
  '{"query":"{ __typename }","query":"{ a }"}',
  '{"from":null,"to":1,"tags":"all"}',
  `${'['.repeat(5_000)}${']'.repeat(5_000)}`,
  `{"query":"{ __typename }","variables":${'{"a":'.repeat(2_000)}1${'}'.repeat(2_000)}}`,
  `{"query":"{ __typename }","variables":{"a":"${'x'.repeat(300_000)}"}}`,
  '{"query":"{ __typename }"',
  '\ufeff{"query":"{ __typename }"}',
];

/** Makes an HTTP request of parts that are each likely to be mishandled by somebody. */
export function makeRequest(draw: Draw): MadeRequest {
  const method = draw.pick(methods);
  const body = method === 'GET' || method === 'HEAD' ? null : makeBody(draw);
  const headers: Record<string, string> = {};
  if (!draw.oneIn(6)) headers['content-type'] = draw.pick(types);
  if (!draw.oneIn(4)) headers.accept = draw.pick(accepts);
  for (const name of draw.some(headerNames, 0, 3)) headers[name] = toHeader(draw.pick(headerValues));
  const path = draw.oneIn(4) ? `/graphql?query=${encodeText(draw.pick(strangeTexts))}` : draw.pick(paths);
  return { method, path: toPath(path), headers, body };
}

function makeBody(draw: Draw): Uint8Array | string | null {
  switch (draw.below(5)) {
    case 0:
      return draw.pick(jsons);
    case 1:
      return Uint8Array.from({ length: draw.below(300) }, () => draw.below(256));
    case 2:
      return JSON.stringify(makeJson(draw, 0));
    case 3:
      return draw.oneIn(2) ? gzipSync(draw.pick(jsons)) : cut(draw, draw.pick(jsons));
    default:
      return draw.pick([null, '', 'query={__typename}', '{ __typename }', '--x\r\n\r\n--x--']);
  }
}

function makeJson(draw: Draw, depth: number): unknown {
  const kind = draw.below(depth > 3 ? 4 : 6);
  if (kind === 0) return draw.pick([null, true, 0, -1, 1e21]);
  if (kind === 1) return draw.pick(strangeTexts);
  if (kind === 2) return '{ articles { totalCount } }';
  if (kind === 3) return draw.below(1_000_000);
  if (kind === 4) return Array.from({ length: draw.below(4) }, () => makeJson(draw, depth + 1));
  const names = [
    'query',
    'variables',
    'operationName',
    'extensions',
    'documentId',
    'from',
    'to',
    'tags',
    'x',
  ];
  return Object.fromEntries(draw.some(names, 0, 4).map((name) => [name, makeJson(draw, depth + 1)]));
}

function cut(draw: Draw, text: string): string {
  return text.slice(0, draw.below(text.length + 1));
}

/** Lone surrogates have no UTF-8. */
function encodeText(text: string): string {
  return encodeURIComponent(text.toWellFormed()).slice(0, 8_000);
}

function toPath(path: string): string {
  return path.replace(/[^\x21-\x7e]/g, (char) => encodeURIComponent(char));
}

function toHeader(value: string): string {
  return Buffer.from(value, 'utf8').toString('latin1');
}
