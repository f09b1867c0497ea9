import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RunningServer, startServer } from '../../../drizzle/hrana/server.ts';

const idleMs = 300;
let server: RunningServer;

beforeAll(async () => {
  server = await startServer({ file: ':memory:', idleMs });
});

afterAll(() => server.close());

// biome-ignore lint/suspicious/noExplicitAny: the tests say which part of an answer they expect.
type Answer = { status: number; body: any };

async function post(
  body: unknown,
  { path = '/v3/pipeline', headers = {}, to = server } = {},
): Promise<Answer> {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const response = await fetch(to.url + path, { method: 'POST', body: text, headers });
  return { status: response.status, body: await response.json() };
}

function execute(sql: string, more: object = {}) {
  return { type: 'execute', stmt: { sql, ...more } };
}

/** The results of requests on a stream of their own. */
async function ask(...requests: object[]) {
  const { body } = await post({ requests: [...requests, { type: 'close' }] });
  return body.results.map((one: Answer['body']) => one.error ?? one.response);
}

describe('streams', () => {
  test('a stream that expires rolls back, and its baton is refused', async () => {
    await ask(execute('create table expiring (a)'));
    const { body } = await post({
      requests: [execute('begin immediate'), execute('insert into expiring values (1)')],
    });
    await delay(idleMs * 2);
    const late = await post({ baton: body.baton, requests: [execute('commit')] });
    expect(late).toMatchObject({ status: 400, body: { code: 'STREAM_EXPIRED' } });
    const [counted] = await ask(execute('select count(*) from expiring'));
    expect(counted.result.rows[0][0].value).toBe('0');
  });

  test('a baton is good once', async () => {
    const { body } = await post({ requests: [execute('select 1')] });
    const twice = [1, 2].map(() => post({ baton: body.baton, requests: [] }));
    expect((await Promise.all(twice)).map(({ status }) => status).sort()).toEqual([200, 400]);
  });

  test('a new stream sees no temporary table, setting, transaction or rowid of one before', async () => {
    await ask(
      execute('create table rowids (id integer primary key)'),
      execute('insert into rowids values (77)'),
    );
    await ask(
      execute('create temp table leaking (a)'),
      execute('pragma foreign_keys = off'),
      execute('begin'),
    );
    const [keys, table, begun] = await ask(
      execute('pragma foreign_keys'),
      execute('select * from leaking'),
      execute('begin'),
    );
    expect(keys.result.rows[0][0].value).toBe('1');
    expect(keys.result.last_insert_rowid).toBe('0');
    expect(table.message).toMatch(/no such table/);
    expect(begun.type).toBe('execute');
  });

  test('a sequence that meets a lock goes on where it was', async () => {
    await ask({ type: 'sequence', sql: 'create table steps (a)' });
    const { body } = await post({ requests: [execute('begin immediate')] });
    const waiting = ask({
      type: 'sequence',
      sql: 'create temp table own (a); insert into steps values (1), (2)',
    });
    await delay(100);
    await post({ baton: body.baton, requests: [execute('rollback'), { type: 'close' }] });
    expect((await waiting)[0]).toEqual({ type: 'sequence' });
  });
});

