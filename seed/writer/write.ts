import type { InStatement, ResultSet } from '@libsql/client';
import { sql } from 'drizzle-orm';
import type { FileStore } from '../../drizzle/file-store.ts';
import * as tables from '../../drizzle/tables/index.ts';
import type { Withdrawal } from '../../drizzle/vocabulary/publication-statuses.ts';
import { type DuplicateChange, findDuplicates } from '../duplicates/find.ts';
import { duplicateStatements, independenceStatements } from '../duplicates/statements.ts';
import type { Story } from '../story.ts';
import { countStatements, discountStatements } from './actor-counts.ts';
import { actorStatements, correctionStatements } from './actor-statements.ts';
import { findAffectedEvents } from './affected-events.ts';
import { type ArticleClaims, articleClaims } from './article-claims.ts';
import { type ArticleRows, articleRows } from './article-rows.ts';
import { articleStatements } from './article-statements.ts';
import { noteAfter, noteBefore, tagsOf } from './change-log.ts';
import { type Claim, partiesOf } from './claim.ts';
import type { PlacedCorrection } from './corrected-actor.ts';
import { type CuratedActors, curateActors } from './curated-actors.ts';
import { datasetStatements, versionAfter, versionGuard } from './dataset-row.ts';
import { readEarlier } from './earlier.ts';
import { eventRows } from './event-rows.ts';
import { eventStatements } from './event-statements.ts';
import { widenScope } from './fingerprints.ts';
import { historyOf, historyStatements } from './history.ts';
import { mergeClaims } from './merge-claims.ts';
import { removeStatements } from './remove-statements.ts';
import { upserts } from './statements.ts';
import { readVersion } from './stored.ts';
import { tidyStatements } from './tidy.ts';

/** A story to be put into the store. */
export interface WrittenStory extends Story {
  contentHash: string;
  /** Row id of the article that its source held before. */
  replacedId: string | null;
}

/** An article that its publisher has taken back. */
export interface WithdrawnStory {
  /** Row id of the article. */
  id: string;
  slug: string;
  status: Withdrawal;
  sourcePath: string;
  contentHash: string;
  /** Row id of the article that its source held before. */
  replacedId: string | null;
}

/** A change of the store: articles that come or are edited, and articles that are withdrawn or go. */
export interface Change {
  stories: readonly WrittenStory[];
  withdrawn: readonly WithdrawnStory[];
  removedIds: readonly string[];
  extractor: string;
  /** JSON: the scoreboard's last figures. */
  accuracy: string;
  /** The version of the dataset that the stories were compared with; null before the first seeding. */
  versionBefore: string | null;
}

/** What a change came to: the store's version, and the cache tags of what is another than before. */
export interface Written {
  version: string;
  tags: string[];
}

/** Another seeder wrote to the store after this one had read it; nothing of the change was written. */
export class SeedConflict extends Error {}

/**
 * Carries out a change in one transaction: afterwards the store is as if the articles it holds had been
 * seeded into an empty one, and after a failure it is as before.
 */
export async function writeChange(store: FileStore, change: Change): Promise<Written> {
  const articles = change.stories.map((story) => {
    const rows = articleRows(story);
    return { story, rows, claims: articleClaims(story, rows.article, change.extractor) };
  });
  const { removedIds, writtenIds } = idsOf(change, articles);
  const replacedIds = [...removedIds, ...writtenIds];
  const { actors, events, claims, outdatedIds, duplicates } = await readTouched(store, articles, replacedIds);
  const scope = await widenScope(store, {
    articleIds: replacedIds,
    linkedIds: duplicates.touchedIds,
    eventIds: [...outdatedIds, ...events.map(({ event }) => event.id)],
    actorIds: actors.rows.map(({ actor }) => actor.id),
  });
  const earlier = await readEarlier(store, replacedIds);
  const history = historyOf(earlier, { change, articles, removedIds });
  const datasetChange = {
    written: articles.map(({ rows }) => rows.article),
    withdrawn: change.withdrawn,
    edited: change.stories.filter(({ replacedId }) => replacedId !== null).length,
    removedIds,
    replaced: history.replaced,
    extractor: change.extractor,
    accuracy: change.accuracy,
  };
  const version = await versionAfter(store, datasetChange);
  const results = await writeAll(store, change.versionBefore, [
    ...noteBefore(scope),
    ...discountStatements(scope),
    ...datasetStatements.ofRun(datasetChange, version),
    ...removeStatements(replacedIds, removedIds, outdatedIds),
    ...actorStatements(actors),
    ...articleStatements(articles.map(({ rows }) => rows)),
    ...correctionStatements(actors),
    ...eventStatements(events, claims),
    ...duplicateStatements(duplicates),
    ...independenceStatements(scope.eventIds),
    ...upserts(
      tables.evidence,
      articles.flatMap(({ claims }) => claims.overruled),
    ),
    ...historyStatements(history, change.withdrawn, replacedIds),
    ...countStatements(scope),
    ...tidyStatements(scope, { articles: earlier.size > 0, events: outdatedIds.length > 0 }),
    ...datasetStatements.ofDataset(datasetChange, version),
    ...noteAfter(scope, history.causes),
  ]);
  return { version: version.version, tags: tagsOf(results) };
}

