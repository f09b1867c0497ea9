import { opendir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Extent } from '../progress.ts';
import { isSidecar } from './sidecar-file.ts';

/** How long is waited for the count of the files, in milliseconds. */
const patienceMs = 1_000;

/** How much there is under some paths. Of great folders counting goes on, and the extent grows, until it is stopped. */
export interface Measuring {
  extent: Extent;
  stop(): void;
}

export async function measureSources(
  paths: readonly string[],
  waitMs: number = patienceMs,
): Promise<Measuring> {
  const extent = { count: 0, bytes: 0, growing: true };
  let isStopped = false;
  const counting = (async () => {
    for await (const size of sizesUnder(paths)) {
      if (isStopped) break;
      extent.count += 1;
      extent.bytes += size;
    }
  })()
    // Whatever cannot be listed is told by who loads it.
    .catch(() => {})
    .finally(() => {
      extent.growing = false;
    });
  await Promise.race([counting, pause(waitMs, undefined, { ref: false })]);
  const stop = () => {
    isStopped = true;
  };
  return { extent, stop };
}

/** The size of each file that will be read, in whatever order; 0 where that shows only when it is read. */
async function* sizesUnder(paths: Iterable<string>): AsyncGenerator<number> {
  for (const path of paths) {
    const status = await stat(path).catch(() => null);
    if (status?.isDirectory()) yield* sizesIn(path);
    else yield status?.size ?? 0;
  }
}

async function* sizesIn(folder: string): AsyncGenerator<number> {
  const entries = await opendir(folder, { bufferSize: 1_000 }).catch(() => []);
  for await (const entry of entries) {
    const file = join(folder, entry.name);
    if (entry.name.startsWith('.') || isSidecar(entry.name)) continue;
    if (entry.isDirectory()) yield* sizesIn(file);
    else {
      const status = await stat(file).catch(() => null);
      if (status?.isFile()) yield status.size;
    }
  }
}
