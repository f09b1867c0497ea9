import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

/** The program itself; its package says nothing of types. */
const { default: workerd } = createRequire(import.meta.url)('workerd') as { default: string };

/** A Worker that runs in a workerd of its own, with nothing in front of it. */
export interface RunningWorker {
  url: string;
  /** Memory of the process at this moment, in bytes. */
  readMemory(): number;
  stop(): Promise<void>;
}

/** Runs a bundle with these bindings. */
export async function runWorker(bundle: string, bindings: Record<string, string>): Promise<RunningWorker> {
  const folder = mkdtempSync(join(tmpdir(), 'newsgraph-workerd-'));
  const port = await freePort();
  writeFileSync(join(folder, 'worker.js'), bundle);
  writeFileSync(join(folder, 'config.capnp'), configOf(port, bindings));
  const child = spawn(workerd, ['serve', join(folder, 'config.capnp')], {
    // The Worker's log, a line for each request, is written and read by nobody.
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const url = `http://127.0.0.1:${port}`;
  const stop = async () => {
    const ended = child.exitCode === null ? once(child, 'exit') : null;
    child.kill('SIGKILL');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await untilAnswering(url, child);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, readMemory: () => readMemory(child), stop };
}

function configOf(port: number, bindings: Record<string, string>): string {
  const { compatibilityDate } = readCompatibility();
  const listed = Object.entries(bindings).map(
    ([name, text]) => `(name = ${JSON.stringify(name)}, text = ${JSON.stringify(text)})`,
  );
  return `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "main", worker = .main),
    (name = "internet", network = (allow = ["public", "private"])),
  ],
  sockets = [(name = "http", address = "127.0.0.1:${port}", http = (), service = "main")],
);
const main :Workerd.Worker = (
  modules = [(name = "worker.js", esModule = embed "worker.js")],
  compatibilityDate = "${compatibilityDate}",
  bindings = [${listed.join(', ')}],
);
`;
}

/** As deployed. */
function readCompatibility(): { compatibilityDate: string } {
  const [, compatibilityDate = ''] =
    /^compatibility_date = "(.+)"$/m.exec(readFileSync('wrangler.toml', 'utf8')) ?? [];
  return { compatibilityDate };
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}

async function untilAnswering(url: string, child: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 2_000; attempt++) {
    if (child.exitCode !== null) throw new Error(`workerd ended by itself (exit code ${child.exitCode}).`);
    try {
      // A path that needs no database and no files.
      await (await fetch(`${url}/robots.txt`)).text();
      return;
    } catch {
      await setTimeout(5);
    }
  }
  throw new Error('workerd does not answer.');
}

function readMemory({ pid }: ChildProcess): number {
  return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) * 1_024;
}
