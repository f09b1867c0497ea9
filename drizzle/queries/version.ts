import { type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import type { Store } from '../store.ts';

/** The run of the seeder that a version of the dataset comes from; null where none does. */
function runOf(version: string): SQL {
  return sql`(select max(id) from ingest_run where version = ${version})`;
}

/** The oldest run since which all changes are in the log. */
const oldestKept = sql`(select coalesce((select min(run) from change) - 1, (select max(id) from ingest_run)))`;

const oldestVersion = sql`(select version from ingest_run where id >= ${oldestKept} order by id limit 1)`;

/** What the store knows of a version. */
export interface KnownVersion {
  run: number | null;
  /** 1 where all that changed since is known. */
  kept: number | null;
  /** The oldest version that is kept. */
  oldest: string | null;
}

export async function readKnownVersion(store: Store, version: string): Promise<KnownVersion | undefined> {
  const [row] = await store.all<KnownVersion>(
    sql`select ${runOf(version)} as run, ${runOf(version)} >= ${oldestKept} as kept, ${oldestVersion} as oldest`,
  );
  return row;
}

/** The place in the log at which a version stood: what follows came after it. */
function positionOf(version: string): SQL {
  return sql`coalesce((select position from change where run <= ${runOf(version)}
    order by run desc, position desc limit 1), 0)`;
}

/** Which entries of the log: all where nothing is said. */
export interface ChangesAsked {
  since: string | null;
  types: readonly string[] | null;
}

/** That an entry of the log is one of those. */
export function isAmong({ since, types }: ChangesAsked) {
  const after = since === null ? sql`0` : positionOf(since);
  return {
    RAW: (change: { position: SQLWrapper; type: SQLWrapper }) => {
      const among = types
        ? sql` and ${change.type} in (select value from json_each(${JSON.stringify(types)}))`
        : sql``;
      return sql`(${change.position} > ${after}${among})`;
    },
  };
}

/** How many entries there are. */
export async function countChanges(store: Store, asked: ChangesAsked): Promise<number> {
  const which = isAmong(asked).RAW({ position: sql`position`, type: sql`type` });
  const [row] = await store.all<{ count: number }>(sql`select count(*) as count from change where ${which}`);
  return row?.count ?? 0;
}

/** What an article said at a version, as far as revisions of it tell. */
export interface TextAsOf extends KnownVersion {
  /** The run in which it came, under whatever headline. */
  since: number | null;
  text: EarlierText | null;
}

export interface EarlierText {
  headline: string;
  standfirst: string | null;
  body: string;
  language: string;
  section: string | null;
  publishedEdtf: string | null;
  publishedStart: string | null;
  publishedEnd: string | null;
  publishedPrecision: string | null;
}

/** The same as a part of the article's own statement: JSON. */
export function textAsOf(version: string): (article: { id: SQLWrapper }) => SQL {
  return ({
    id,
  }) => sql`(select json_object('run', ${runOf(version)}, 'kept', ${runOf(version)} >= ${oldestKept},
    'oldest', ${oldestVersion},
    'since', (with recursive name (id) as (
        select ${id} union select counterpart_id from name join change on entity_id = name.id
        where kind = 'ADDED' and reason = 'RETITLED')
      select max(run) from name join change on entity_id = name.id
      where kind = 'ADDED' and reason <> 'RETITLED'),
    'text', (select json_object('headline', headline, 'standfirst', standfirst, 'body', body, 'language', language,
        'section', section, 'publishedEdtf', published_edtf, 'publishedStart', published_start,
        'publishedEnd', published_end, 'publishedPrecision', published_precision)
      from article_revision where article_id = ${id} and run > ${runOf(version)} order by position limit 1)))`;
}
