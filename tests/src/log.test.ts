import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { describeCauses } from '../../src/log.ts';
import { withoutDatabase } from '../support/edge.ts';
import { answerUnder, operation, watchLog } from '../support/settings.ts';

test('every request leaves one line that says what was asked and what became of it', async () => {
  const document = 'query Latest($n: Int) { articles(first: $n) { edges { node { slug } } } }';
  const path = `/graphql?query=${encodeURIComponent(document)}&variables=${encodeURIComponent('{"n":2}')}`;
  let id: string | null = null;
  const { lines } = await watchLog(async () => {
    id = (await answerUnder({}, path)).headers.get('x-request-id');
  });
  expect(lines).toEqual([
    {
      level: 'info',
      requestId: id,
      method: 'GET',
      path: '/graphql',
      status: 200,
      cache: 'MISS',
      operation: 'Latest',
      document: expect.stringMatching(/^[0-9a-f]{64}$/),
      cost: 3,
      statements: expect.any(Number),
      roundTrips: expect.any(Number),
      databaseMs: expect.any(Number),
      durationMs: expect.any(Number),
    },
  ]);
  expect(lines[0]?.statements).toBeGreaterThan(0);
  const again = await watchLog(() => answerUnder({ HIT_LOG_RATE: '1' }, path));
  expect(again.lines).toMatchObject([{ cache: 'HIT', statements: 0, roundTrips: 0 }]);
  expect(again.lines[0]).not.toHaveProperty('sampleInterval');
});

describe('answers from the cache', () => {
  const pathOf = (first: number) => `/graphql?query={articles(first:${first}){nodes{slug}}}`;
  const ask = async (rate: string, path = pathOf(6)) =>
    (await watchLog(() => answerUnder({ HIT_LOG_RATE: rate }, path))).lines;
  const chance = vi.spyOn(Math, 'random');
  const clock = vi.spyOn(Date, 'now');

  beforeEach(() => void clock.mockReturnValue(performance.timeOrigin + performance.now()));
  afterEach(() => void vi.resetAllMocks());
  afterAll(() => void vi.restoreAllMocks());

  test('leave a line in a share of cases, which says for how many it stands', async () => {
    await ask('0');
    expect(await ask('0')).toEqual([]);
    chance.mockReturnValue(0.24);
    expect(await ask('0.25')).toMatchObject([{ cache: 'HIT', sampleInterval: 4 }]);
    chance.mockReturnValue(0.25);
    expect(await ask('0.25')).toEqual([]);
  });

  test('leave one always where they are slow, as all other answers do', async () => {
    await ask('0');
    expect(await ask('0', pathOf(5))).toMatchObject([{ cache: 'MISS' }]);
    expect(await ask('0', '/graphql?query={')).toMatchObject([
      { cache: 'BYPASS', codes: [expect.any(String)] },
    ]);
    expect(await ask('0', '/nowhere')).toMatchObject([{ status: 404 }]);
    const now = Date.now();
    clock.mockReturnValueOnce(now).mockReturnValue(now + 100);
    expect(await ask('0')).toMatchObject([{ cache: 'HIT', durationMs: 100 }]);
  });
});

test('an error has the name of its request, as the header and the log have it', async () => {
  for (const query of [
    '{ articles(first: -1) { totalCount } }',
    '{ nonsense }',
    '{',
    '{ a: articles { totalCount } }',
  ]) {
    const broken = query.startsWith('{ a:');
    let response = new Response();
    const ask = async () => {
      response = await answerUnder({}, '/graphql', operation(query));
    };
    const { lines } = await watchLog(() => (broken ? withoutDatabase(ask) : ask()));
    const id = response.headers.get('x-request-id');
    const { errors } = (await response.json()) as {
      errors: { extensions: { requestId: string; code: string } }[];
    };
    expect(errors.map(({ extensions }) => extensions.requestId)).toEqual(errors.map(() => id));
    const line = lines.find(({ requestId, status }) => requestId === id && status !== undefined);
    expect(line).toMatchObject({
      status: response.status,
      codes: errors.map(({ extensions }) => extensions.code),
    });
  }
});

const secrets = {
  LIBSQL_AUTH_TOKEN: 'store-secret-5f0d',
  PURGE_TOKEN: 'purge-secret-77aa',
};
const passed = ['variable-secret-1b2c', 'header-secret-9e8d', 'literal-secret-3c4d'];

test('neither secrets nor what is passed is ever logged or told', async () => {
  const told: string[] = [];
  const { text, lines } = await watchLog(async () => {
    const headers = {
      authorization: `Bearer ${passed[1]}`,
      cookie: `session=${passed[1]}`,
      'x-request-id': String(passed[1]),
    };
    const variables = { typed: passed[0] };
    const body = JSON.stringify({
      query: `query ($typed: String!) { suggestActors(typed: $typed) { name } search(query: "${passed[2]}") { totalCount } }`,
      operationName: null,
      variables,
    });
    const posted = { ...operation(''), body, headers: { ...headers, 'content-type': 'application/json' } };
    const ask = async (path: string, init: RequestInit) => {
      const response = await answerUnder(secrets, path, init);
      told.push(await response.text(), JSON.stringify([...response.headers]));
    };
    await ask('/graphql', posted);
    await withoutDatabase(() => ask('/graphql', posted));
    await withoutDatabase(() => ask('/ready', { headers }));
    await ask(`/graphql?query=${passed[0]}&variables=${passed[1]}`, { headers });
    await ask(`/nowhere?token=${passed[0]}`, { headers });
    await ask('/admin/purge', { method: 'POST', headers, body });
    await ask('/admin/purge', {
      method: 'POST',
      headers: { authorization: `Bearer ${secrets.PURGE_TOKEN}` },
      body,
    });
  });
  expect(lines.length).toBeGreaterThanOrEqual(7);
  for (const secret of Object.values(secrets)) expect(text + told.join('\n')).not.toContain(secret);
  for (const value of passed) expect(text).not.toContain(value);
});

test('a statement that fails is logged without its parameters', () => {
  const cause = Object.assign(new Error('SQLITE_ERROR: no such column: x'), { code: 'SQLITE_ERROR' });
  const error = new Error('Failed query: select ?\nparams: a secret', { cause });
  error.name = 'DrizzleQueryError';
  expect(describeCauses(error)).toEqual([
    'DrizzleQueryError a statement failed',
    'Error SQLITE_ERROR SQLITE_ERROR: no such column: x',
  ]);
});