/** The articles that are written, and those that are in the store no more afterwards. */
function idsOf({ stories, withdrawn, removedIds }: Change, articles: readonly ArticleToWrite[]) {
  const writtenIds = new Set(articles.map(({ rows }) => rows.article.id));
  const gone = [
    ...removedIds,
    ...[...stories, ...withdrawn].flatMap(({ replacedId }) => replacedId ?? []),
    ...withdrawn.map(({ id }) => id),
  ];
  return { writtenIds, removedIds: [...new Set(gone)].filter((id) => !writtenIds.has(id)) };
}

/** Runs statements in one transaction, if the store is still what they were worked out from. */
async function writeAll(
  store: FileStore,
  versionBefore: string | null,
  statements: readonly InStatement[],
): Promise<ResultSet[]> {
  try {
    return await store.client.batch([versionGuard(versionBefore), ...statements], 'write');
  } catch (error) {
    if ((await readVersion(store)) === versionBefore) throw error;
    throw new SeedConflict('another seeder wrote to the store', { cause: error });
  }
}

export interface ArticleToWrite {
  story: WrittenStory;
  rows: ArticleRows;
  claims: ArticleClaims;
}

/** The actors, events and links that a change makes anew, be they of its own articles or of others. */
interface Touched {
  actors: CuratedActors;
  events: ReturnType<typeof eventRows>[];
  claims: readonly Claim[];
  outdatedIds: readonly string[];
  duplicates: DuplicateChange;
}

async function readTouched(
  store: FileStore,
  articles: readonly ArticleToWrite[],
  replacedIds: readonly string[],
): Promise<Touched> {
  const actors = await curateActors(store, {
    actors: articles.flatMap(({ story }) => story.curation.actors),
    corrections: articles.flatMap(({ story, rows }) => placeCorrections(story, rows.article.id)),
    replacedIds,
  });
  const { claims, outdatedIds } = await findAffectedEvents(store, {
    replacedArticleIds: replacedIds,
    renamedActors: actors.renamed,
    newClaims: articles.flatMap((article) => article.claims.standing),
  });
  const names = await readActorNames(store, claims, actors);
  const events = mergeClaims(claims).map((group) => eventRows(group, names));
  const duplicates = await findDuplicates(store, {
    written: articles.map(({ rows }) => rows.article),
    replacedIds,
  });
  return { actors, events, claims, outdatedIds, duplicates };
}

function placeCorrections({ source, curation }: WrittenStory, articleId: string): PlacedCorrection[] {
  return curation.corrections.map((one) => ({ ...one, articleId, sourcePath: source.path }));
}

async function readActorNames(
  { database }: FileStore,
  claims: readonly Claim[],
  { rows }: CuratedActors,
): Promise<Map<string, string>> {
  const slugs = [...new Set(claims.flatMap(partiesOf))];
  const stored = await database.all<{ slug: string; name: string }>(
    sql`select slug, name from actor where slug in (select value from json_each(${JSON.stringify(slugs)}))`,
  );
  return new Map([...stored, ...rows.map(({ actor }) => actor)].map(({ slug, name }) => [slug, name]));
}
