import type { InStatement } from '@libsql/client';
import * as tables from '../../drizzle/tables/index.ts';
import { deletes } from './statements.ts';

const partsOfArticle = [
  tables.bylines,
  tables.articleTopics,
  tables.mentions,
  tables.appearances,
  tables.quotations,
  tables.dateExpressions,
  tables.actorCorrections,
  tables.articleBands,
  tables.articleDuplicates,
];
const partsOfEvent = [
  tables.eventParticipants,
  tables.claimParties,
  tables.involvements,
  tables.reports,
  tables.evidence,
];

/**
 * Statements that take out events, articles that go and the parts of those that are written anew: parts before
 * what they belong to, so that no foreign key is ever broken.
 */
export function removeStatements(
  replacedIds: readonly string[],
  removedIds: readonly string[],
  outdatedEventIds: readonly string[],
): InStatement[] {
  return [
    ...partsOfArticle.flatMap((table) => deletes(table, 'article_id', replacedIds)),
    ...deletes(tables.articleDuplicates, 'other_id', replacedIds),
    ...partsOfEvent.flatMap((table) => deletes(table, 'event_id', outdatedEventIds)),
    ...deletes(tables.evidence, 'article_id', replacedIds),
    ...deletes(tables.events, 'id', outdatedEventIds),
    ...deletes(tables.articles, 'id', removedIds),
  ];
}
