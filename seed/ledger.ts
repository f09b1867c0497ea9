import { sql } from 'drizzle-orm';
import type { FileStore } from '../drizzle/file-store.ts';
import { openScratch } from './files/scratch.ts';
import type { StoredArticle } from './writer/stored.ts';

type Scratch = ReturnType<typeof openScratch>;

/** So many articles are read from the store at a time. */
const page = 10_000;

/** What is kept of one kind of thing, under a name each. */
export interface Kept<Value> {
  get(key: string): Value | undefined;
  set(key: string, value: Value): void;
}

/** What a run has to remember of every source, however many there are, without holding it all in memory. */
export interface Ledger {
  /** The articles that the store knew when the run began, by the path of their source. */
  stored: { get(path: string): StoredArticle | undefined };
  /** Paths of the sources that the run has met. */
  seen: { has(path: string): boolean; add(path: string): void };
  /** Paths of those that could not be read. */
  unread: { add(path: string): void };
  /** Path of the source of each article that the run has met, by row id. */
  pathOfArticle: Kept<string>;
  /** Path of the source that says that an article was taken back, by row id. */
  pathOfNotice: Kept<string>;
  /**
   * Articles whose source lies in one of the folders given and was not found there. A moved one is not gone, nor is
   * one out of a file that could not be read to its end.
   */
  gone(roots: readonly string[]): Generator<StoredArticle>;
  close(): void;
}

/** Opens the ledger of a run, with what the store knows. */
export async function openLedger(store: FileStore): Promise<Ledger> {
  const scratch = openScratch(`
    create table stored (path text primary key, id text, hash text, withdrawn integer) without rowid;
    create table seen (path text primary key) without rowid;
    create table unread (path text primary key) without rowid;
    create table told (key text primary key, value text) without rowid;
    create table notice (key text primary key, value text) without rowid;`);
  await copyStored(store, scratch);
  const stored = scratch.prepare('select id, path, hash, withdrawn from stored where path = ?');
  const seen = scratch.prepare('select 1 from seen where path = ?');
  const see = scratch.prepare('insert or ignore into seen values (?)');
  const leave = scratch.prepare('insert or ignore into unread values (?)');
  return {
    stored: {
      get(path) {
        const row = stored.get(path) as StoredRow | undefined;
        return row && articleOf(row);
      },
    },
    seen: { has: (path) => seen.get(path) !== undefined, add: (path) => void see.run(path) },
    unread: { add: (path) => void leave.run(path) },
    pathOfArticle: openKept(scratch, 'told'),
    pathOfNotice: openKept(scratch, 'notice'),
    gone: (roots) => findGone(scratch, roots),
    close: () => scratch.close(),
  };
}

interface StoredRow {
  id: string;
  path: string;
  hash: string;
  withdrawn: number;
}

function articleOf({ id, path, hash, withdrawn }: StoredRow): StoredArticle {
  return { id, sourcePath: path, contentHash: hash, withdrawn: withdrawn === 1 };
}

async function copyStored({ database }: FileStore, scratch: Scratch): Promise<void> {
  const keep = scratch.prepare('insert or replace into stored values (?, ?, ?, ?)');
  const notice = scratch.prepare('insert or replace into notice values (?, ?)');
  for (let after = '', isMore = true; isMore; ) {
    const rows = await database.all<StoredRow>(
      sql`select id, source_path as path, content_hash as hash, 0 as withdrawn from article where id > ${after}
        union all select id, source_path, content_hash, 1 from withdrawal where id > ${after}
        order by id limit ${page}`,
    );
    for (const { id, path, hash, withdrawn } of rows) {
      keep.run(path, id, hash, withdrawn);
      if (withdrawn === 1) notice.run(id, path);
    }
    after = rows.at(-1)?.id ?? '';
    isMore = rows.length === page;
  }
}

function openKept(scratch: Scratch, table: 'told' | 'notice'): Kept<string> {
  const read = scratch.prepare(`select value from ${table} where key = ?`);
  const write = scratch.prepare(`insert or replace into ${table} values (?, ?)`);
  return {
    get: (key) => (read.get(key) as { value: string } | undefined)?.value,
    set: (key, value) => void write.run(key, value),
  };
}

function* findGone(scratch: Scratch, roots: readonly string[]): Generator<StoredArticle> {
  const unread = scratch.prepare('select 1 from unread where path = ?');
  const rows = scratch
    .prepare(`select id, path, hash, withdrawn from stored
      where path not in (select path from seen) and id not in (select key from told)`)
    .iterate() as Iterable<StoredRow>;
  for (const row of rows) {
    const isWithin = outerPaths(row.path).some((path) => roots.includes(path));
    const isUnread = outerPaths(row.path).some((path) => unread.get(path) !== undefined);
    if (isWithin && !isUnread) yield articleOf(row);
  }
}

/** A path itself, the folders and archives that it lies in, and the file that it is one article of. */
function outerPaths(path: string): string[] {
  return [path, ...[...path.matchAll(/[/#]/g)].map(({ index }) => path.slice(0, index))];
}
