import { type Client, createClient, type InValue } from '@libsql/client';
import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/libsql';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningServer, startServer } from '../../../drizzle/hrana/server.ts';

let server: RunningServer;
let client: Client;

beforeAll(async () => {
  server = await startServer({ file: ':memory:' });
  client = createClient({ url: server.url, intMode: 'bigint' });
});

afterAll(async () => {
  client.close();
  await server.close();
});

async function readBack(value: InValue): Promise<unknown> {
  const { rows } = await client.execute({ sql: 'select ?', args: [value] });
  return rows[0]?.[0];
}

test('every 64-bit integer, number, text and blob comes back as it went in', async () => {
  const integer = fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n });
  const number = fc.double({ noNaN: true, noDefaultInfinity: true }).filter((one) => !Object.is(one, -0));
  // The embedded library ends a text at its first NUL when it reads a row.
  const text = fc.string({ unit: 'grapheme' }).filter((one) => !one.includes('\0'));
  const plain = fc.oneof(integer, number, text, fc.constant(null));
  await fc.assert(
    fc.asyncProperty(plain, async (value) => {
      expect(await readBack(value)).toStrictEqual(value);
    }),
    { numRuns: 200 },
  );
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
      expect(new Uint8Array((await readBack(bytes)) as ArrayBuffer)).toStrictEqual(new Uint8Array(bytes));
    }),
    { numRuns: 50 },
  );
});

test('a blob of eight megabytes comes back byte for byte', async () => {
  const bytes = Buffer.alloc(8 * 1024 * 1024, 'newsgraph');
  expect(Buffer.from((await readBack(bytes)) as ArrayBuffer).equals(bytes)).toBe(true);
});

test.each([':', '@', '$'])('arguments named with %s are bound by their names', async (sign) => {
  const { rows } = await client.execute({
    sql: `select ${sign}b, ${sign}a, ?1`,
    args: { a: 'one', b: 'two' },
  });
  expect(Array.from(rows[0] ?? [])).toEqual(['two', 'one', 'two']);
});

test('a failed batch leaves nothing behind and names the constraint', async () => {
  await client.execute('create table failing (id integer primary key)');
  const batch = client.batch(['insert into failing values (1)', 'insert into failing values (1)'], 'write');
  await expect(batch).rejects.toMatchObject({ code: 'SQLITE_CONSTRAINT_PRIMARYKEY' });
  expect((await client.execute('select count(*) from failing')).rows[0]?.[0]).toBe(0n);
});

test('a transaction is unseen by others until it commits', async () => {
  await client.execute('create table hidden (a)');
  const writing = await client.transaction('write');
  await writing.execute('insert into hidden values (1)');
  expect((await client.execute('select count(*) from hidden')).rows[0]?.[0]).toBe(0n);
  await writing.commit();
  expect((await client.execute('select count(*) from hidden')).rows[0]?.[0]).toBe(1n);
});

test('concurrent write batches wait for each other and all succeed', async () => {
  await client.execute('create table counted (n)');
  await client.execute('insert into counted values (0)');
  const batches = Array.from({ length: 40 }, () => client.batch(['update counted set n = n + 1'], 'write'));
  await Promise.all(batches);
  expect((await client.execute('select n from counted')).rows[0]?.[0]).toBe(40n);
});

test('executeMultiple runs triggers whole and rows written by a trigger are not counted as affected', async () => {
  await client.executeMultiple(`
    create table source (a); create table copy (a);
    create trigger copying after insert on source begin
      insert into copy values (case when new.a then new.a end); insert into copy values (new.a);
    end;
    insert into source values (1);`);
  expect((await client.execute('insert into source values (2)')).rowsAffected).toBe(1);
  expect((await client.execute('select count(*) from copy')).rows[0]?.[0]).toBe(4n);
});

test('migrate runs its statements with foreign keys off', async () => {
  await client.executeMultiple(
    'create table parent (id integer primary key); create table child (p references parent)',
  );
  await client.migrate(['insert into child values (404)']);
  expect((await client.execute('select count(*) from child')).rows[0]?.[0]).toBe(1n);
  await expect(client.execute('insert into child values (405)')).rejects.toMatchObject({
    code: 'SQLITE_CONSTRAINT_FOREIGNKEY',
  });
});

test("drizzle's libsql driver reads, writes and rolls back", async () => {
  const database = drizzle({ client });
  await database.run(sql`create table drizzled (a)`);
  const refused = database.transaction(async (inner) => {
    await inner.run(sql`insert into drizzled values (1)`);
    throw new Error('no');
  });
  await expect(refused).rejects.toThrow('no');
  await database.run(sql`insert into drizzled values (${'two'})`);
  expect(await database.all(sql`select a from drizzled`)).toEqual([{ a: 'two' }]);
});
