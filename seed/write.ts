import type { InStatement } from '@libsql/client';
import { sql } from 'drizzle-orm';
import type { FileStore } from '../drizzle/file-store.ts';
import * as tables from '../drizzle/tables/index.ts';
import { findAffectedEvents } from './affected-events.ts';
import { type ArticleClaims, articleClaims } from './article-claims.ts';
import { type ArticleRows, articleRows } from './article-rows.ts';
import { articleStatements } from './article-statements.ts';
import { type Claim, partiesOf } from './claim.ts';
import type { PlacedCorrection } from './corrected-actor.ts';
import { type CuratedActors, curateActors } from './curated-actors.ts';
import { datasetStatements, versionAfter, versionGuard } from './dataset-row.ts';
import { eventRows } from './event-rows.ts';
import { changedTags, readFingerprints, widenScope } from './fingerprints.ts';
import { mergeClaims } from './merge-claims.ts';
import { placeId, placeSlug } from './row-id.ts';
import { deletes, upserts } from './statements.ts';
import { readVersion } from './stored.ts';
import type { Story } from './story.ts';
import { tidyStatements } from './tidy.ts';

/** A story to be put into the store. */
export interface WrittenStory extends Story {
  contentHash: string;
  /** Row id of the article that its source held before. */
  replacedId: string | null;
}

/** A change of the store: articles that come or are edited, and articles that go. */
export interface Change {
  stories: readonly WrittenStory[];
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
  const writtenIds = new Set(articles.map(({ rows }) => rows.article.id));
  const removedIds = [
    ...change.removedIds,
    ...change.stories.flatMap(({ replacedId }) => replacedId ?? []),
  ].filter((id) => !writtenIds.has(id));
  const replacedIds = [...removedIds, ...writtenIds];
  const { actors, events, claims, outdatedIds } = await readTouched(store, articles, replacedIds);
  const scope = await widenScope(store, {
    articleIds: replacedIds,
    eventIds: [...outdatedIds, ...events.map(({ event }) => event.id)],
    actorIds: actors.rows.map(({ actor }) => actor.id),
  });
  const datasetChange = {
    written: articles.map(({ rows }) => rows.article),
    edited: change.stories.filter(({ replacedId }) => replacedId !== null).length,
    removedIds,
    extractor: change.extractor,
    accuracy: change.accuracy,
  };
  const version = await versionAfter(store, datasetChange);
  const before = await readFingerprints(store, scope);
  await writeAll(store, change.versionBefore, [
    ...removeStatements(replacedIds, removedIds, outdatedIds),
    ...actorStatements(actors),
    ...articleStatements(articles.map(({ rows }) => rows)),
    ...correctionStatements(actors),
    ...eventStatements(events, claims),
    ...upserts(
      tables.evidence,
      articles.flatMap(({ claims }) => claims.overruled),
    ),
    ...tidyStatements(),
    ...datasetStatements(datasetChange, version),
  ]);
  return { version, tags: changedTags(before, await readFingerprints(store, scope)) };
}

/** Runs statements in one transaction, if the store is still what they were worked out from. */
async function writeAll(
  store: FileStore,
  versionBefore: string | null,
  statements: readonly InStatement[],
): Promise<void> {
  try {
    await store.client.batch([versionGuard(versionBefore), ...statements], 'write');
  } catch (error) {
    if ((await readVersion(store)) === versionBefore) throw error;
    throw new SeedConflict('another seeder wrote to the store', { cause: error });
  }
}

interface ArticleToWrite {
  story: WrittenStory;
  rows: ArticleRows;
  claims: ArticleClaims;
}

/** The actors and events that a change makes anew, be they of its own articles or of others. */
interface Touched {
  actors: CuratedActors;
  events: ReturnType<typeof eventRows>[];
  claims: readonly Claim[];
  outdatedIds: readonly string[];
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
  return { actors, events, claims, outdatedIds };
}

function placeCorrections({ source, curation }: WrittenStory, articleId: string): PlacedCorrection[] {
  return curation.corrections.map((one) => ({ ...one, articleId, sourcePath: source.path }));
}

function correctionStatements({ rows }: CuratedActors): InStatement[] {
  return upserts(
    tables.actorCorrections,
    rows.flatMap(({ corrections }) => corrections),
  );
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

const partsOfArticle = [
  tables.bylines,
  tables.articleTopics,
  tables.mentions,
  tables.appearances,
  tables.quotations,
  tables.dateExpressions,
  tables.actorCorrections,
];
const partsOfEvent = [tables.eventParticipants, tables.involvements, tables.reports, tables.evidence];

/** Takes parts out before what they belong to, so that no foreign key is ever broken. */
function removeStatements(
  replacedIds: readonly string[],
  removedIds: readonly string[],
  outdatedEventIds: readonly string[],
): InStatement[] {
  return [
    ...partsOfArticle.flatMap((table) => deletes(table, 'article_id', replacedIds)),
    ...partsOfEvent.flatMap((table) => deletes(table, 'event_id', outdatedEventIds)),
    ...deletes(tables.evidence, 'article_id', replacedIds),
    ...deletes(tables.events, 'id', outdatedEventIds),
    ...deletes(tables.articles, 'id', removedIds),
  ];
}

function actorStatements({ rows }: CuratedActors): InStatement[] {
  const ids = rows.map(({ actor }) => actor.id);
  return [
    ...upserts(
      tables.actors,
      rows.map(({ actor }) => actor),
    ),
    ...deletes(tables.actorAliases, 'actor_id', ids),
    ...deletes(tables.actorOffices, 'actor_id', ids),
    ...upserts(
      tables.actorAliases,
      rows.flatMap(({ aliases }) => aliases),
    ),
    ...upserts(
      tables.actorOffices,
      rows.flatMap(({ offices }) => offices),
    ),
  ];
}

function eventStatements(
  events: readonly ReturnType<typeof eventRows>[],
  claims: readonly Claim[],
): InStatement[] {
  const places = claims.flatMap(({ place }) =>
    place
      ? {
          id: placeId(place),
          slug: placeSlug(place),
          name: place.name,
          country: place.country,
        }
      : [],
  );
  return [
    ...upserts(tables.places, places),
    ...upserts(
      tables.events,
      events.map(({ event }) => event),
    ),
    ...upserts(
      tables.eventParticipants,
      events.flatMap(({ participants }) => participants),
    ),
    ...upserts(
      tables.involvements,
      events.flatMap(({ involvements }) => involvements),
    ),
    ...upserts(
      tables.reports,
      events.flatMap(({ reports }) => reports),
    ),
    ...upserts(
      tables.evidence,
      events.flatMap(({ evidence }) => evidence),
    ),
  ];
}
