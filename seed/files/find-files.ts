/** Finds source files under the paths a person gave, one by one, so that a folder of any size fits. */
import { stat } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';
import { type Entry, type FolderList, type FolderLists, openFolderLists } from './folder-lists.ts';
import { describeFailure } from './read-failure.ts';
import { describeSidecarFault, findSidecar, isSidecar, listFiles, sidecarPathOf } from './sidecar-file.ts';

/** What stands for standard input among paths. */
export const standardInput = '-';

/** A file on its way to being loaded, or a place where there should have been one. */
export interface FoundFile {
  path: string;
  file: string;
  problem: string | null;
  /** The file with what editors wrote of it. */
  sidecar: string | null;
}

/**
 * The files under the paths (files or folders, folders recursively), in the order given and by name within a folder.
 * Hidden files and linked folders inside a folder are passed over.
 */
export async function* findFiles(paths: readonly string[]): AsyncGenerator<FoundFile> {
  const lists = openFolderLists();
  try {
    for (const path of paths) yield* findGiven(path, lists);
  } finally {
    lists.close();
  }
}

async function* findGiven(path: string, lists: FolderLists): AsyncGenerator<FoundFile> {
  if (path === standardInput) {
    yield { path: 'stdin', file: path, problem: null, sidecar: null };
    return;
  }
  const status = await stat(path).catch((error: unknown) => describeFailure(error));
  if (typeof status === 'string') yield lost(path, path, status);
  else if (status.isDirectory()) yield* findInGiven(path, lists);
  else if (status.isFile()) {
    const name = basename(path);
    if (!isSidecar(name)) yield { path: name, file: path, problem: null, sidecar: await findSidecar(path) };
    else yield* findSidecarFault(name, path, await listFiles(dirname(path)));
  } else yield lost(path, path, 'is neither a file nor a folder');
}

function lost(path: string, file: string, problem: string): FoundFile {
  return { path, file, problem, sidecar: null };
}

async function* findInGiven(folder: string, lists: FolderLists): AsyncGenerator<FoundFile> {
  let count = 0;
  for await (const found of findInFolder(folder, { root: folder, lists })) {
    count += 1;
    yield found;
  }
  if (count === 0) yield lost(folder, folder, 'is a folder without source files');
}

interface Walk {
  root: string;
  lists: FolderLists;
}

async function* findInFolder(folder: string, walk: Walk): AsyncGenerator<FoundFile> {
  const list = await walk.lists.read(folder).catch((error: unknown) => describeFailure(error));
  if (typeof list === 'string') {
    yield lost(relative(walk.root, folder) || folder, folder, list);
    return;
  }
  for (const entry of list.entries()) {
    if (!entry.name.startsWith('.')) yield* findEntry(join(folder, entry.name), { ...walk, list, entry });
  }
  list.close();
}

async function* findEntry(
  file: string,
  { root, lists, list, entry: { name, kind } }: Walk & { list: FolderList; entry: Entry },
): AsyncGenerator<FoundFile> {
  const path = relative(root, file).split(sep).join('/');
  if (isSidecar(name)) yield* findSidecarFault(path, file, list.besideSidecar(name));
  else if (kind === 'FOLDER') yield* findInFolder(file, { root, lists });
  else if (kind === 'FILE') yield { path, file, problem: null, sidecar: sidecarIn(list, file) };
  else if (kind === 'LINK') {
    // Links to files are followed; links to folders are not, for they may lead round in a circle.
    const status = await stat(file).catch((error: unknown) => describeFailure(error));
    if (typeof status === 'string') yield lost(path, file, status);
    else if (status.isFile()) yield { path, file, problem: null, sidecar: sidecarIn(list, file) };
  }
}

function sidecarIn(list: FolderList, file: string): string | null {
  const sidecar = sidecarPathOf(file);
  const name = basename(sidecar);
  if (!list.has(name)) return null;
  return describeSidecarFault(name, list.besideSidecar(name)) === null ? sidecar : null;
}

/** A sidecar by itself is nothing to load, but what is wrong with where it stands has to be said. */
function* findSidecarFault(path: string, file: string, names: readonly string[]): Generator<FoundFile> {
  const problem = describeSidecarFault(basename(file), names);
  if (problem !== null) yield lost(path, file, problem);
}
