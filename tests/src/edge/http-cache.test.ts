import { describe, expect, test } from 'vitest';
import { get, post, stateOf, watchAnswer } from '../../support/edge.ts';

/** A question that no other test asks. */
let asked = 0;
function question(): string {
  asked += 1;
  return `query Http${asked} { articles(first: ${asked}) { edges { node { id headline } } } }`;
}

describe('RFC 9111: what may be shown again', () => {
  test('cache.hit the second GET is answered from the cache, without the database', async () => {
    const query = question();
    const first = await watchAnswer(() => get({ query }));
    const second = await watchAnswer(() => get({ query }));
    expect(first.response.headers.get('x-cache')).toBe('MISS');
    expect(first.traffic.roundTrips).toBeGreaterThan(0);
    expect(second.response.headers.get('x-cache')).toBe('HIT');
    expect(second.traffic.roundTrips).toBe(0);
    expect(second.body).toBe(first.body);
    expect(JSON.parse(second.body).data.articles.edges).toHaveLength(asked);
  });

  test('cache.post the same question by POST shares the entry, and tells caches on the way nothing', async () => {
    const query = question();
    await stateOf(get({ query }));
    const response = await post({ query });
    expect(response.headers.get('x-cache')).toBe('HIT');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('cache-tag')).toBeNull();
    expect((await response.json()) as object).toHaveProperty('data.articles');
  });

  test('cache.age says since when, and only of what comes from the cache', async () => {
    const query = question();
    const first = await get({ query });
    const second = await get({ query });
    expect(first.headers.get('age')).toBeNull();
    expect(Number(second.headers.get('age'))).toBeGreaterThanOrEqual(0);
    await Promise.all([first.text(), second.text()]);
  });

  test('cache.control gives the least time that any field declares', async () => {
    const list = await get({ query: question() });
    const entity = await get({ query: '{ article(slug: "nothing-http") { headline } }' });
    const both = await get({
      query: '{ article(slug: "nothing-http") { headline } articles(first: 1) { totalCount } }',
    });
    expect(list.headers.get('cache-control')).toBe('public, max-age=0, s-maxage=60, stale-if-error=86400');
    expect(entity.headers.get('cache-control')).toContain('s-maxage=300,');
    expect(both.headers.get('cache-control')).toContain('s-maxage=60,');
    await Promise.all([list, entity, both].map((response) => response.text()));
  });

  test('cache.targeted the platform alone is told that it may show what is stale while it asks', async () => {
    const response = await get({ query: question() });
    await response.text();
    expect(response.headers.get('cdn-cache-control')).toBe(
      'public, max-age=60, stale-while-revalidate=60, stale-if-error=86400',
    );
  });

  test('cache.vary names nothing but Accept', async () => {
    const response = await get({ query: question() });
    await response.text();
    expect(response.headers.get('vary')).toBe('Accept');
    expect(response.headers.get('set-cookie')).toBeNull();
  });

  test('cache.request-no-store is heeded: the cache is neither asked nor told', async () => {
    const query = question();
    const headers = { 'cache-control': 'no-store' };
    expect(await stateOf(get({ query }, headers))).toBe('BYPASS');
    expect(await stateOf(get({ query }))).toBe('MISS');
  });

  test('cache.request-no-cache makes the answer anew and says that it is the same', async () => {
    const query = question();
    await stateOf(get({ query }));
    const { response, traffic } = await watchAnswer(() => get({ query }, { 'cache-control': 'no-cache' }));
    expect(response.headers.get('x-cache')).toBe('REVALIDATED');
    expect(traffic.roundTrips).toBeGreaterThan(0);
  });

  test('cache.request-only-if-cached gets 504 where there is nothing, without the database', async () => {
    const query = question();
    const headers = { 'cache-control': 'only-if-cached' };
    const { response, traffic } = await watchAnswer(() => get({ query }, headers));
    expect(response.status).toBe(504);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(traffic.roundTrips).toBe(0);
    await stateOf(get({ query }));
    expect(await stateOf(get({ query }, headers))).toBe('HIT');
  });
});

