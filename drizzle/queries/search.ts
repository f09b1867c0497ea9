import { type SQL, sql } from 'drizzle-orm';
import type { NodeType } from '../ids.ts';
import type { Store } from '../store.ts';
import type { RowKeys } from './existing-rows.ts';
import { type RankedPage, rankedRows } from './ranked.ts';
import { type FilteredTable, type FilterOf, idsOf } from './where.ts';

/** One thing found. */
export interface Hit extends RowKeys {
  /** Higher is better; comparable within one type. */
  score: number;
  /** JSON: field name → text with the words found between marks. Of an `excerpt` it is the whole body. */
  marked: string;
}

/** What is looked for, and among what. */
export interface Search {
  /** FTS5 query, known to be well-formed. */
  match: string;
  types: readonly NodeType[];
  /** Which things of each kind count; all where there is no filter. */
  filters: Partial<FilterOf>;
}

export interface SearchPage extends Search, RankedPage {}

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
 * The best hits for a search over articles, actors and events, best first, as JSON. bm25 weighs a headline or a
 * name ten times, a standfirst, alias or summary five times as much as running text.
 */
export function hitsOf(page: SearchPage): SQL {
  const found = sql.join(
    page.types.map((type) => sql`${hits[type](page.match)} ${among(type, page)}`),
    sql` union all `,
  );
  return rankedRows(
    sql`select * from (${found})`,
    sql`where (score, id)`,
    ['type', 'id', 'number', 'score', 'marked'],
    page,
  );
}

/** The same: one statement. */
export async function searchPage(store: Store, page: SearchPage): Promise<Hit[]> {
  const [row] = await store.all<{ hits: string }>(sql`select ${hitsOf(page)} as hits`);
  return JSON.parse(row?.hits ?? '[]') as Hit[];
}

/** How many things a search finds, as a subquery. */
export function countOfHits(search: Search): SQL {
  const counts = sql.join(
    search.types.map((type) => {
      const name = type.toLowerCase();
      const index = sql.identifier(`${name}_fts`);
      const isFiltered = search.filters[tableOf[type]] !== undefined;
      const rows = isFiltered
        ? sql`${index} join ${sql.identifier(name)} on ${sql.identifier(name)}.number = ${index}.rowid`
        : index;
      return sql`(select count(*) from ${rows} where ${index} match ${search.match} ${among(type, search)})`;
    }),
    sql` + `,
  );
  return sql`(${counts})`;
}

/** The same: one statement. */
export async function countHits(store: Store, search: Search): Promise<number> {
  const [row] = await store.all<{ total: number }>(sql`select ${countOfHits(search)} as total`);
  return row?.total ?? 0;
}

/** That a thing that was found is one of those that the filter of its kind lets through. */
function among(type: NodeType, { filters }: Search): SQL {
  const table = tableOf[type];
  const filter = filters[table];
  if (filter === undefined) return sql``;
  return sql`and ${sql.identifier(type.toLowerCase())}.id in ${idsOf(table, filter as FilterOf[typeof table])}`;
}

const hits: Record<NodeType, (match: string) => SQL> = {
  Article: (match) => sql`
    select 'Article' as type, article.id as id, article.number as number, round(-bm25(article_fts, 10, 5, 1), 6) as score,
      json_object('headline', highlight(article_fts, 0, ${openMark}, ${closeMark}),
        'standfirst', highlight(article_fts, 1, ${openMark}, ${closeMark}),
        'body', iif(article.excerpt_only, null, snippet(article_fts, 2, ${openMark}, ${closeMark}, '…', 40)),
        'excerpt', iif(article.excerpt_only, highlight(article_fts, 2, ${openMark}, ${closeMark}), null)) as marked
    from article_fts join article on article.number = article_fts.rowid where article_fts match ${match}`,
  Actor: (match) => sql`
    select 'Actor' as type, actor.id as id, actor.number as number, round(-bm25(actor_fts, 10, 5, 1), 6) as score,
      json_object('name', highlight(actor_fts, 0, ${openMark}, ${closeMark}),
        'aliases', highlight(actor_fts, 1, ${openMark}, ${closeMark}),
        'description', highlight(actor_fts, 2, ${openMark}, ${closeMark})) as marked
    from actor_fts join actor on actor.number = actor_fts.rowid where actor_fts match ${match}`,
  Event: (match) => sql`
    select 'Event' as type, event.id as id, event.number as number, round(-bm25(event_fts, 5, 1), 6) as score,
      json_object('summary', highlight(event_fts, 0, ${openMark}, ${closeMark}),
        'quote', highlight(event_fts, 1, ${openMark}, ${closeMark})) as marked
    from event_fts join event on event.number = event_fts.rowid where event_fts match ${match}`,
};
