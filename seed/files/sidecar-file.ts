/** Which sidecar belongs to which source: `NAME.annotations.yaml` to the one `NAME.…` beside it. */
import { readdir, stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';

const sidecarEnding = '.annotations.yaml';

export function isSidecar(name: string): boolean {
  return name.endsWith(sidecarEnding);
}

/** The path of a source's sidecar, whether or not there is one. */
export function sidecarPathOf(path: string): string {
  return path.replace(/\.[^./]+$/, '') + sidecarEnding;
}

/** The file of the sidecar that belongs to a source, or null where there is none. */
export async function findSidecar(file: string): Promise<string | null> {
  const sidecar = sidecarPathOf(file);
  if ((await stat(sidecar).catch(() => null)) === null) return null;
  const fault = describeSidecarFault(basename(sidecar), await listFiles(dirname(file)));
  return fault === null ? sidecar : null;
}

/** The names of everything in a folder but the folders in it. */
export async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries.filter((entry) => !entry.isDirectory()).map(({ name }) => name);
}

/** The first and the last name that a file can have which a sidecar is meant for, among others that lie between. */
export function besideSidecar(sidecar: string): [first: string, last: string] {
  const stem = sidecar.slice(0, -sidecarEnding.length);
  return [stem, `${stem}.\u{10ffff}`];
}

/** What keeps a sidecar from being read, by the names of the files in its folder; null where nothing does. */
export function describeSidecarFault(sidecar: string, names: readonly string[]): string | null {
  const sources = names.filter(
    (name) => !name.startsWith('.') && !isSidecar(name) && sidecarPathOf(name) === sidecar,
  );
  if (sources.length === 1) return null;
  const stem = sidecar.slice(0, -sidecarEnding.length);
  return sources.length === 0
    ? `stands beside no source: there is neither ${stem}.md nor ${stem}.txt`
    : `stands beside ${sources.join(' and ')}, and can belong to one only: rename the others`;
}
