import type { InStatement } from '@libsql/client';
import { sql } from 'drizzle-orm';
import type { FileStore } from '../../drizzle/file-store.ts';
import { stableId } from '../../drizzle/stable-id.ts';
import { addVersions, readVersions, subtractVersions, sumContent, type Version } from './dataset-content.ts';
import { statement } from './statements.ts';

export interface DatasetChange {
  written: readonly Version[];
  withdrawn: readonly Version[];
  /** How many of the written were in the store before. */
  edited: number;
  removedIds: readonly string[];
  /** What was in the store and is not there as it was. */
  replaced: readonly Version[];
  extractor: string;
  accuracy: string;
}

/** The version of a dataset, and the sums that it depends on: of what there is, and of what was replaced. */
export interface DatasetVersion {
  version: string;
  content: string;
  history: string;
}

/**
 * The version of the dataset after a change: derived from every article's content, from what was replaced on the
 * way and from the figures shown beside it, so that the same version always gives the same answers.
 */
export async function versionAfter(store: FileStore, change: DatasetChange): Promise<DatasetVersion> {
  const { written, withdrawn, removedIds, extractor, accuracy } = change;
  const [row] = await store.database.all<{ content: string; history: string }>(
    sql`select content, history from dataset`,
  );
  // A store that an older release wrote has no sum yet.
  const before = row?.content || (await sumContent(store));
  const ids = new Set([...removedIds, ...[...written, ...withdrawn].map(({ id }) => id)]);
  const kept = subtractVersions(before, await readVersions(store, [...ids]));
  const content = addVersions(kept, [...written, ...withdrawn]);
  const history = addVersions(row?.history ?? '', change.replaced);
  return { content, history, version: stableId('dataset', extractor, accuracy, history, content) };
}

/**
 * A statement that fails, and the transaction with it, where the store has another version than the one a
 * change was worked out from: a row without a version breaks the table's rule.
 */
export function versionGuard(version: string | null): InStatement {
  return statement(
    sql`insert into dataset (id) select 1 where (select version from dataset where id = 1) is not ${version}`,
  );
}

/** Statements that note a run and, when all of it is written, bring the dataset's row up to date. */
export const datasetStatements = {
  ofRun(change: DatasetChange, { version }: DatasetVersion): InStatement[] {
    return [
      statement(sql`insert into ingest_run (finished, extractor, version, added, updated, removed)
        values (${new Date().toISOString()}, ${change.extractor}, ${version},
          ${change.written.length - change.edited}, ${change.edited}, ${change.removedIds.length})`),
    ];
  },
  ofDataset(change: DatasetChange, { version, content, history }: DatasetVersion): InStatement[] {
    return [
      statement(sql`insert into dataset (id, version, content, history, seeded_at, extractor, accuracy, articles, actors, events)
        values (1, ${version}, ${content}, ${history}, (select finished from ingest_run order by id desc limit 1),
          ${change.extractor}, ${change.accuracy}, (select count(*) from article),
          (select count(*) from actor where agreed), (select count(*) from event))
        on conflict (id) do update set version = excluded.version, content = excluded.content, history = excluded.history,
          seeded_at = excluded.seeded_at, extractor = excluded.extractor, accuracy = excluded.accuracy,
          articles = excluded.articles, actors = excluded.actors, events = excluded.events`),
    ];
  },
};
