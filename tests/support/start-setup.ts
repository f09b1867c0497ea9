import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    address: string;
    /** Where the store of the running API is. */
    dataFolder: string;
    purgeToken: string;
  }
}

/** Runs `npm start`'s command for the tests that ask it from outside. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const api = await startApi();
  project.provide('address', api.address);
  project.provide('dataFolder', api.folder);
  project.provide('purgeToken', api.purgeToken);
  return api.stop;
}

/** The whole of newsgraph, running. */
export interface RunningApi {
  address: string;
  /** Where its store is. */
  folder: string;
  purgeToken: string;
  /** The process that leads all others. */
  pid: number;
  stop: () => Promise<void>;
}

/** What is told to `npm start` beside the port and the data folder. */
interface Told {
  args?: string[];
  env?: Record<string, string>;
}

/** Runs `npm start`'s command as a newcomer would, on a free port and a fresh data folder. */
export async function startApi({ args = [], env = {} }: Told = {}): Promise<RunningApi> {
  const folder = mkdtempSync(join(tmpdir(), 'newsgraph-start-'));
  const port = await freePort();
  const purgeToken = crypto.randomUUID();
  const command = ['src/local/start.ts', '--port', String(port), '--data', folder, ...args];
  const start = spawn(process.execPath, command, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, PURGE_TOKEN: purgeToken, ...env },
  });
  await untilReady(start);
  return {
    address: `http://127.0.0.1:${port}`,
    folder,
    purgeToken,
    pid: start.pid ?? 0,
    stop: async () => {
      start.kill('SIGINT');
      await once(start, 'exit');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  return port;
}

function untilReady(start: ChildProcess): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  let said = '';
  const listen = (part: Buffer) => {
    said += part;
    if (said.includes('newsgraph is ready')) resolve();
  };
  start.stdout?.on('data', listen);
  start.stderr?.on('data', listen);
  start.once('exit', () => reject(new Error(`npm start ended by itself:\n${said}`)));
  return promise;
}
