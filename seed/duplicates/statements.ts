import type { InStatement } from '@libsql/client';
import { sql } from 'drizzle-orm';
import * as tables from '../../drizzle/tables/index.ts';
import { statement, upserts } from '../writer/statements.ts';
import type { DuplicateChange } from './find.ts';

/** Statements that link near duplicates. They follow those that remove the parts of articles and that write articles. */
export function duplicateStatements({ places, links, apart }: DuplicateChange): InStatement[] {
  return [
    statement(
      sql`insert into article_band (band, day, article_id)
        select value ->> 'band', value ->> 'day', value ->> 'articleId' from json_each(${JSON.stringify(places)})`,
    ),
    statement(
      sql`delete from article_duplicate where (article_id, other_id) in
        (select value ->> 0, value ->> 1 from json_each(${JSON.stringify(apart)}))`,
    ),
    ...upserts(tables.articleDuplicates, links),
  ];
}

/**
 * Counts the independent sources of events: the publications with a report of their own. An article that is a
 * near duplicate of an earlier one on the same event is none; who published an article without a publication is
 * taken for somebody else.
 */
export function independenceStatements(eventIds: readonly string[]): InStatement[] {
  return [
    statement(
      sql`update event set independent_count = (
        select count(distinct coalesce(article.publication_id, article.id)) from report
        join article on article.id = report.article_id
        where report.event_id = event.id and not exists (
          select 1 from article_duplicate link
          join report earlier on earlier.event_id = event.id and earlier.article_day = link.other_day
            and earlier.article_id = link.other_id
          where link.article_id = report.article_id
            and (link.other_day, link.other_id) < (report.article_day, report.article_id)))
      where id in (select value from json_each(${JSON.stringify(eventIds)}))`,
    ),
  ];
}
