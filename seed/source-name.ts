import { statSync } from 'node:fs';
import { basename, dirname, relative, resolve, sep } from 'node:path';
import { sidecarPathOf } from './sidecar-file.ts';
import type { LoadedSource } from './source.ts';

/** Gives a source the path it has in the store and in messages. */
export function nameFrom(root: string, loaded: LoadedSource): LoadedSource {
  const path = loaded.path === '' || isFile(root) ? rootName(root) : `${rootName(root)}/${loaded.path}`;
  const { sidecar } = loaded;
  return {
    ...rename(loaded, path),
    ...(sidecar === undefined ? {} : { sidecar: rename(sidecar, sidecarPathOf(path)) }),
  };
}

function rename({ source, problems }: LoadedSource, path: string): LoadedSource {
  return {
    path,
    source: source && { ...source, path },
    problems: problems.map((problem) => ({ ...problem, path })),
  };
}

/**
 * The name of a folder or file that was given: its path below the working folder; of one that lies elsewhere
 * its last part, so that no path of a machine gets into the store. For a file, with its folder.
 */
export function rootName(root: string): string {
  const path = relative(process.cwd(), resolve(root));
  if (path !== '' && !path.startsWith('..')) return path.split(sep).join('/');
  const name = basename(resolve(root));
  return isFile(root) ? `${basename(dirname(resolve(root)))}/${name}` : name;
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() !== true;
}
