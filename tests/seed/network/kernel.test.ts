import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { kernelFile } from '../../../seed/network/workspace.ts';

const folder = mkdtempSync(join(tmpdir(), 'newsgraph-kernel-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('the compiled kernel is what its source compiles to; `npm run kernel` makes it', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: { kernel: string } };
  const out = join(folder, 'kernel.wasm');
  const [, ...args] = scripts.kernel.replace('seed/network/kernel.wasm', out).split(' ');
  const asc = 'node_modules/assemblyscript/bin/asc.js';
  const { status, stderr } = spawnSync(process.execPath, [asc, ...args], { encoding: 'utf8' });
  expect(stderr).toBe('');
  expect(status).toBe(0);
  expect(readFileSync(out).equals(readFileSync(kernelFile))).toBe(true);
});
