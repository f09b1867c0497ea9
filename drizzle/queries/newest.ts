import { type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import { givenIn, slugInSet, slugOf } from './tallied.ts';
import { type FilteredTable, type FilterOf, idsOf } from './where.ts';

/** Where the rows that one actor is linked with are kept, with their day. */
const linksTo = {
  articles: { link: sql`appearance`, end: sql`article_id` },
  events: { link: sql`involvement`, end: sql`event_id` },
} as const;
type LinkedList = keyof typeof linksTo;

/** The slug of an actor that is all that a filter asks for. */
function actorOf<Name extends FilteredTable>(name: Name, filter: FilterOf[Name]): string | null {
  if (name === 'actors' || givenIn(filter).length !== 1) return null;
  return name === 'events'
    ? slugOf(filter as FilterOf['events'])
    : slugInSet((filter as FilterOf['articles']).actors);
}

/** The links of an actor; more conditions may follow. */
function linksOf(name: LinkedList, slug: string): SQL {
  return sql`from ${linksTo[name].link} where actor_id = (select id from actor where slug = ${slug})`;
}

/** Ids of the first rows that a filter lets through, from the latest; of actors, from those named most. */
export function newestIds<Name extends FilteredTable>(
  name: Name,
  filter: FilterOf[Name],
  limit: number,
): SQL {
  const slug = actorOf(name, filter);
  if (slug !== null) {
    const list = name as LinkedList;
    return sql`select ${linksTo[list].end} as id ${linksOf(list, slug)} order by day desc, id desc limit ${limit}`;
  }
  return sql`select id ${newestFirst(name, filter, limit, [])}`;
}

/** The same with expressions of the table's columns beside the ids, by name: each row is read once. */
export function newestRows<Name extends FilteredTable>(
  name: Name,
  filter: FilterOf[Name],
  limit: number,
  columns: Readonly<Record<string, SQL>>,
): SQL {
  const table = sql.identifier(tableNames[name]);
  const named = Object.entries(columns).map(([as, value]) => sql`${value} as ${sql.identifier(as)}`);
  if (actorOf(name, filter) === null) {
    const names = Object.keys(columns).map((as) => sql.identifier(as));
    return sql`select id, ${sql.join(names, sql`, `)} ${newestFirst(name, filter, limit, named)}`;
  }
  return sql`select ${table}.id as id, ${sql.join(named, sql`, `)}
    from (${newestIds(name, filter, limit)}) newest cross join ${table} on ${table}.id = newest.id`;
}

const tableNames: Record<FilteredTable, string> = { articles: 'article', actors: 'actor', events: 'event' };

function newestFirst<Name extends FilteredTable>(
  name: Name,
  filter: FilterOf[Name],
  limit: number,
  columns: readonly SQL[],
): SQL {
  const key = givenIn(filter).length === 0 ? sortKeys[name] : foundKeys[name];
  const rows = idsOf(name, filter, [sql`${key} as place`, ...columns]);
  return sql`from (${rows}) order by place desc, id desc limit ${limit}`;
}

const sortKeys: Record<FilteredTable, SQL> = {
  articles: sql`day`,
  actors: sql`article_count`,
  events: sql`day`,
};

/**
 * The same as expressions that no index is sorted by. What a filter lets through is to be found by the filter's own index,
 * of which that of spans holds the day of an event too; along the order everything would be gone through.
 */
const foundKeys: Record<FilteredTable, SQL> = {
  articles: sql`+day`,
  actors: sql`+article_count`,
  events: sql`coalesce(when_start, when_end, '')`,
};

/** How many rows a filter lets through, where that is kept; null where they have to be counted. */
export function knownCount<Name extends FilteredTable>(name: Name, filter: FilterOf[Name]): SQL | null {
  const slug = actorOf(name, filter);
  if (slug !== null) {
    const column = name === 'events' ? sql`event_count` : sql`article_count`;
    return sql`(select ${column} from actor where slug = ${slug})`;
  }
  if (givenIn(filter).length > 0) return null;
  return sql`(select ${sql.identifier(name)} from dataset where id = 1)`;
}

/** A page of a list that is sorted by day: how many rows of it are shown, and where and in which direction it begins. */
export interface DayPage {
  limit: number;
  direction: 'asc' | 'desc';
  /** The day at which it begins; null where that is an end of the list. */
  from: string | null;
}

/**
 * That a row is among the first of a list from a day on, with all that have the same day as the last of them: what is
 * linked with an actor that is in half of all articles need not be gone through for a page. Null for lists of other filters.
 */
export function isOnDayPage<Name extends FilteredTable>(
  name: Name,
  filter: FilterOf[Name],
  { limit, direction, from }: DayPage,
): { RAW: (row: { id: SQLWrapper }) => SQL } | null {
  const slug = actorOf(name, filter);
  if (slug === null) return null;
  const links = linksOf(name as LinkedList, slug);
  const [beyond, order, end] =
    direction === 'desc' ? [sql`<`, sql`day desc`, ''] : [sql`>`, sql`day`, '9999-12-31'];
  const [begun, rest] =
    from === null ? [sql``, sql``] : [sql`and day ${beyond}= ${from}`, sql`and day ${beyond} ${from}`];
  const last = sql`coalesce((select day ${links} ${rest} order by ${order} limit 1 offset ${limit}), ${end})`;
  return {
    RAW: ({ id }) => sql`${id} in (select ${linksTo[name as LinkedList].end} ${links} ${begun}
      and ${last} ${beyond}= day)`,
  };
}
