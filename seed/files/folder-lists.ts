import type { Dirent } from 'node:fs';
import { opendir } from 'node:fs/promises';
import { openScratch } from './scratch.ts';
import { besideSidecar } from './sidecar-file.ts';

/** Something in a folder. */
export interface Entry {
  name: string;
  kind: 'FILE' | 'FOLDER' | 'LINK' | 'OTHER';
}

/** What is in a folder, by name. */
export interface FolderList {
  entries(): Generator<Entry>;
  has(name: string): boolean;
  /** The names of the files that a sidecar may be meant for. */
  besideSidecar(sidecar: string): string[];
  /** Frees the room that it takes up. */
  close(): void;
}

/** Lists of folders, kept outside memory: a folder may hold millions of files. */
export interface FolderLists {
  read(folder: string): Promise<FolderList>;
  close(): void;
}

/** So many names are taken out of a list at a time. */
const page = 1_000;

export function openFolderLists(): FolderLists {
  const scratch = openScratch(
    'create table entry (folder integer, name text, kind text, primary key (folder, name)) without rowid',
  );
  const add = scratch.prepare('insert or replace into entry values (?, ?, ?)');
  const next = scratch.prepare(
    `select name, kind from entry where folder = ? and name > ? order by name limit ${page}`,
  );
  const one = scratch.prepare('select 1 from entry where folder = ? and name = ?');
  const files = scratch.prepare(
    "select name from entry where folder = ? and name between ? and ? and kind <> 'FOLDER' order by name",
  );
  const forget = scratch.prepare('delete from entry where folder = ?');
  let last = 0;

  /** By code point, not by locale: the same order on every machine. */
  function* entriesOf(folder: number): Generator<Entry> {
    for (let after = '', isMore = true; isMore; ) {
      const entries = next.all(folder, after) as unknown as Entry[];
      yield* entries;
      after = entries.at(-1)?.name ?? '';
      isMore = entries.length === page;
    }
  }

  return {
    async read(path) {
      last += 1;
      const folder = last;
      for await (const entry of await opendir(path, { bufferSize: page }))
        add.run(folder, entry.name, kindOf(entry));
      return {
        entries: () => entriesOf(folder),
        has: (name) => one.get(folder, name) !== undefined,
        besideSidecar: (sidecar) =>
          (files.all(folder, ...besideSidecar(sidecar)) as unknown as Entry[]).map(({ name }) => name),
        close: () => void forget.run(folder),
      };
    },
    close: () => scratch.close(),
  };
}

function kindOf(entry: Dirent): Entry['kind'] {
  if (entry.isFile()) return 'FILE';
  if (entry.isDirectory()) return 'FOLDER';
  return entry.isSymbolicLink() ? 'LINK' : 'OTHER';
}
