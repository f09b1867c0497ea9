import { existsSync } from 'node:fs';
import { databaseFile, type FileStore, openFolder } from '../../drizzle/file-store.ts';
import { readContent, readHistory } from '../support/store-content.ts';
import { findFaults } from '../support/store-faults.ts';
import { countUnfinished } from './unfinished.ts';

/** What is in a data folder. */
export interface Look {
  /** The versions of the dataset that runs have made, the last one being the store's. */
  versions: string[];
  faults: string[];
  /** Everything in the store, as one text. */
  content: string;
  /** Pages in its log of a transaction that never ended. */
  unfinished: number;
}

const nothing: Look = { versions: [], faults: [], content: '', unfinished: 0 };

/** Looks at a data folder as whoever opens it next finds it. */
export async function look(folder: string): Promise<Look> {
  const file = databaseFile(folder);
  if (!existsSync(file)) return nothing;
  const log = `${file}-wal`;
  const unfinished = existsSync(log) ? countUnfinished(log) : 0;
  const store = openFolder(folder);
  try {
    if (!(await hasTables(store))) return { ...nothing, unfinished };
    const { rows } = await store.client.execute('select version from ingest_run order by id');
    return {
      versions: rows.map(({ version }) => String(version)),
      faults: await findFaults(store),
      content: JSON.stringify([await readContent(store), await readHistory(store)]),
      unfinished,
    };
  } finally {
    store.client.close();
  }
}

async function hasTables({ client }: FileStore): Promise<boolean> {
  const { rows } = await client.execute("select 1 from sqlite_master where name = 'article'");
  return rows.length > 0;
}
