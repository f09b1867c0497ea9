/** Finds source files under the paths a person gave and loads them one by one, so that a folder of any size fits. */
import { createReadStream } from 'node:fs';
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { countBytes } from './archives/count-bytes.ts';
import type { Packed } from './archives/unpack.ts';
import { decodeSource, failed, type LoadedSource, type LoadOptions } from './decode-source.ts';
import { loadMembers } from './load-members.ts';
import { describeFailure } from './read-failure.ts';
import {
  describeSidecarFault,
  findSidecar,
  listFiles,
  sidecarEnding,
  sidecarPathOf,
} from './sidecar-file.ts';

/** Largest source file that is read unless told otherwise: 5 MiB. */
export const defaultMaxBytes = 5 * 1024 * 1024;

/** What stands for standard input among paths. */
export const standardInput = '-';

/**
 * Every article in the files under the paths (files or folders, folders recursively), in the order given and by
 * name within a folder. Hidden files and linked folders inside a folder are passed over; annotation sidecars
 * come with their source, and one without a source is a problem; a file reached twice is loaded once. Of a file that
 * holds many articles each has a path of its own, `FILE#ID`, and what is in an archive `ARCHIVE/NAME`.
 */
export async function* loadSources(
  paths: readonly string[],
  { maxBytes = defaultMaxBytes, columns = {}, onRead = () => {} }: Partial<LoadOptions> = {},
): AsyncGenerator<LoadedSource> {
  const fileByPath = new Map<string, string>();
  for await (const found of findFiles(paths)) {
    if (found.problem !== null) {
      yield failed(found.path, found.problem);
      continue;
    }
    const earlier = fileByPath.get(found.path);
    const real = await realpath(found.file).catch(() => resolve(found.file));
    if (earlier === real) continue;
    if (earlier !== undefined) {
      yield failed(
        found.path,
        `${real} has the same path as ${earlier}: rename one, or give the folder above both`,
      );
      continue;
    }
    fileByPath.set(found.path, real);
    yield* loadWithSidecar(found.path, found.file, { maxBytes, columns, onRead });
  }
}

/** How many files there are under the paths, and how large they are together, for showing progress. */
export async function measureSources(paths: readonly string[]): Promise<{ count: number; bytes: number }> {
  let [count, bytes] = [0, 0];
  for await (const { file } of findFiles(paths)) {
    count += 1;
    bytes += (await stat(file).catch(() => null))?.size ?? 0;
  }
  return { count, bytes };
}

/** A file on its way to being loaded, or a place where there should have been one. */
interface FoundFile {
  path: string;
  file: string;
  problem: string | null;
}

async function* findFiles(paths: readonly string[]): AsyncGenerator<FoundFile> {
  for (const path of paths) {
    if (path === standardInput) {
      yield { path: 'stdin', file: path, problem: null };
      continue;
    }
    const status = await stat(path).catch((error: unknown) => describeFailure(error));
    if (typeof status === 'string') yield { path, file: path, problem: status };
    else if (status.isDirectory()) yield* findFilesOfGiven(path);
    else if (status.isFile()) {
      const name = basename(path);
      if (!name.endsWith(sidecarEnding)) yield { path: name, file: path, problem: null };
      else yield* findSidecarFault(name, path, await listFiles(dirname(path)));
    } else yield { path, file: path, problem: 'is neither a file nor a folder' };
  }
}

async function* findFilesOfGiven(folder: string): AsyncGenerator<FoundFile> {
  let count = 0;
  for await (const found of findFilesIn(folder, folder)) {
    count += 1;
    yield found;
  }
  if (count === 0) yield { path: folder, file: folder, problem: 'is a folder without source files' };
}

async function* findFilesIn(root: string, folder: string): AsyncGenerator<FoundFile> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) =>
    describeFailure(error),
  );
  if (typeof entries === 'string') {
    yield { path: relative(root, folder) || folder, file: folder, problem: entries };
    return;
  }
  // By code unit, not by locale: the same order on every machine.
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  const names = entries.filter((entry) => !entry.isDirectory()).map(({ name }) => name);
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue;
    const file = join(folder, entry.name);
    const path = relative(root, file).split(sep).join('/');
    if (entry.name.endsWith(sidecarEnding)) yield* findSidecarFault(path, file, names);
    else if (entry.isDirectory()) yield* findFilesIn(root, file);
    else if (entry.isFile()) yield { path, file, problem: null };
    else if (entry.isSymbolicLink()) yield* followLink(path, file);
  }
}

/** A sidecar by itself is nothing to load, but what is wrong with where it stands has to be said. */
function* findSidecarFault(path: string, file: string, names: readonly string[]): Generator<FoundFile> {
  const problem = describeSidecarFault(basename(file), names);
  if (problem !== null) yield { path, file, problem };
}

/** Links to files are followed; links to folders are not, for they may lead round in a circle. */
async function* followLink(path: string, file: string): AsyncGenerator<FoundFile> {
  const status = await stat(file).catch((error: unknown) => describeFailure(error));
  if (typeof status === 'string') yield { path, file, problem: status };
  else if (status.isFile()) yield { path, file, problem: null };
}

/** A sidecar speaks of one article; beside a file of many it can speak of none. */
async function* loadWithSidecar(
  path: string,
  file: string,
  options: LoadOptions,
): AsyncGenerator<LoadedSource> {
  const sidecarFile = file === standardInput ? null : await findSidecar(file);
  const sidecarPath = sidecarPathOf(path);
  const sidecar = sidecarFile === null ? null : await loadSidecar(sidecarPath, sidecarFile, options);
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
