import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';

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
