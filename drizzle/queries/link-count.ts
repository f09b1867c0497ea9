import { type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import { allHold } from './condition.ts';
import { conditionsOn, type FilteredTable, type FilterOf } from './where.ts';

/** A link from a row to things of another table: where it is kept, and what stands at its ends. */
interface LinkTable {
  table: string;
  from: string;
  to: string;
  list: FilteredTable | null;
  /** Which of the links count, where not all do. */
  standing?: string;
}

/** The links whose number can be asked for. */
const links = {
  actorsOfArticle: { table: 'appearance', from: 'article_id', to: 'actor_id', list: 'actors' },
  articlesOfActor: { table: 'appearance', from: 'actor_id', to: 'article_id', list: 'articles' },
  eventsOfArticle: { table: 'report', from: 'article_id', to: 'event_id', list: 'events' },
  articlesOfEvent: { table: 'report', from: 'event_id', to: 'article_id', list: 'articles' },
  eventsOfActor: { table: 'involvement', from: 'actor_id', to: 'event_id', list: 'events' },
  quotationsOfActor: {
    table: 'quotation',
    from: 'speaker_id',
    to: 'article_id',
    list: 'articles',
    standing: " and link.standing = 'AGREED'",
  },
  duplicatesOfArticle: { table: 'article_duplicate', from: 'article_id', to: 'other_id', list: 'articles' },
  revisionsOfArticle: { table: 'article_revision', from: 'article_id', to: 'article_id', list: 'articles' },
} as const satisfies Record<string, LinkTable>;
export type Link = keyof typeof links;

/** What a link leads to, as the filters know it. */
export type LinkedTable<Name extends Link> = (typeof links)[Name]['list'];

export function linkedTable<Name extends Link>(link: Name): LinkedTable<Name> {
  return links[link].list;
}

/** How many links a row has whose other end a filter lets through, as a part of the row's own statement. */
export function countLinked<Name extends Link>(
  link: Name,
  filter: FilterOf[LinkedTable<Name>],
): (row: { id: SQLWrapper }) => SQL {
  const { table, from, to, list, standing = '' }: LinkTable = links[link];
  const ends = conditionsOn(list, filter as never);
  const end = sql.identifier(tableNames[list]);
  const among =
    ends.length === 0
      ? sql``
      : sql` and ${sql.identifier(to)} in (select id from ${end} where ${allHold(ends)})`;
  return (row) => sql`(select count(*) from ${sql.identifier(table)} link
    where link.${sql.identifier(from)} = ${row.id}${sql.raw(standing)}${among})`;
}

/** How many links one row has whose other end a condition on it holds for. */
export function countLinkedWhere(link: Link, rowId: string, holds: SQL): SQL {
  const { table, from, to, list, standing = '' }: LinkTable = links[link];
  return sql`(select count(*) from ${sql.identifier(table)} link
    where link.${sql.identifier(from)} = ${rowId}${sql.raw(standing)}
      and ${sql.identifier(to)} in (select id from ${sql.identifier(tableNames[list])} where ${holds}))`;
}

const tableNames: Record<FilteredTable, string> = { articles: 'article', actors: 'actor', events: 'event' };
