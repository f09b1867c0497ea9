import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type SQL, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FileStore, openFolder } from '../../../drizzle/file-store.ts';
import { migrate } from '../../../drizzle/migrate.ts';
import { articleFacets } from '../../../drizzle/queries/article-facets.ts';
import { facetLimit, facetsOf } from '../../../drizzle/queries/facet.ts';
import { networkLimit, networkOf } from '../../../drizzle/queries/network.ts';
import { areRelatedBounded, type Related, relatedTo, textLimit } from '../../../drizzle/queries/related.ts';
import {
  areHitsBounded,
  countLimit,
  countOfHits,
  hitsOf,
  rankedLimit,
  type Search,
} from '../../../drizzle/queries/search.ts';
import { articles } from '../../../drizzle/tables/index.ts';

/** More than anything counts or ranks; the newest come last. */
const many = countLimit + 500;
const rare = 40;
const folder = mkdtempSync(join(tmpdir(), 'newsgraph-bounds-'));
let store: FileStore;

beforeAll(async () => {
  store = openFolder(folder);
  await migrate(store);
  const numbers = `with recursive n (n) as (select 1 union all select n + 1 from n where n < ${many})`;
  const day = "date('2000-01-01', (n / 3) || ' days')";
  await store.client.executeMultiple(`begin;
    insert into actor (number, id, slug, name, kind) values (1, 'a1', 'a1', 'One', 'PERSON'), (2, 'a2', 'a2', 'Two', 'PERSON');
    ${numbers} insert into article (number, id, slug, headline, body, language, section, word_count, published_start,
      published_end, day, source_path, format, content_hash)
      select n, 'r' || n, 'r' || n, iif(n in (1, 3000), 'border', 'news'), iif(n <= ${rare}, 'border drone', 'border'), 'en',
        iif(n <= 100, 'Old', 'New'), 1, ${day}, ${day}, ${day}, 's' || n, 'text', 'h' from n;
    ${numbers} insert into event (number, id, slug, type, quad_class, intensity, summary, claim_status, background,
      when_start, when_end, when_precision, day, confidence, report_count, quote_text)
      select n, 'e' || n, 'e' || n, 'AID', 'MATERIAL_COOPERATION', 1, 's', 'REPORTED', 0, ${day}, ${day}, 'DAY', ${day}, 1, 1, 'q'
      from n where n <= ${networkLimit + 100};
    insert into involvement (id, event_id, actor_id, day) select 'i' || number, id, iif(number <= 10, 'a1', 'a2'), day from event;
    commit;`);
});

afterAll(() => {
  store.client.close();
  rmSync(folder, { recursive: true });
});

async function read(value: SQL) {
  const [row] = await store.database.all<{ value: string }>(sql`select ${value} as value`);
  return JSON.parse(row?.value ?? 'null');
}

const search = (match: string): Search => ({ match, types: ['Article'], filters: {} });

test('related articles by their words are the nearest on both sides, with what each is ranked by itself', async () => {
  const ofMiddle = async (value: SQL) => read(sql`(select ${value} from ${articles} where number = 3000)`);
  const related = await ofMiddle(relatedTo({ limit: 10_000, after: null })(articles));
  const found = related.map(({ number, textScore }: Related) => ({ number, textScore }));
  const plain = await store.database.all<Pick<Related, 'number' | 'textScore'>>(sql`select rowid as number,
    round(min(5, 0.2 * -bm25(article_fts, 10, 5, 1)), 3) as textScore from article_fts where article_fts match '"border"'
    and rowid between ${3000 - textLimit} and ${3000 + textLimit} and rowid <> 3000`);
  expect(found).toHaveLength(2 * textLimit);
  const byNumber = (one: { number: number }, other: { number: number }) => one.number - other.number;
  expect(found.sort(byNumber)).toEqual(plain.sort(byNumber));
  expect(await ofMiddle(areRelatedBounded()(articles))).toBe(1);
});

describe('a search', () => {
  test('ranks what came last where more is found than is ranked, and counts up to its limit', async () => {
    const common = search('border');
    const hits = await read(hitsOf({ ...common, limit: 10_000, after: null, marked: false }));
    expect(hits).toHaveLength(rankedLimit);
    expect(Math.min(...hits.map(({ number }: { number: number }) => number))).toBe(many - rankedLimit + 1);
    expect(await read(areHitsBounded(common))).toBe(1);
    expect(await read(countOfHits(common))).toBe(countLimit + 1);
  });

  test('ranks and counts all of what is found less often', async () => {
    const hits = await read(hitsOf({ ...search('drone'), limit: 10_000, after: null, marked: true }));
    expect(hits).toHaveLength(rare);
    expect(hits[0].marked.body).toContain('drone');
    expect(await read(areHitsBounded(search('drone')))).toBe(0);
    expect(await read(countOfHits(search('drone')))).toBe(rare);
  });
});

test('facets of a long list are those of its latest rows, and say so; of a short one they are exact', async () => {
  const asked = { name: 'articles', first: 5, known: {} } as const;
  const { sections } = articleFacets;
  const whole = await read(facetsOf({ sections }, { ...asked, filter: {} }));
  expect(whole.sections).toEqual({ exact: 0, values: [['New', null, facetLimit]] });
  const old = await read(facetsOf({ sections }, { ...asked, filter: { sections: ['Old'] } }));
  expect(old.sections).toEqual({ exact: 1, values: [['Old', null, 100]] });
});

test('a network of many events is made of the latest, and says so', async () => {
  const asked = { first: 5, minEventCount: 1, mentions: false };
  const whole = await read(networkOf({}, asked));
  expect(whole).toMatchObject({ bounded: 1, nodes: [{ id: 'a2', n: networkLimit }] });
  const few = await read(networkOf({ actors: { anyOf: ['a1'] } }, asked));
  expect(few).toMatchObject({ bounded: 0, nodes: [{ id: 'a1', n: 10 }] });
});
