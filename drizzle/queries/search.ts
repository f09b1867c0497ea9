import { type SQL, sql } from 'drizzle-orm';
import type { NodeType } from '../ids.ts';
import type { Store } from '../store.ts';
import type { RowKeys } from './existing-rows.ts';
import { columnsAs, isLonger, type RankedPage, rankedRows } from './ranked.ts';
import { type FilteredTable, type FilterOf, idsOf } from './where.ts';

/** One thing found. */
export interface Hit extends RowKeys {
  /** Higher is better; comparable within one type. */
  score: number;
  /** Field name → text with the words found between marks. Of an `excerpt` it is the whole body. */
  marked: Record<string, string | null>;
}

/** What is looked for, and among what. */
export interface Search {
  /** FTS5 query, known to be well-formed. */
  match: string;
  types: readonly NodeType[];
  /** Which things of each kind count; all where there is no filter. */
  filters: Partial<FilterOf>;
}

export interface SearchPage extends Search, RankedPage {
  /** Whether the fields are given in which the words stand. */
  marked: boolean;
}

/** What surrounds the words found in `marked`: control characters that no news text holds. */
export const openMark = '\u0001';
export const closeMark = '\u0002';

/** The list that things of a type are in. */
export const tableOf: Record<NodeType, FilteredTable> = {
  Article: 'articles',
  Actor: 'actors',
  Event: 'events',
};

/**
 * Most things of a type that are ranked: those that came into the store last. To rank one takes microseconds, and a
 * common word stands in half of all articles.
 */
export const rankedLimit = 2_000;

/** Most that are counted. */
export const countLimit = 10_000;

/**
 * The best hits for a search over articles, actors and events, best first, as JSON. bm25 weighs a headline or a
 * name ten times, a standfirst, alias or summary five times as much as running text.
 */
export function hitsOf(page: SearchPage): SQL {
  const found = page.types.map(
    (type) => sql`select ${type} as type, ${idOf(type)} as id, number, score from (
      select ${indexOf(type)}.rowid as number, ${scores[type]} as score from ${matching(type, page)}
      order by ${indexOf(type)}.rowid desc limit ${rankedLimit}) hit`,
  );
  const marked = page.marked ? sql`json(${markedOf(page)})` : sql`json('{}')`;
  return rankedRows(
    sql`select type, id, number, score from (${sql.join(found, sql` union all `)})`,
    sql`where (score, id)`,
    { ...columnsAs(['type', 'id', 'number', 'score']), marked },
    page,
  );
}

/** The same: one statement. */
export async function searchPage(store: Store, page: SearchPage): Promise<Hit[]> {
  const [row] = await store.all<{ hits: string }>(sql`select ${hitsOf(page)} as hits`);
  return JSON.parse(row?.hits ?? '[]') as Hit[];
}

/** How many things a search finds, as a subquery: one more than the limit where there are more. */
export function countOfHits(search: Search): SQL {
  const found = search.types.map((type) => sql`select 1 from ${matching(type, search)}`);
  return sql`(select count(*) from (${sql.join(found, sql` union all `)} limit ${countLimit + 1}))`;
}

/** Whether a search finds more things of a type than are ranked, as a subquery. */
export function areHitsBounded(search: Search): SQL {
  const longer = search.types.map((type) =>
    isLonger(sql`select 1 from ${matching(type, search)}`, rankedLimit),
  );
  return sql`(${sql.join(longer, sql` or `)})`;
}

/** What a subquery gives: one statement. */
export async function readNumber(store: Store, subquery: SQL): Promise<number> {
  const [row] = await store.all<{ value: number }>(sql`select ${subquery} as value`);
  return row?.value ?? 0;
}

/** The rows of an index that a search finds, with those of its table where that is filtered; more conditions may follow. */
function matching(type: NodeType, { match, filters }: Pick<Search, 'match' | 'filters'>): SQL {
  const index = indexOf(type);
  const table = tableOf[type];
  const filter = filters[table];
  if (filter === undefined) return sql`${index} where ${index} match ${match}`;
  const row = sql.identifier(type.toLowerCase());
  // Read in this order, so that the last to come are found first.
  return sql`${index} cross join ${row} on ${row}.number = ${index}.rowid where ${index} match ${match}
    and ${row}.id in ${idsOf(table, filter as FilterOf[typeof table])}`;
}

function indexOf(type: NodeType): SQL {
  return sql`${sql.identifier(`${type.toLowerCase()}_fts`)}`;
}

function idOf(type: NodeType): SQL {
  const row = sql.identifier(type.toLowerCase());
  return sql`(select id from ${row} where ${row}.number = hit.number)`;
}

const scores: Record<NodeType, SQL> = {
  Article: sql`round(-bm25(article_fts, 10, 5, 1), 6)`,
  Actor: sql`round(-bm25(actor_fts, 10, 5, 1), 6)`,
  Event: sql`round(-bm25(event_fts, 5, 1), 6)`,
};

/** The fields of a hit in which the words stand: only those of the page are read again for it. */
function markedOf({ types, match }: SearchPage): SQL {
  const cases = types.map((type) => sql`when ${type} then (${marks[type](match)})`);
  return sql`case page.type ${sql.join(cases, sql` `)} end`;
}

const marks: Record<NodeType, (match: string) => SQL> = {
  Article: (
    match,
  ) => sql`select json_object('headline', ${markedIn('article_fts', 0)}, 'standfirst', ${markedIn('article_fts', 1)},
        'body', iif(article.excerpt_only, null, snippet(article_fts, 2, ${openMark}, ${closeMark}, '…', 40)),
        'excerpt', iif(article.excerpt_only, highlight(article_fts, 2, ${openMark}, ${closeMark}), null))
      from article_fts join article on article.number = article_fts.rowid
      where article_fts match ${match} and article_fts.rowid = page.number`,
  Actor: (
    match,
  ) => sql`select json_object('name', ${markedIn('actor_fts', 0)}, 'aliases', ${markedIn('actor_fts', 1)},
        'description', ${markedIn('actor_fts', 2)})
      from actor_fts where actor_fts match ${match} and actor_fts.rowid = page.number`,
  Event: (
    match,
  ) => sql`select json_object('summary', ${markedIn('event_fts', 0)}, 'quote', ${markedIn('event_fts', 1)})
      from event_fts where event_fts match ${match} and event_fts.rowid = page.number`,
};

/** A column with its words marked; null where there are none, so that it need not travel. */
function markedIn(index: string, column: number): SQL {
  const text = sql`highlight(${sql.identifier(index)}, ${column}, ${openMark}, ${closeMark})`;
  return sql`iif(instr(${text}, ${openMark}), ${text}, null)`;
}
