import { type SQL, type SQLWrapper, sql } from 'drizzle-orm';

/** How far the articles that report an event bear each other out. */
export interface Corroboration {
  articles: number;
  publications: number;
  stated: number;
  attributed: number;
  denied: number;
  first: string | null;
  latest: string | null;
}

/** The corroboration of an event as a part of the event's own statement: JSON. */
export function corroborationOf({ id }: { id: SQLWrapper }): SQL {
  return sql`(select json_object('articles', count(*), 'publications', count(distinct article.publication_id),
      'stated', total(says.stated), 'attributed', total(says.attributed), 'denied', total(says.denied),
      'first', min(article.published_start), 'latest', max(article.published_start))
    from report join article on article.id = report.article_id
    join (select article_id, max(claim_status = 'REPORTED') as stated,
        max(claim_status = 'ATTRIBUTED') as attributed, max(claim_status = 'NEGATED') as denied
      from evidence where evidence.event_id = ${id} group by article_id) says
      on says.article_id = report.article_id
    where report.event_id = ${id})`;
}