describe('RFC 9111: what may not', () => {
  const refused = {
    'a document that is no GraphQL': '{',
    'a field that is not there': '{ nothing }',
    'an argument that is not allowed': '{ articles(first: 1000) { totalCount } }',
    'a filter that names something unknown': '{ articles(filter: { authors: ["nobody"] }) { totalCount } }',
    'a part that is refused while the rest is answered':
      '{ good: articles(first: 1) { totalCount } article(slug: "x") { headline } actor(slug: "tajikistan") { articles(first: 1000) { totalCount } } }',
  };

  test.each(Object.entries(refused))('cache.errors %s', async (_name, query) => {
    for (const _time of [1, 2]) {
      const response = await get({ query });
      const body = (await response.json()) as { errors?: unknown[] };
      expect(body.errors?.length).toBeGreaterThan(0);
      expect(response.headers.get('cache-control')).toBe('no-store');
      expect(response.headers.get('cdn-cache-control')).toBeNull();
      expect(response.headers.get('x-cache')).not.toBe('HIT');
    }
  });
});

describe('RFC 9110: conditions', () => {
  test('etag.304 a client that has the answer is told so, without the database', async () => {
    const query = question();
    const first = await get({ query });
    await first.text();
    const etag = first.headers.get('etag') ?? '';
    const { response, body, traffic } = await watchAnswer(() => get({ query }, { 'if-none-match': etag }));
    expect(response.status).toBe(304);
    expect(body).toBe('');
    expect(traffic.roundTrips).toBe(0);
    for (const name of ['etag', 'cache-control', 'vary', 'cache-tag', 'cdn-cache-control']) {
      expect(response.headers.get(name), name).toBe(first.headers.get(name));
    }
  });

  test('etag.strong is quoted, without W/, and is that of the content', async () => {
    const query = question();
    const [one, other] = await Promise.all([get({ query }), get({ query: `# the same\n${query}` })]);
    const different = await get({ query: question() });
    expect(one.headers.get('etag')).toMatch(/^"[0-9a-f]{32}-j"$/);
    expect(other.headers.get('etag')).toBe(one.headers.get('etag'));
    expect(different.headers.get('etag')).not.toBe(one.headers.get('etag'));
    await Promise.all([one, other, different].map((response) => response.text()));
  });

  test('etag.list, * and W/ are understood (weak comparison), anything else gets the answer', async () => {
    const query = question();
    const first = await get({ query });
    await first.text();
    const etag = first.headers.get('etag') ?? '';
    for (const value of [`"other", ${etag}`, '*', `W/${etag}`]) {
      expect((await get({ query }, { 'if-none-match': value })).status, value).toBe(304);
    }
    for (const value of ['"other"', etag.replaceAll('"', '')]) {
      expect(await stateOf(get({ query }, { 'if-none-match': value })), value).toBe('HIT');
    }
  });

  test('etag.media-type differs between the two media types, so that neither stands in for the other', async () => {
    const query = question();
    const standard = await get({ query }, { accept: 'application/graphql-response+json' });
    const plain = await get({ query }, { accept: 'application/json' });
    expect(plain.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(standard.headers.get('content-type')).toBe('application/graphql-response+json; charset=utf-8');
    expect(plain.headers.get('etag')).not.toBe(standard.headers.get('etag'));
    expect(await plain.text()).toBe(await standard.text());
  });

  test('head.as-get has the headers of GET and no content', async () => {
    const query = question();
    const head = await get({ query }, {}, 'HEAD');
    const whole = await get({ query });
    expect(head.status).toBe(200);
    expect(await head.text()).toBe('');
    for (const name of ['etag', 'cache-control', 'content-type', 'cache-tag', 'vary']) {
      expect(head.headers.get(name), name).toBe(whole.headers.get(name));
    }
    expect(whole.headers.get('x-cache')).toBe('HIT');
    await whole.text();
  });
});
