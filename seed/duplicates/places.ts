import { sql } from 'drizzle-orm';
import type { FileStore } from '../../drizzle/file-store.ts';
import { type Place, usualReach as reach } from './line.ts';

/** Where articles that are in the store stand. */
export async function readPlaces({ database }: FileStore, articleIds: readonly string[]): Promise<Place[]> {
  return database.all<Place>(
    sql`select band, day, article_id as articleId from article_band
      where article_id in (select value from json_each(${JSON.stringify(articleIds)}))`,
  );
}

/** Those next to some places on both sides, as far as an article is compared, other than articles that are left out. */
export async function readAround(
  { database }: FileStore,
  places: readonly Place[],
  leftOut: readonly string[],
): Promise<Place[]> {
  const asked = new Map(
    places.map(({ band, day, articleId }) => [`${band} ${day} ${articleId}`, [band, day, articleId]]),
  );
  const stays = sql`article_id not in (select value from json_each(${JSON.stringify(leftOut)}))`;
  return database.all<Place>(
    sql`with asked (band, day, article_id) as materialized (
        select value ->> 0, value ->> 1, value ->> 2 from json_each(${JSON.stringify([...asked.values()])}))
      select distinct place.band, place.day, place.article_id as articleId
      from asked join article_band place on place.number in (
        select number from (select number from article_band
          where band = asked.band and (day, article_id) < (asked.day, asked.article_id) and ${stays}
          order by day desc, article_id desc limit ${reach})
        union all select number from (select number from article_band
          where band = asked.band and (day, article_id) > (asked.day, asked.article_id) and ${stays}
          order by day, article_id limit ${reach}))`,
  );
}
