import { statSync } from 'node:fs';
import { basename, dirname, relative, resolve, sep } from 'node:path';
import type { LoadedSource } from './decode-source.ts';
import { standardInput } from './find-files.ts';
import { sidecarPathOf } from './sidecar-file.ts';

/** Gives a source the path it has in the store and in messages. */
export function nameFrom(root: string, loaded: LoadedSource): LoadedSource {
  const name = rootName(root);
  const path = isFile(root)
    ? name + partOf(root, loaded.path)
    : loaded.path === ''
      ? name
      : `${name}/${loaded.path}`;
  const { sidecar } = loaded;
  return {
    ...rename(loaded, path),
    ...(sidecar === undefined ? {} : { sidecar: rename(sidecar, sidecarPathOf(path)) }),
  };
}

/** Behind the name of a file what tells one of its articles from the others. */
function partOf(root: string, path: string): string {
  const name = root === standardInput ? 'stdin' : basename(root);
  return path.startsWith(name) ? path.slice(name.length) : '';
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
  if (root === standardInput) return 'stdin';
  const path = relative(process.cwd(), resolve(root));
  if (path !== '' && !path.startsWith('..')) return path.split(sep).join('/');
  const name = basename(resolve(root));
  return isFile(root) ? `${basename(dirname(resolve(root)))}/${name}` : name;
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() !== true;
}
