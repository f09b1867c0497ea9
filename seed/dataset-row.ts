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
  /** How many of the written were in the store before. */
  edited: number;
  removedIds: readonly string[];
  extractor: string;
  accuracy: string;
}

/**
 * The version of the dataset after a change: derived from every article's content and the figures shown
 * beside it, so that the same version always gives the same answers.
 */
export async function versionAfter({ database }: FileStore, change: DatasetChange): Promise<string> {
  const stored = await database.query.articles.findMany({ columns: { id: true, contentHash: true } });
  const versions = new Map(stored.map(({ id, contentHash }) => [id, contentHash]));
  for (const id of change.removedIds) versions.delete(id);
  for (const { id, contentHash } of change.written) versions.set(id, contentHash);
  return stableId('dataset', change.extractor, change.accuracy, ...[...versions].sort().flat());
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

/** Statements that bring the dataset's row up to date after a change and note the run. */
export function datasetStatements(change: DatasetChange, version: string): InStatement[] {
  const finished = new Date().toISOString();
  return [
    sql`insert into ingest_run (finished, extractor, version, added, updated, removed)
      values (${finished}, ${change.extractor}, ${version}, ${change.written.length - change.edited},
        ${change.edited}, ${change.removedIds.length})`,
    sql`insert into dataset (id, version, seeded_at, extractor, accuracy, articles, actors, events)
      values (1, ${version}, ${finished}, ${change.extractor}, ${change.accuracy},
        (select count(*) from article), (select count(*) from actor where agreed), (select count(*) from event))
      on conflict (id) do update set version = excluded.version, seeded_at = excluded.seeded_at,
        extractor = excluded.extractor, accuracy = excluded.accuracy, articles = excluded.articles,
        actors = excluded.actors, events = excluded.events`,
  ].map(statement);
}
