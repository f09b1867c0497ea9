import { describe, expect, test } from 'vitest';
import { startIsolate, stateOf, watchAnswer, withoutDatabase } from '../../support/edge.ts';
import { getFile } from '../../support/file.ts';

const files = {
  '/feed.xml': 'application/rss+xml; charset=utf-8',
  '/atom.xml': 'application/atom+xml; charset=utf-8',
  '/feed.json': 'application/feed+json; charset=utf-8',
  '/actors/iran/feed.xml': 'application/rss+xml; charset=utf-8',
  '/articles/iran-opens-plant-for-ababil-2-drones-in-tajikistan-rsd3vd.jsonld':
    'application/ld+json; charset=utf-8',
};
const exports = {
  '/sitemap.xml': 'application/xml; charset=utf-8',
  '/sitemaps/events-2022.xml': 'application/xml; charset=utf-8',
  '/export/articles.ndjson': 'application/x-ndjson; charset=utf-8',
  '/export/events.csv': 'text/csv; charset=utf-8; header=present',
  '/export/network.graphml': 'application/graphml+xml; charset=utf-8',
};
const all = Object.entries({ ...files, ...exports, '/robots.txt': 'text/plain; charset=utf-8' });

describe.each(all)('%s', (path, mediaType) => {
  test('is of its media type and open to any site', async () => {
    const response = await getFile(path);
    await response.text();
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe(mediaType);
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
  });

  test('is not sent again to a client that has it', async () => {
    const first = await getFile(path);
    await first.text();
    const etag = first.headers.get('etag') ?? '';
    const second = await getFile(path, { 'if-none-match': etag });
    expect([second.status, await second.text()]).toEqual([304, '']);
    expect(second.headers.get('etag')).toBe(etag);
    expect(second.headers.get('cache-control')).toBe(first.headers.get('cache-control'));
    expect(await stateOf(getFile(path, { 'if-none-match': '"other"' }))).not.toBe('304');
  });

  test('HEAD has the headers of GET and no content; other methods are refused', async () => {
    const whole = await getFile(path);
    await whole.text();
    const head = await getFile(path, {}, 'HEAD');
    expect([head.status, await head.text()]).toEqual([200, '']);
    for (const name of ['etag', 'content-type', 'cache-control', 'cache-tag', 'content-disposition']) {
      expect(head.headers.get(name), name).toBe(whole.headers.get(name));
    }
    const post = await getFile(path, {}, 'POST');
    await post.text();
    expect([post.status, post.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });
});

test.each(Object.keys(files))(
  '%s is answered from the cache the second time, without the database',
  async (path) => {
    startIsolate();
    const first = await watchAnswer(() => getFile(path, { 'cache-control': 'no-cache' }));
    const second = await watchAnswer(() => getFile(path));
    expect(first.traffic.roundTrips).toBeGreaterThan(0);
    expect(second.traffic.roundTrips).toBe(0);
    expect(second.response.headers.get('x-cache')).toBe('HIT');
    expect(second.body).toBe(first.body);
  },
);

test('files carry the tags of what they show', async () => {
  const tagsOf = async (path: string) => {
    const response = await getFile(path);
    await response.text();
    return response.headers.get('cache-tag') ?? '';
  };
  expect(await tagsOf('/feed.xml')).toMatch(/Article:.*articles/);
  expect(await tagsOf('/actors/iran/feed.xml')).toMatch(/Actor:\S+\.activity/);
  expect(await tagsOf('/articles/iran-opens-plant-for-ababil-2-drones-in-tajikistan-rsd3vd.jsonld')).toMatch(
    /Article:/,
  );
  for (const path of Object.keys(exports)) expect(await tagsOf(path)).toBe('articles,actors,events,dataset');
});

test.each(Object.keys({ ...files, ...exports }))(
  '%s says that the database is away, and is kept nowhere',
  async (path) => {
    startIsolate();
    await withoutDatabase(async () => {
      const response = await getFile(path, { 'cache-control': 'no-store' });
      expect(response.status).toBe(503);
      expect(response.headers.get('retry-after')).toBe('30');
      expect(response.headers.get('cache-control')).toBe('no-store');
      expect((await response.json()) as object).toHaveProperty('error');
    });
  },
);

test('a path that is nearly one of a file is not found', async () => {
  for (const path of [
    '/feed',
    '/export/',
    '/export/toString',
    '/sitemaps/actors-2022.xml',
    '/articles/x/y.jsonld',
  ]) {
    const response = await getFile(path);
    await response.text();
    expect(response.status, path).toBe(404);
  }
});