describe('requests', () => {
  test('a stored text runs until it is closed', async () => {
    const stored = { type: 'execute', stmt: { sql_id: 1 } };
    const [, first, , second] = await ask(
      { type: 'store_sql', sql_id: 1, sql: 'select 5' },
      stored,
      { type: 'close_sql', sql_id: 1 },
      stored,
    );
    expect(first.result.rows).toEqual([[{ type: 'integer', value: '5' }]]);
    expect(second.code).toBe('SQL_ID_UNKNOWN');
  });

  test('a batch runs only the steps whose conditions hold', async () => {
    const step = (sql: string, condition?: object) => ({ stmt: { sql }, condition });
    const failed = { type: 'error', step: 1 };
    const [{ result }] = await ask({
      type: 'batch',
      batch: {
        steps: [
          step('select 1'),
          step('select nothing', { type: 'ok', step: 0 }),
          step('select 2', failed),
          step('select 3', { type: 'not', cond: failed }),
          step('select 4', { type: 'and', conds: [failed, { type: 'is_autocommit' }] }),
          step('select 5', {
            type: 'or',
            conds: [
              { type: 'ok', step: 1 },
              { type: 'ok', step: 3 },
            ],
          }),
        ],
      },
    });
    expect(result.step_results.map(Boolean)).toEqual([true, false, true, false, true, false]);
    expect(result.step_errors.map(Boolean)).toEqual([false, true, false, false, false, false]);
  });

  test.each([
    ['', 'SQL_NO_STATEMENT'],
    ['-- nothing', 'SQL_NO_STATEMENT'],
    ['select 1; select 2', 'SQL_MANY_STATEMENTS'],
    ['selec', 'SQLITE_ERROR'],
  ])('%j is refused with %s', async (sql, code) => {
    expect((await ask(execute(sql)))[0].code).toBe(code);
  });

  test('positional and named arguments are bound together', async () => {
    const args = [{ type: 'integer', value: '1' }];
    const named_args = [{ name: ':b', value: { type: 'text', value: 'two' } }];
    const [{ result }] = await ask(execute('select ?1, :b', { args, named_args }));
    expect(result.rows).toEqual([[...args, { type: 'text', value: 'two' }]]);
  });

  test('blobs are read with and without padding, and what is not base64 is refused', async () => {
    const blob = (base64: string) => execute('select hex(?)', { args: [{ type: 'blob', base64 }] });
    const [bare, padded, wrong] = await ask(blob('YQ'), blob('YQ=='), blob('@@!'));
    expect([bare, padded].map(({ result }) => result.rows[0][0].value)).toEqual(['61', '61']);
    expect(wrong.code).toBe('ARGS_INVALID');
  });

  test('infinities and minus zero survive JSON', async () => {
    const [{ result }] = await ask(execute('select 9e999, -9e999, -0.0'));
    expect(result.rows[0].map(({ value }: { value: number }) => value)).toEqual([Infinity, -Infinity, -0]);
  });

  test.each([
    ['select :a, 1 as one', true],
    ['/* why */ values (1)', true],
    ['with x as (select 1) select * from x', true],
    ['with x as (select 1) insert into described select * from x', false],
  ])('describe says of %j whether it only reads: %s', async (sql, readonly) => {
    await ask(execute('create table if not exists described (a text)'));
    expect((await ask({ type: 'describe', sql }))[0].result.is_readonly).toBe(readonly);
  });
});

describe('what is refused', () => {
  test.each([
    ['{', /not JSON/],
    ['[]', /the body needs an object/],
    [{}, /requests needs a list/],
    [{ requests: [{ type: 'toString' }] }, /requests\[0\]\.type/],
    [{ requests: [{ type: 'execute' }] }, /requests\[0\]\.stmt needs an object/],
    [{ requests: [{ type: 'batch', batch: {} }] }, /batch\.steps needs a list/],
    [
      { requests: [{ type: 'batch', batch: { steps: [{ stmt: {}, condition: { type: 'ok', step: 0 } }] } }] },
      /not a step before/,
    ],
  ])('%j is answered with 400 and the reason', async (body, reason) => {
    const answer = await post(body, { path: '/v2/pipeline' });
    expect(answer).toMatchObject({ status: 400, body: { code: 'PROTOCOL_ERROR' } });
    expect(answer.body.message).toMatch(reason);
  });

  test('versions 2 and 3 in JSON are offered, protobuf is not', async () => {
    const paths = ['/v2', '/v3', '/v3-protobuf'];
    const statuses = await Promise.all(paths.map(async (path) => (await fetch(server.url + path)).status));
    expect(statuses).toEqual([200, 200, 404]);
    expect((await post({}, { path: '/v3-protobuf/pipeline' })).status).toBe(404);
  });

  test('a token that is missing or wrong gives 401, the right one is let in', async () => {
    const guarded = await startServer({ file: ':memory:', token: 'secret' });
    const ways = [{}, { authorization: 'Bearer wrong!' }, { authorization: 'Bearer secret' }];
    const answers = ways.map((headers) => post({ requests: [] }, { headers, to: guarded }));
    expect((await Promise.all(answers)).map(({ status }) => status)).toEqual([401, 401, 200]);
    await guarded.close();
  });

  test('a body over the limit gives 413', async () => {
    const small = await startServer({ file: ':memory:', bodyLimit: 1_000 });
    const { status, body } = await post('x'.repeat(1_001), { to: small });
    expect([status, body.code]).toEqual([413, 'BODY_TOO_LARGE']);
    await small.close();
  });

  test('a file that is no database stops the start', async () => {
    await expect(startServer({ file: import.meta.filename })).rejects.toMatchObject({
      code: 'SQLITE_NOTADB',
    });
  });
});
