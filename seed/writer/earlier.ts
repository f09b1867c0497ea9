import { sql } from 'drizzle-orm';
import type { FileStore } from '../../drizzle/file-store.ts';
import type { Claim } from './claim.ts';

/** What an article says, in the words of its source. */
export interface Told {
  headline: string;
  standfirst: string | null;
  body: string;
  language: string;
  section: string | null;
  publication: string | null;
  authors: string[];
  /** Codes. */
  topics: string[];
  publishedEdtf: string | null;
  url: string | null;
  rights: string | null;
}

/** An article as the store has it before a change, with what was read out of it. */
export interface Earlier {
  id: string;
  contentHash: string;
  /** Whether no more than an excerpt of it may be passed on. */
  excerptOnly: boolean;
  told: Told;
  /** Slugs of whom it names. */
  actors: string[];
  claims: Claim[];
  /** How many revisions of it there are. */
  revisions: number;
}

/** The articles of a list that are in the store, by row id. */
export async function readEarlier(
  { database }: FileStore,
  ids: readonly string[],
): Promise<Map<string, Earlier>> {
  const rows = await database.all<Record<string, string>>(
    sql`select article.id, content_hash as contentHash, excerpt_only as excerptOnly, json_object('headline', headline, 'standfirst', standfirst,
        'body', body, 'language', language, 'section', section, 'publication', publication.name,
        'publishedEdtf', published_edtf, 'url', url, 'rights', rights,
        'authors', (select json_group_array(name) from (select author.name from byline
          join author on author.id = byline.author_id where article_id = article.id order by position)),
        'topics', (select json_group_array(code) from (select topic.code from article_topic
          join topic on topic.id = topic_id where article_id = article.id order by topic.code))) as told,
      (select json_group_array(slug) from (select actor.slug from appearance
        join actor on actor.id = actor_id where article_id = article.id order by actor.slug)) as actors,
      (select json_group_array(json(claim)) from (select claim from evidence
        where article_id = article.id and event_id is not null order by start, id)) as claims,
      (select count(*) from article_revision where article_id = article.id) as revisions
    from article left join publication on publication.id = publication_id
    where article.id in (select value from json_each(${JSON.stringify(ids)}))`,
  );
  return new Map(
    rows.map(({ id = '', contentHash = '', excerptOnly, told, actors, claims, revisions }) => [
      id,
      {
        id,
        contentHash,
        excerptOnly: Number(excerptOnly) === 1,
        told: JSON.parse(told ?? '{}') as Told,
        actors: JSON.parse(actors ?? '[]') as string[],
        claims: JSON.parse(claims ?? '[]') as Claim[],
        revisions: Number(revisions),
      },
    ]),
  );
}
