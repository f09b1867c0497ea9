import { freemem } from 'node:os';
// Of the same file format as libSQL, and takes a row in a third of the time.
import { DatabaseSync } from 'node:sqlite';
import { refillTallies } from '../../../drizzle/tallies.ts';
import { makeNews } from './news.ts';
import type { Row } from './world.ts';

type Tell = (line: string) => void;

/**
 * Puts generated articles into an empty migrated store. Rows first, what is derived from them afterwards: indexes,
 * full text and counts are then made in one go. A store that is not finished is of no use, so nothing is kept safe.
 */
export function fillStore(file: string, count: number, tell: Tell): void {
  const database = new DatabaseSync(file);
  const settings = [
    'journal_mode = off',
    'synchronous = off',
    'foreign_keys = off',
    'locking_mode = exclusive',
  ];
  for (const setting of [...settings, `cache_size = -${cacheKibibytes()}`, 'threads = 2'])
    database.exec(`pragma ${setting}`);
  const derived = readDerived(database);
  for (const { type, name } of derived) database.exec(`drop ${type} "${name}"`);
  database.exec('begin');
  makeNews(count, openInserter(database), (done) => tell(`${done.toLocaleString('en')} articles written`));
  database.exec('commit');
  const indexes = derived.filter(({ type }) => type === 'index');
  // What is counted is in the indexes of these two, which would have to be made twice.
  const isOfCounted = ({ table }: Derived) => table === 'actor' || table === 'event';
  const statements = [
    ...indexes.filter((index) => !isOfCounted(index)).map(({ sql }) => sql),
    ...counts,
    ...indexes.filter(isOfCounted).map(({ sql }) => sql),
    ...refillTallies,
    ...fullText,
    datasetRow,
    ...derived.filter(({ type }) => type === 'trigger').map(({ sql }) => sql),
    'pragma journal_mode = wal',
  ];
  for (const statement of statements) {
    tell(statement.split('\n')[0]?.slice(0, 60) ?? '');
    database.exec(statement);
  }
  database.close();
}

/** Ids are scattered, so what is found by them should stay in memory; a quarter of what is free, at most 4 GiB. */
function cacheKibibytes(): number {
  return Math.floor(Math.min(freemem() / 4, 4 * 1024 ** 3) / 1024);
}

interface Derived {
  type: string;
  table: string;
  name: string;
  sql: string;
}

function readDerived(database: DatabaseSync): Derived[] {
  return database
    .prepare(
      "select type, tbl_name as \"table\", name, sql from sqlite_master where type in ('index', 'trigger') and sql is not null",
    )
    .all() as unknown as Derived[];
}

const counts = [
  'update actor set article_count = (select count(*) from appearance where actor_id = actor.id), event_count = (select count(*) from involvement where actor_id = actor.id)',
  'update event set report_count = (select count(*) from report where event_id = event.id)',
];

const fullText = ['article_fts', 'actor_fts', 'event_fts', 'article_word_fts', 'actor_word_fts'].map(
  (name) => `insert into ${name}(${name}) values ('rebuild')`,
);

const datasetRow = `insert into dataset (id, version, seeded_at, extractor, accuracy, articles, actors, events)
  select 1, 'generated', '2024-01-01T00:00:00Z', 'generated', '[]', (select count(*) from article),
    (select count(*) from actor), (select count(*) from event)`;

/** Each table gets its statement from the columns of its first row; all others have the same. */
function openInserter(database: DatabaseSync): (table: string, row: Row) => void {
  const statements = new Map<string, ReturnType<DatabaseSync['prepare']>>();
  return (table, row) => {
    let statement = statements.get(table);
    if (statement === undefined) {
      const columns = Object.keys(row);
      statement = database.prepare(
        `insert into "${table}" (${columns.map((name) => `"${name}"`).join()}) values (${columns.map(() => '?').join()})`,
      );
      statements.set(table, statement);
    }
    statement.run(...Object.values(row));
  };
}
