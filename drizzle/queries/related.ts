import { type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import { columnsAs, isLonger, type RankedPage, rankedRows } from './ranked.ts';

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

interface ArticleColumns {
  id: SQLWrapper;
  number: SQLWrapper;
  headline: SQLWrapper;
  day: SQLWrapper;
}

type OfArticle = (article: ArticleColumns) => SQL;

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
      sql`select id, round(actor_score + event_score + text_score, 3) as score,
          round(actor_score, 3) as actorScore, event_score as eventScore, round(text_score, 3) as textScore
        from scored`,
      sql`where (score, id)`,
      {
        id: sql`page.id`,
        number: sql`(select number from article other where other.id = page.id)`,
        ...columnsAs(['score', 'actorScore', 'eventScore', 'textScore']),
        sharedActors: sharedOf('actor', 'appearance', article),
        sharedEvents: sharedOf('event', 'report', article),
      },
      { ...page, given: sql`with ${scored(article)}` },
    );
}

/** How many there are in all. */
export function countRelated(): OfArticle {
  return (article) => sql`(with ${scored(article)} select count(*) from scored)`;
}

/** What they do by each of their likenesses. Side by side rather than one in the other: depth is what a statement has little of. */
function scored(article: ArticleColumns): SQL {
  const [earlier, later] = sidesInTime(article);
  const ofActor = (side: Side) => sql`select theirs.article_id as article_id,
      ln(1.0 + (select articles from dataset where id = 1) * 1.0 / actor.article_count)
        * sqrt(mine.salience * theirs.salience) as actors, null as events, null as words
    from appearance mine join actor on actor.id = mine.actor_id
    cross join appearance theirs on theirs.id in (${side.rows} ${side.order} limit ${actorLimit})
    where mine.article_id = ${article.id}`;
  return sql`headline (words) as materialized (select ${wordsOf(article.headline)}),
    ${saying(article)},
    part as (${ofActor(earlier)} union all ${ofActor(later)}
      union all select theirs.article_id, null, ${eventWeight}, null from report mine
      join report theirs on theirs.event_id = mine.event_id and theirs.article_id <> mine.article_id
      where mine.article_id = ${article.id}
      union all select other.id, null, null, ${textWeight} * score from saying
      cross join article other on other.number = saying.number),
    scored as (select article_id as id, total(actors) as actor_score,
        total(events) as event_score, min(${mostText}, total(words)) as text_score
      from part group by article_id)`;
}

/**
 * What says the words of the headline, with how well it does. The index counts the articles of each word anew for every
 * query that ranks, so that one ranks both sides: from the last on the one to the last on the other.
 */
function saying(article: ArticleColumns): SQL {
  const [first, last] = sidesInStore(article).map(
    ({ rows, order }) => sql`from (${rows} ${order} limit ${textLimit})`,
  );
  return sql`span (first, last) as materialized (select coalesce((select min(number) ${first}), ${article.number}),
      coalesce((select max(number) ${last}), ${article.number})),
    saying as (select rowid as number, -bm25(article_fts, 10, 5, 1) as score from span cross join article_fts
      where article_fts match (select words from headline) and rowid between span.first and span.last
        and rowid <> ${article.number})`;
}

/** Most articles that are looked at on each side of an article: of each actor, and of those that say its words. */
export const actorLimit = 200;
export const textLimit = 500;

/** Whether there are more than are looked at. */
export function areRelatedBounded(): OfArticle {
  return (article) => {
    const ofActors = sidesInTime(article).map(
      ({ rows }) => sql`exists (select 1 from appearance mine
        where mine.article_id = ${article.id} and ${isLonger(rows, actorLimit)})`,
    );
    const ofWords = sidesInStore(article).map(({ rows }) => isLonger(rows, textLimit));
    return sql`(with headline (words) as materialized (select ${wordsOf(article.headline)})
      select ${sql.join([...ofActors, ...ofWords], sql` or `)})`;
  };
}

/** Rows on one side of an article, and in which order they are nearest to it. */
interface Side {
  rows: SQL;
  order: SQL;
}

/** What names an actor of an article (`mine`), earlier and later. */
function sidesInTime({ day, id }: ArticleColumns): [Side, Side] {
  const rows = (where: SQL) => sql`select id from appearance other where other.actor_id = mine.actor_id
    and ${where} and other.article_id <> ${id}`;
  return [
    { rows: rows(sql`other.day <= ${day}`), order: sql`order by other.day desc, other.id desc` },
    { rows: rows(sql`other.day > ${day}`), order: sql`order by other.day, other.id` },
  ];
}

/** What says the words of its headline, and came into the store before and after it. */
function sidesInStore({ number }: ArticleColumns): [Side, Side] {
  const rows = (where: SQL) => sql`select rowid as number from article_fts
    where article_fts match (select words from headline) and ${where}`;
  return [
    { rows: rows(sql`rowid < ${number}`), order: sql`order by rowid desc` },
    { rows: rows(sql`rowid > ${number}`), order: sql`order by rowid` },
  ];
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
      join ${sql.identifier(link)} theirs on theirs.${key} = ours.${key} and theirs.article_id = page.id
      where ours.article_id = ${article.id} order by ours.salience * theirs.salience desc, ours.id limit 20)
    join ${ends} on ${ends}.id = end_id)`;
}
