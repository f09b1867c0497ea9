import type { InStatement } from '@libsql/client';
import * as tables from '../../drizzle/tables/index.ts';
import type { ArticleRows } from './article-rows.ts';
import { upserts } from './statements.ts';

/** Statements that put articles into the store, what they refer to first. */
export function articleStatements(rows: readonly ArticleRows[]): InStatement[] {
  return [
    ...upserts(
      tables.publications,
      rows.flatMap(({ publication }) => publication ?? []),
    ),
    ...upserts(
      tables.authors,
      rows.flatMap(({ authors }) => authors),
    ),
    ...upserts(
      tables.topics,
      rows.flatMap(({ topics }) => topics),
    ),
    ...upserts(
      tables.articles,
      rows.map(({ article }) => article),
    ),
    ...upserts(
      tables.bylines,
      rows.flatMap(({ bylines }) => bylines),
    ),
    ...upserts(
      tables.articleTopics,
      rows.flatMap(({ articleTopics }) => articleTopics),
    ),
    ...upserts(
      tables.mentions,
      rows.flatMap(({ mentions }) => mentions),
    ),
    ...upserts(
      tables.appearances,
      rows.flatMap(({ appearances }) => appearances),
    ),
    ...upserts(
      tables.quotations,
      rows.flatMap(({ quotations }) => quotations),
    ),
    ...upserts(
      tables.dateExpressions,
      rows.flatMap(({ dateExpressions }) => dateExpressions),
    ),
  ];
}
