import { describe, expect, test } from 'vitest';
import { addressLimit, bodyLimit } from '../../../src/limits/request.ts';
import { boundResponse, responseLimit } from '../../../src/limits/response.ts';
import { query } from '../../support/query.ts';
import { answerUnder } from '../../support/settings.ts';

const document = '{ __typename }';
const json = JSON.stringify({ query: document });

async function codeOf(init: RequestInit, path = '/graphql') {
  const response = await answerUnder({}, path, init);
  const text = await response.text();
  const errors = (JSON.parse(text) as { errors?: { extensions: { code: string } }[] }).errors;
  expect(response.headers.get('cache-control')).toBe('no-store');
  return `${response.status} ${errors?.[0]?.extensions.code}`;
}

describe('what is no GraphQL request over HTTP is refused', () => {
  test.each([
    ['a form', 'application/x-www-form-urlencoded', `query=${encodeURIComponent(document)}`],
    ['a text', 'text/plain', json],
    ['a bare document', 'application/graphql', document],
    ['a form with files', 'multipart/form-data; boundary=x', '--x--'],
    ['JSON in another script', 'application/json; charset=utf-16', json],
    ['a body of no type', '', json],
  ])('%s', async (_name, type, body) => {
    const request = {
      method: 'POST',
      headers: type ? { 'content-type': type } : {},
      body: new TextEncoder().encode(body),
    };
    expect(await codeOf(request)).toBe('415 UNSUPPORTED_MEDIA_TYPE');
  });

  const post = (body: string) => ({ method: 'POST', headers: { 'content-type': 'application/json' }, body });

  test.each(['PUT', 'DELETE', 'PATCH'])('the method %s', async (method) => {
    expect(await codeOf({ method })).toBe('405 BAD_REQUEST');
    const { headers } = await answerUnder({}, '/graphql', { method });
    expect(headers.get('allow')).toBe('GET, HEAD, POST, OPTIONS');
  });

  test('several operations in one request', async () => {
    expect(await codeOf(post(`[${json},${json}]`))).toBe('400 BAD_REQUEST');
  });

  test('a body that is too large, whether it says so or not', async () => {
    const body = JSON.stringify({ query: document, variables: { a: 'x'.repeat(bodyLimit) } });
    expect(await codeOf(post(body))).toBe('413 REQUEST_TOO_LARGE');
    const stream = new Response(body).body as ReadableStream;
    const unannounced = { ...post(''), body: stream, duplex: 'half' } as RequestInit;
    expect(await codeOf(unannounced)).toMatch(/^413 /);
  });

  test('an address that is too long', async () => {
    expect(await codeOf({}, `/graphql?query=${'x'.repeat(addressLimit)}`)).toBe('414 REQUEST_TOO_LARGE');
  });
});

describe('variables that are too large are refused', () => {
  const nest = (levels: number): unknown => {
    let value: unknown = 1;
    for (let level = 0; level < levels; level++) value = [value];
    return value;
  };
  test.each([
    ['long', { a: 'x'.repeat(70_000) }],
    ['many', { a: Array.from({ length: 6_000 }, () => 1) }],
    ['deep', { a: nest(200) }],
    [
      'deeper than any stack',
      JSON.parse(`{"a":${'['.repeat(60_000)}${']'.repeat(60_000)}}`) as Record<string, unknown>,
    ],
  ])('%s', async (name, variables) => {
    const text = name.startsWith('deeper')
      ? `{"a":${'['.repeat(60_000)}${']'.repeat(60_000)}}`
      : JSON.stringify(variables);
    for (const odd of ['', ',"unknown":1']) {
      const body = `{"query":"{ __typename }","variables":${text}${odd}}`;
      const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body };
      expect(await codeOf(init)).toMatch(
        odd ? /^400 (VARIABLES_TOO_LARGE|BAD_REQUEST)$/ : /^400 VARIABLES_TOO_LARGE$/,
      );
    }
  });

  test('a filter of the greatest size is not', async () => {
    const { errors } = await query('query ($f: ArticleFilter) { articles(filter: $f) { totalCount } }', {
      f: { actors: { anyOf: Array.from({ length: 499 }, () => 'iran') } },
    });
    expect(errors).toBeUndefined();
  });
});

test('an answer out of all proportion is refused', async () => {
  const small = await boundResponse(new Response('{"data":{}}'));
  expect(await small.text()).toBe('{"data":{}}');
  const large = await boundResponse(new Response('x'.repeat(responseLimit + 1)));
  expect(large.status).toBe(400);
  expect(await large.text()).toContain('RESPONSE_TOO_LARGE');
});
