import { type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import { type RankedPage, rankedRows } from './ranked.ts';

/** The keys of a row that a related article shares. */
interface SharedRow {
  id: string;
  number: number;
}

/** An article that is about the same as another, and why. */
export interface Related {
  id: string;
  number: number;
  score: number;
  actorScore: number;
  eventScore: number;
  textScore: number;
  sharedActors: SharedRow[] | string;
  sharedEvents: SharedRow[] | string;
}

type OfArticle = (article: { id: SQLWrapper; headline: SQLWrapper }) => SQL;

/** What each shared event adds to the score. */
const eventWeight = 3;
/** What each unit of text likeness (bm25) adds, and at most. */
const textWeight = 0.2;
const mostText = 5;

/**
 * Articles that share actors, the rarer the better, or events with an article, or whose text says the words
 * of its headline; as a part of the article's own statement.
 */
export function relatedTo(page: RankedPage): OfArticle {
  return (article) =>
    rankedRows(
      sql`select scored.id as id, scored.number as number, round(actor_score + event_score + text_score, 3) as score,
          round(actor_score, 3) as actorScore, event_score as eventScore, round(text_score, 3) as textScore,
          ${sharedOf('actor', 'appearance', article)} as sharedActors,
          ${sharedOf('event', 'report', article)} as sharedEvents
        from (${scored(article)}) scored`,
      sql`where (score, scored.id)`,
      ['id', 'number', 'score', 'actorScore', 'eventScore', 'textScore', 'sharedActors', 'sharedEvents'],
      page,
    );
}

/** How many there are in all. */
export function countRelated(): OfArticle {
  return (article) => sql`(select count(*) from (${scored(article)}))`;
}

function scored(article: Parameters<OfArticle>[0]): SQL {
  return sql`select other.id as id, other.number as number, total(part.actors) as actor_score,
      total(part.events) as event_score, min(${mostText}, total(part.words)) as text_score
    from (
      select theirs.article_id as article_id, null as article_number,
        ln(1.0 + (select articles from dataset where id = 1) * 1.0 / actor.article_count)
          * sqrt(mine.salience * theirs.salience) as actors, null as events, null as words
      from appearance mine
      join appearance theirs on theirs.actor_id = mine.actor_id and theirs.article_id <> mine.article_id
      join actor on actor.id = mine.actor_id
      where mine.article_id = ${article.id}
      union all select theirs.article_id, null, null, ${eventWeight}, null from report mine
      join report theirs on theirs.event_id = mine.event_id and theirs.article_id <> mine.article_id
      where mine.article_id = ${article.id}
      union all select null, rowid, null, null, ${textWeight} * -bm25(article_fts, 10, 5, 1)
      from article_fts where article_fts match ${wordsOf(article.headline)}
    ) part join article other on (other.id = part.article_id or other.number = part.article_number)
    where other.id <> ${article.id} group by other.id`;
}

/** A query of the full-text index for any of the longer words of a headline. */
function wordsOf(headline: SQLWrapper): SQL {
  return sql`(select coalesce(group_concat('"' || replace(value, '"', ' ') || '"', ' OR '), '"-"')
    from json_each('[' || replace(json_quote(${headline}), ' ', '","') || ']') where length(value) > 4)`;
}

/** What a found article shares with the one it was found for. */
function sharedOf(end: 'actor' | 'event', link: 'appearance' | 'report', article: { id: SQLWrapper }): SQL {
  const key = sql.identifier(`${end}_id`);
  const ends = sql.identifier(end);
  return sql`(select json_group_array(json_object('id', ${ends}.id, 'number', ${ends}.number)) from (
      select ours.${key} as end_id from ${sql.identifier(link)} ours
      join ${sql.identifier(link)} theirs on theirs.${key} = ours.${key} and theirs.article_id = scored.id
      where ours.article_id = ${article.id} order by ours.salience * theirs.salience desc, ours.id limit 20)
    join ${ends} on ${ends}.id = end_id)`;
}
