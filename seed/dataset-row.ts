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
 * Statements that bring the dataset's row up to date after a change: its version is derived from every
 * article's content and the figures shown beside it, so that the same version always gives the same answers.
 * The run itself is noted too.
 */
export async function datasetStatements(
  { database }: FileStore,
  change: DatasetChange,
): Promise<InStatement[]> {
  const stored = await database.query.articles.findMany({ columns: { id: true, contentHash: true } });
  const versions = new Map(stored.map(({ id, contentHash }) => [id, contentHash]));
  for (const id of change.removedIds) versions.delete(id);
  for (const { id, contentHash } of change.written) versions.set(id, contentHash);
  const version = stableId('dataset', change.extractor, change.accuracy, ...[...versions].sort().flat());
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
