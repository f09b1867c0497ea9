import { getIntrospectionQuery } from 'graphql';
import { expect, test } from 'vitest';
import { readSettings } from '../../src/env.ts';
import { answerUnder, operation } from '../support/settings.ts';

const asked = [
  '{ __schema { queryType { name } } }',
  '{ __type(name: "Actor") { name } }',
  getIntrospectionQuery(),
];

async function read(response: Response) {
  return (await response.json()) as { data?: object; errors?: { extensions: { code: string } }[] };
}

test.each(asked)('the schema can be asked for, unless that is switched off: %s', async (query) => {
  const off = { INTROSPECTION: 'off' };
  for (const turn of ['first', 'again']) {
    expect((await read(await answerUnder({}, '/graphql', operation(query)))).errors, turn).toBeUndefined();
    const refused = await answerUnder(off, '/graphql', operation(query));
    const { data, errors } = await read(refused);
    expect(data, turn).toBeUndefined();
    expect(errors?.[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
  }
  const plain = await read(await answerUnder(off, '/graphql', operation('{ __typename }')));
  expect(plain.data).toEqual({ __typename: 'Query' });
});

test('/schema.graphql goes with introspection', async () => {
  expect((await answerUnder({}, '/schema.graphql')).status).toBe(200);
  expect((await answerUnder({ INTROSPECTION: 'off' }, '/schema.graphql')).status).toBe(404);
});

test.each(['/playground', '/playground.html'])(
  'the page %s is there, unless it is switched off',
  async (path) => {
    const assets = {
      fetch: async () => new Response('<!doctype html>', { headers: { 'content-type': 'text/html' } }),
    };
    expect((await answerUnder({ ASSETS: assets }, path)).status).toBe(200);
    expect((await answerUnder({ ASSETS: assets, PLAYGROUND: 'off' }, path)).status).toBe(404);
  },
);

test.each([
  { INTROSPECTION: 'no' },
  { PLAYGROUND: 'true' },
  { RATE_LIMIT: '1' },
  { REQUEST_TIMEOUT_MS: '0' },
  { COST_PER_MINUTE: 'lots' },
  { HIT_LOG_RATE: '10' },
])('a setting that means nothing is named: %o', (wrong) => {
  const bindings = { LIBSQL_URL: 'http://127.0.0.1', ...wrong } as unknown as Parameters<
    typeof readSettings
  >[0];
  expect(() => readSettings(bindings)).toThrow(Object.keys(wrong)[0] as string);
});
