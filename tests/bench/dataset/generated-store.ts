import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { databaseFile, openFolder } from '../../../drizzle/file-store.ts';
import { migrate } from '../../../drizzle/migrate.ts';
import { makeNews, type Row } from './news.ts';

const cacheFolder = 'node_modules/.cache/newsgraph-bench';

/**
 * The database file of a store with so many generated articles, made where it is not there yet. Migrations that
 * came after it was made are applied to it, since making it anew takes minutes.
 */
export async function findGeneratedStore(count: number, cache = cacheFolder): Promise<string> {
  const folder = join(cache, `${count}-${fingerprint()}`);
  if (!existsSync(folder)) {
    const unfinished = `${folder}.part`;
    rmSync(unfinished, { recursive: true, force: true });
    mkdirSync(unfinished, { recursive: true });
    await layTables(databaseFile(unfinished));
    fill(databaseFile(unfinished), count);
    renameSync(unfinished, folder);
  }
  await migrateFolder(folder);
  return databaseFile(folder);
}

/** Of what the content of a generated store depends on, but for the tables as they were laid. */
function fingerprint(): string {
  const hash = createHash('sha256');
  for (const file of readdirSync(import.meta.dirname).sort())
    hash.update(readFileSync(join(import.meta.dirname, file)));
  return hash.digest('hex').slice(0, 12);
}

/** A copy of a migrated store: that one keeps a write-ahead log and connections open that would be in the way. */
async function layTables(file: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'newsgraph-tables-'));
  await migrateFolder(folder);
  const { client } = openFolder(folder);
  await client.execute({ sql: 'vacuum into ?', args: [file] });
  client.close();
  rmSync(folder, { recursive: true, force: true });
}

async function migrateFolder(folder: string): Promise<void> {
  const store = openFolder(folder);
  await migrate(store);
  store.client.close();
}

/** Rows first, what is derived from them afterwards: indexes, full text and counts are then made in one go. */
function fill(file: string, count: number): void {
  const database = new Database(file, {});
  for (const setting of ['journal_mode = off', 'synchronous = off', 'cache_size = -400000'])
    database.exec(`pragma ${setting}`);
  const derived = database
    .prepare(
      "select type, name, sql from sqlite_master where type in ('index', 'trigger') and sql is not null",
    )
    .all() as { type: string; name: string; sql: string }[];
  for (const { type, name } of derived) database.exec(`drop ${type} "${name}"`);
  database.exec('begin');
  makeNews(count, openInserter(database));
  database.exec('commit');
  for (const { sql } of derived.filter(({ type }) => type === 'index')) database.exec(sql);
  for (const statement of afterwards) database.exec(statement);
  for (const { sql } of derived.filter(({ type }) => type === 'trigger')) database.exec(sql);
  database.exec('pragma journal_mode = wal');
  database.close();
}

const afterwards = [
  'update actor set article_count = (select count(*) from appearance where actor_id = actor.id), event_count = (select count(*) from involvement where actor_id = actor.id)',
  'update event set report_count = (select count(*) from report where event_id = event.id)',
  ...['article_fts', 'actor_fts', 'event_fts', 'article_word_fts', 'actor_word_fts'].map(
    (name) => `insert into ${name}(${name}) values ('rebuild')`,
  ),
  `insert into dataset (id, version, seeded_at, extractor, accuracy, articles, actors, events)
    select 1, 'generated', '2024-01-01T00:00:00Z', 'generated', '[]', (select count(*) from article),
      (select count(*) from actor), (select count(*) from event)`,
];

type Statement = ReturnType<InstanceType<typeof Database>['prepare']>;

/** Each table gets its statement from the columns of its first row; all others have the same. */
function openInserter(database: InstanceType<typeof Database>): (table: string, row: Row) => void {
  const statements = new Map<string, Statement>();
  return (table, row) => {
    const columns = Object.keys(row);
    const known = statements.get(table);
    const statement =
      known ??
      database.prepare(
        `insert into "${table}" (${columns.map((name) => `"${name}"`).join()}) values (${columns.map(() => '?').join()})`,
      );
    if (!known) statements.set(table, statement);
    statement.run(...Object.values(row));
  };
}
