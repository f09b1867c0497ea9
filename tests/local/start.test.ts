import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { startApi } from '../support/start-setup.ts';

function start(...args: string[]): { status: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/local/start.ts', ...args], {
    encoding: 'utf8',
    timeout: 60_000,
  });
  return { status, said: stdout + stderr };
}

const folder = mkdtempSync(join(tmpdir(), 'newsgraph-broken-'));

test('a port in use is said to be, with another to try', () => {
  const { port } = new URL(inject('address'));
  const { status, said } = start('--port', port);
  expect(status).toBe(1);
  expect(said).toContain(`Port ${port} is in use`);
  expect(said).not.toContain('    at ');
});

test('a broken database file is named in a sentence', () => {
  writeFileSync(
    join(folder, 'newsgraph.db'),
    'this is not a database, it only stands where one should be'.repeat(100),
  );
  const { status, said } = start('--port', '18787', '--data', folder);
  expect(status).toBe(1);
  expect(said).toContain('not a readable database');
  expect(said).not.toContain('    at ');
});

// Root may write everywhere, so that the refusal can only be seen by others.
test.skipIf(process.getuid?.() === 0)('a folder that cannot be written to is named in a sentence', () => {
  const closed = join(folder, 'closed');
  mkdirSync(closed);
  chmodSync(closed, 0o555);
  const { status, said } = start('--port', '18787', '--data', join(closed, 'data'));
  expect(status).toBe(1);
  expect(said).toContain('cannot be written to');
});

test('a data folder that is a file is named in a sentence', () => {
  const file = join(folder, 'file');
  writeFileSync(file, '');
  const { status, said } = start('--port', '18787', '--data', file);
  expect(status).toBe(1);
  expect(said).toContain(file);
  expect(said).not.toContain('    at ');
});

test('an unknown option is told how to be right', () => {
  const { status, said } = start('--prot', '1');
  expect(status).toBe(2);
  expect(said).toContain('--port');
});

test('the Worker reads copies of the store that are named in LIBSQL_REPLICA_URLS, and the primary where one is away', async () => {
  const asked = { one: 0, two: 0 };
  const copies = await Promise.all([runCopy(() => asked.one++), runCopy(() => asked.two++)]);
  const source = join(folder, 'one.txt');
  writeFileSync(source, 'Harbour reopens\n\nThe harbour reopened on Monday.\n');
  const env = { LIBSQL_REPLICA_URLS: copies.map(({ url }) => url).join(',') };
  const api = await startApi({ args: ['--sources', source], env });
  try {
    for (let number = 0; asked.one * asked.two === 0; number++) {
      const query = encodeURIComponent(`{ articles(first: ${(number % 50) + 1}) { totalCount } }`);
      const answer = await fetch(`${api.address}/graphql?query=${query}`);
      expect(await answer.json()).toMatchObject({ data: { articles: { totalCount: 1 } } });
      expect(number).toBeLessThan(50);
    }
  } finally {
    await api.stop();
    for (const copy of copies) copy.close();
  }
});

/** Stands where a copy should be, and answers nothing. */
async function runCopy(hear: () => void): Promise<{ url: string; close(): void }> {
  const server = createServer((_, response) => {
    hear();
    response.writeHead(503).end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, close: () => void server.close() };
}
