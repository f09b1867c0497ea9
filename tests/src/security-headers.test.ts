import { describe, expect, test } from 'vitest';
import { dataPolicy, pageHeaders, pagePolicy, securityHeaders } from '../../src/security-headers.ts';
import { withoutDatabase } from '../support/edge.ts';
import { answerUnder, operation } from '../support/settings.ts';

const answers: Record<string, () => Promise<Response>> = {
  'an answer': () => answerUnder({}, '/graphql?query={__typename}'),
  'an answer from the cache': async () => {
    await (await answerUnder({}, '/graphql?query={__typename}')).text();
    return answerUnder({}, '/graphql?query={__typename}');
  },
  'an answer to HEAD': () => answerUnder({}, '/graphql?query={__typename}', { method: 'HEAD' }),
  'a mistake': () => answerUnder({}, '/graphql', operation('{ nonsense }')),
  'a fault': () =>
    withoutDatabase(() => answerUnder({}, '/graphql', operation('{ articles { totalCount } }'))),
  'a refused method': () => answerUnder({}, '/graphql', { method: 'PUT' }),
  'a preflight': () => answerUnder({}, '/graphql', { method: 'OPTIONS' }),
  'the schema': () => answerUnder({}, '/schema.graphql'),
  'the health': () => answerUnder({}, '/health'),
  'the admin route': () => answerUnder({ PURGE_TOKEN: 'x' }, '/admin/purge', { method: 'POST' }),
  'nothing there': () => answerUnder({}, '/nowhere'),
};

describe.each(Object.entries(answers))('%s', (_name, make) => {
  test('tells browsers to run, frame and guess nothing, and asks for no credentials', async () => {
    const response = await make();
    await response.body?.cancel();
    for (const [name, value] of Object.entries(securityHeaders))
      expect(response.headers.get(name)).toBe(value);
    expect(response.headers.get('content-security-policy')).toBe(dataPolicy);
    expect(response.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    expect(response.headers.has('access-control-allow-credentials')).toBe(false);
    expect(response.headers.has('set-cookie')).toBe(false);
  });
});

test('a page may run its own scripts and evaluate nothing', async () => {
  const assets = {
    fetch: async () => new Response('<!doctype html>', { headers: { 'content-type': 'text/html' } }),
  };
  const { headers } = await answerUnder({ ASSETS: assets }, '/playground');
  for (const [name, value] of Object.entries({ ...securityHeaders, ...pageHeaders }))
    expect(headers.get(name), name).toBe(value);
  expect(pagePolicy).not.toMatch(/unsafe-eval|script-src[^;]*(unsafe|\*|data:|https:)/);
  expect(pagePolicy).toContain("frame-ancestors 'none'");
});

test('the admin route is not there without a token, and tells nothing by how it refuses', async () => {
  const ask = (settings: object, token: string) =>
    answerUnder(settings, '/admin/purge', {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
      body: '{}',
    });
  expect((await ask({ PURGE_TOKEN: '' }, 'x')).status).toBe(404);
  const refusals = new Set<string>();
  for (const token of [
    '',
    'x',
    'a token for test',
    'a token for testS',
    'a token for tests and more',
    'é'.repeat(500),
  ]) {
    const response = await ask({ PURGE_TOKEN: 'a token for tests' }, encodeURI(token));
    refusals.add(`${response.status} ${await response.text()}`);
  }
  expect(refusals.size).toBe(1);
});
