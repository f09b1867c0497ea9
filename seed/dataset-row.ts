import { createHash } from 'node:crypto';
import type { InStatement } from '@libsql/client';
import { sql } from 'drizzle-orm';
import type { FileStore } from '../drizzle/file-store.ts';
import { stableId } from '../drizzle/stable-id.ts';
import { statement } from './statements.ts';

/** An article as far as the dataset version depends on it. */
export interface Version {
  id: string;
  contentHash: string;
}

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

/** The version of a dataset, and the sum of its history that it depends on. */
export interface DatasetVersion {
  version: string;
  history: string;
}

/**
 * The version of the dataset after a change: derived from every article's content, from what was replaced on the
 * way and from the figures shown beside it, so that the same version always gives the same answers.
 */
export async function versionAfter({ database }: FileStore, change: DatasetChange): Promise<DatasetVersion> {
  const stored = await database.all<Version>(
    sql`select id, content_hash as contentHash from article
      union all select id, content_hash from withdrawal`,
  );
  const [row] = await database.all<{ history: string }>(sql`select history from dataset`);
  const history = addHistory(row?.history ?? '', change.replaced);
  const versions = new Map(stored.map(({ id, contentHash }) => [id, contentHash]));
  for (const id of change.removedIds) versions.delete(id);
  for (const { id, contentHash } of [...change.written, ...change.withdrawn]) versions.set(id, contentHash);
  const { extractor, accuracy } = change;
  return {
    history,
    version: stableId('dataset', extractor, accuracy, history, ...[...versions].sort().flat()),
  };
}

/** A sum, so that it does not depend on the order; the same replaced twice counts twice. */
function addHistory(history: string, replaced: readonly Version[]): string {
  if (replaced.length === 0) return history;
  const sum = replaced
    .map(({ id, contentHash }) => createHash('sha256').update(`${id} ${contentHash}`).digest('hex'))
    .reduce((total, digest) => total + BigInt(`0x${digest}`), BigInt(`0x0${history}`));
  return BigInt.asUintN(256, sum).toString(16);
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
  ofDataset(change: DatasetChange, { version, history }: DatasetVersion): InStatement[] {
    return [
      statement(sql`insert into dataset (id, version, history, seeded_at, extractor, accuracy, articles, actors, events)
        values (1, ${version}, ${history}, (select finished from ingest_run order by id desc limit 1),
          ${change.extractor}, ${change.accuracy}, (select count(*) from article),
          (select count(*) from actor where agreed), (select count(*) from event))
        on conflict (id) do update set version = excluded.version, history = excluded.history,
          seeded_at = excluded.seeded_at, extractor = excluded.extractor, accuracy = excluded.accuracy,
          articles = excluded.articles, actors = excluded.actors, events = excluded.events`),
    ];
  },
};
