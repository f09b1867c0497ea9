/** Finds source files under the paths a person gave and loads them one by one, so that a folder of any size fits. */
import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import {
  describeSidecarFault,
  findSidecar,
  listFiles,
  sidecarEnding,
  sidecarPathOf,
} from './sidecar-file.ts';
import type { Problem, Source } from './story.ts';

/** Largest source file that is read unless told otherwise: 5 MiB. */
export const defaultMaxBytes = 5 * 1024 * 1024;

export interface LoadOptions {
  /** Size limit of one file in bytes. */
  maxBytes?: number;
}

/** One file, loaded or not. `source` is null exactly when `problems` say why. */
export interface LoadedSource {
  /** Path as shown to people: relative to the folder that was given. */
  path: string;
  source: Source | null;
  problems: Problem[];
  /** What editors wrote beside it, where they did; loaded or not, like the file itself. */
  sidecar?: LoadedSource;
}

/**
 * Every source file under the paths (files or folders, folders recursively), in the order given and by
 * name within a folder. Hidden files and linked folders inside a folder are passed over; annotation sidecars
 * come with their source, and one without a source is a problem; a file reached twice is loaded once.
 */
export async function* loadSources(
  paths: readonly string[],
  options: LoadOptions = {},
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
    yield await loadWithSidecar(found.path, found.file, options.maxBytes ?? defaultMaxBytes);
  }
}

/** How many sources there are under the paths, for showing progress. */
export async function countSources(paths: readonly string[]): Promise<number> {
  let count = 0;
  for await (const _found of findFiles(paths)) count += 1;
  return count;
}

/** Turns the bytes of a file into a source, or says why they are not text. */
export function decodeSource(path: string, bytes: Uint8Array): LoadedSource {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return failed(path, 'is UTF-16: save it as UTF-8', 1);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return failed(path, 'is UTF-16: save it as UTF-8', 1);
  const nul = bytes.indexOf(0);
  if (nul >= 0) return failed(path, 'is binary, not text: it contains a NUL byte', findLine(bytes, nul));
  if (!isUtf8(bytes)) return failed(path, 'is not UTF-8: save it as UTF-8', findBadLine(bytes));
  const text = new TextDecoder('utf-8').decode(bytes).replace(/\r\n?/g, '\n');
  if (text.trim() === '') return failed(path, 'is empty');
  const hash = createHash('sha256').update(bytes).digest('hex');
  return { path, source: { path, text, hash }, problems: [] };
}

/** A file on its way to being loaded, or a place where there should have been one. */
interface FoundFile {
  path: string;
  file: string;
  problem: string | null;
}

async function* findFiles(paths: readonly string[]): AsyncGenerator<FoundFile> {
  for (const path of paths) {
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

async function loadWithSidecar(path: string, file: string, maxBytes: number): Promise<LoadedSource> {
  const loaded = await loadFile(path, file, maxBytes);
  const sidecar = await findSidecar(file);
  if (sidecar === null) return loaded;
  return { ...loaded, sidecar: await loadFile(sidecarPathOf(path), sidecar, maxBytes) };
}

async function loadFile(path: string, file: string, maxBytes: number): Promise<LoadedSource> {
  try {
    const { size } = await stat(file);
    if (size > maxBytes) return failed(path, `is too large: ${size} bytes, the limit is ${maxBytes}`);
    const bytes = await readFile(file);
    // Files that grow while read, and those of /proc, may be longer than they said.
    if (bytes.length > maxBytes) return failed(path, `is too large: the limit is ${maxBytes} bytes`);
    return decodeSource(path, bytes);
  } catch (error) {
    return failed(path, describeFailure(error));
  }
}

function failed(path: string, message: string, line?: number): LoadedSource {
  return { path, source: null, problems: [line === undefined ? { path, message } : { path, line, message }] };
}

/** A line break is never part of a longer UTF-8 sequence, so each line can be checked by itself. */
function findBadLine(bytes: Uint8Array): number {
  let start = 0;
  for (const [end, byte] of bytes.entries()) {
    if (byte !== newline && byte !== carriageReturn) continue;
    if (!isUtf8(bytes.subarray(start, end))) break;
    start = end + 1;
  }
  return findLine(bytes, start);
}

/** The line an offset is in; a carriage return ends one unless a newline does so right after it. */
function findLine(bytes: Uint8Array, offset: number): number {
  let line = 1;
  for (const [index, byte] of bytes.subarray(0, offset).entries()) {
    if (byte === newline || (byte === carriageReturn && bytes[index + 1] !== newline)) line += 1;
  }
  return line;
}

function describeFailure(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  return failures[code] ?? `cannot be read (${code})`;
}

const failures: Record<string, string> = {
  ENOENT: 'does not exist',
  ENOTDIR: 'does not exist',
  EACCES: 'cannot be read: permission denied',
  EPERM: 'cannot be read: permission denied',
  ELOOP: 'is a link that leads round in a circle',
};
const newline = 0x0a;
const carriageReturn = 0x0d;
