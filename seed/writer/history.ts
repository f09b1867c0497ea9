import type { InStatement } from '@libsql/client';
import { sql } from 'drizzle-orm';
import * as tables from '../../drizzle/tables/index.ts';
import { standing } from '../annotations/assertion.ts';
import type { Cause } from './change-log.ts';
import type { Version } from './dataset-content.ts';
import type { Earlier } from './earlier.ts';
import { revisionOf } from './revision.ts';
import { deletes, statement, upserts } from './statements.ts';
import type { ArticleToWrite, Change, WithdrawnStory } from './write.ts';

type Revision = NonNullable<ReturnType<typeof revisionOf>>;

/** What a change makes of the past: what articles said before, where their revisions go, and why. */
export interface History {
  revisions: Revision[];
  /** Row ids that articles had and have now. */
  moves: { from: string; to: string }[];
  removedIds: readonly string[];
  causes: Cause[];
  replaced: Version[];
}

/** The history that a change makes, from the articles it writes or removes as they were before. */
export function historyOf(
  earlier: ReadonlyMap<string, Earlier>,
  {
    change,
    articles,
    removedIds,
  }: { change: Change; articles: readonly ArticleToWrite[]; removedIds: readonly string[] },
): History {
  const removed = new Set(removedIds);
  const history: History = {
    revisions: [],
    moves: [],
    removedIds,
    causes: [],
    replaced: [...earlier.values()],
  };
  for (const article of articles) addWritten(history, article, { earlier, removed });
  for (const { id, replacedId, status } of change.withdrawn) {
    const reason = status === 'canceled' ? ('CANCELED' as const) : ('WITHHELD' as const);
    for (const one of new Set([id, replacedId ?? id]))
      history.causes.push({ id: one, reason, counterpartId: null });
  }
  const explained = new Set(history.causes.map(({ id }) => id));
  for (const id of removedIds)
    if (!explained.has(id)) history.causes.push({ id, reason: 'SOURCE_GONE', counterpartId: null });
  return history;
}

function addWritten(
  { revisions, moves, causes }: History,
  { story, rows, claims }: ArticleToWrite,
  { earlier, removed }: { earlier: ReadonlyMap<string, Earlier>; removed: ReadonlySet<string> },
): void {
  const { id } = rows.article;
  const same = earlier.get(id);
  const replaced =
    story.replacedId !== null && removed.has(story.replacedId) ? earlier.get(story.replacedId) : null;
  const before = same ?? replaced;
  if (!before) {
    causes.push({ id, reason: 'NEW', counterpartId: null });
    return;
  }
  const actors = [...new Set(standing(story.curation.mentions).map(({ statement }) => statement.actor))];
  const revision = revisionOf(before, { rows, claims: claims.standing, actors });
  if (revision) revisions.push(revision);
  if (same) causes.push({ id, reason: revision ? 'REVISED' : 'READ_ANEW', counterpartId: null });
  else {
    moves.push({ from: before.id, to: id });
    causes.push({ id, reason: 'RETITLED', counterpartId: before.id });
    causes.push({ id: before.id, reason: 'RETITLED', counterpartId: id });
  }
}

/** Statements that keep what articles said before, and what was withdrawn. They follow the note of the run. */
export function historyStatements(
  { revisions, moves, removedIds }: History,
  withdrawn: readonly WithdrawnStory[],
  replacedIds: readonly string[],
): InStatement[] {
  const moved = new Set(moves.map(({ from }) => from));
  const lost = removedIds.filter((id) => !moved.has(id));
  return [
    ...deletes(tables.articleRevisions, 'article_id', lost),
    ...moves.map(({ from, to }) =>
      statement(sql`update article_revision set article_id = ${to} where article_id = ${from}`),
    ),
    ...upserts(
      tables.articleRevisions,
      revisions.map((revision) => ({ ...revision, run: 0 })),
    ),
    statement(sql`update article_revision set run = (select max(id) from ingest_run)
      where id in (select value from json_each(${JSON.stringify(revisions.map(({ id }) => id))}))`),
    ...deletes(tables.withdrawals, 'id', replacedIds),
    ...upserts(
      tables.withdrawals,
      withdrawn.map(({ id, slug, status, sourcePath, contentHash }) => ({
        id,
        slug,
        status,
        sourcePath,
        contentHash,
      })),
    ),
  ];
}
