/** Loads what is in source files one by one, so that a folder of any size fits. */
import { createReadStream } from 'node:fs';
import { readFile, realpath, stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { countBytes } from '../archives/count-bytes.ts';
import type { Packed } from '../archives/unpack.ts';
import { decodeSource, failed, type LoadedSource, type LoadOptions } from './decode-source.ts';
import { type FoundFile, findFiles, standardInput } from './find-files.ts';
import { loadMembers } from './load-members.ts';
import { describeFailure } from './read-failure.ts';
import { openScratch } from './scratch.ts';
import { sidecarPathOf } from './sidecar-file.ts';

/** Largest source file that is read unless told otherwise: 5 MiB. */
export const defaultMaxBytes = 5 * 1024 * 1024;

/**
 * Every article in the files under the paths, in the order in which they are found. Annotation sidecars
 * come with their source, and one without a source is a problem; a file reached twice is loaded once. Of a file that
 * holds many articles each has a path of its own, `FILE#ID`, and what is in an archive `ARCHIVE/NAME`.
 */
export async function* loadSources(
  paths: readonly string[],
  { maxBytes = defaultMaxBytes, columns = {}, onRead = () => {} }: Partial<LoadOptions> = {},
): AsyncGenerator<LoadedSource> {
  const reached = openReached();
  try {
    for await (const found of findFiles(paths)) {
      const { path, problem } = found;
      const earlier = problem === null ? await reached.note(found) : null;
      if (problem !== null) yield failed(path, problem);
      else if (earlier === null) yield* loadWithSidecar(found, { maxBytes, columns, onRead });
      else if (earlier.file !== earlier.now) {
        const fault = `${earlier.now} has the same path as ${earlier.file}: rename one, or give the folder above both`;
        yield failed(path, fault);
      }
    }
  } finally {
    reached.close();
  }
}

/** The files that were reached, by path. */
function openReached() {
  const scratch = openScratch('create table reached (path text primary key, file text) without rowid');
  const find = scratch.prepare('select file from reached where path = ?');
  const keep = scratch.prepare('insert into reached values (?, ?)');
  return {
    /** Which file was there under the same path before, and which one is now; null where none was. */
    async note({ path, file }: FoundFile): Promise<{ file: string; now: string } | null> {
      const now = await realpath(file).catch(() => resolve(file));
      const earlier = find.get(path) as { file: string } | undefined;
      if (earlier === undefined) keep.run(path, now);
      return earlier === undefined ? null : { ...earlier, now };
    },
    close: () => scratch.close(),
  };
}

/** A sidecar speaks of one article; beside a file of many it can speak of none. */
async function* loadWithSidecar(found: FoundFile, options: LoadOptions): AsyncGenerator<LoadedSource> {
  const { path, file } = found;
  const sidecarPath = sidecarPathOf(path);
  const sidecar = found.sidecar === null ? null : await loadSidecar(sidecarPath, found.sidecar, options);
  let isLonely = false;
  for await (const loaded of loadMembers(path, openFile(file, options.onRead), options)) {
    if (sidecar === null || loaded.path !== path) yield loaded;
    else yield { ...loaded, sidecar };
    isLonely ||= sidecar !== null && loaded.path !== path;
  }
  if (isLonely) yield failed(sidecarPath, `stands beside ${basename(path)}, which holds several articles`);
}

function openFile(file: string, onRead: (bytes: number) => void = () => {}): Packed {
  if (file === standardInput) return { bytes: process.stdin, file: null };
  return { bytes: countBytes(createReadStream(file), onRead), file, onRead };
}

async function loadSidecar(path: string, file: string, { maxBytes }: LoadOptions): Promise<LoadedSource> {
  try {
    const { size } = await stat(file);
    if (size > maxBytes) return failed(path, `is too large: ${size} bytes, the limit is ${maxBytes}`);
    return decodeSource(path, await readFile(file));
  } catch (error) {
    return failed(path, describeFailure(error));
  }
}
