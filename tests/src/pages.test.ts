import { exports } from 'cloudflare:workers';
import { describe, expect, test } from 'vitest';
import { rewriteShell } from '../../src/pages/rewrite.ts';
import { origin, startIsolate, withoutDatabase } from '../support/edge.ts';
import { ask } from '../support/query.ts';

function open(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Response> {
  return exports.default.fetch(origin + path, { method, headers: { accept: 'text/html', ...headers } });
}

interface Sample {
  slug: string;
  headline: string;
  body: string;
  published: { edtf: string };
}

async function anArticle(): Promise<Sample> {
  const { articles } = await ask(
    '{ articles(first: 1) { edges { node { slug headline body published { edtf } } } } }',
  );
  return articles.edges[0].node;
}

/** What an attribute of the first tag that a pattern finds says. */
function said(html: string, pattern: RegExp): string | undefined {
  return pattern.exec(html)?.[1];
}

describe('the page of an article', () => {
  test('is headed for search engines and link previews', async () => {
    const { slug, headline, published } = await anArticle();
    const page = await open(`/articles/${slug}`);
    expect(page.headers.get('link')).toContain('/oembed?');
    const html = await page.text();
    expect(said(html, /<title>([^<]*)/)).toBe(`${headline} · newsgraph`);
    expect(said(html, /rel="canonical" href="([^"]*)"/)).toBe(`${origin}/articles/${slug}`);
    expect(said(html, /property="og:title" content="([^"]*)"/)).toBe(headline);
    expect(said(html, /property="og:type" content="([^"]*)"/)).toBe('article');
    expect(said(html, /property="article:published_time" content="([^"]*)"/)).toBe(published.edtf);
  });

  test('says what it is in the words of schema.org, and holds its text without a script', async () => {
    const { slug, headline, body, published } = await anArticle();
    const html = await (await open(`/articles/${slug}`)).text();
    const data = JSON.parse(said(html, /<script type="application\/ld\+json">(.*?)<\/script>/) ?? '');
    expect(data).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      headline,
      articleBody: body,
      datePublished: published.edtf,
      url: `${origin}/articles/${slug}`,
    });
    expect(data.mentions.length).toBeGreaterThan(0);
    expect(said(html, /<noscript>([\s\S]*?)<\/noscript>/)).toContain('<p>');
  });

  test('names the question that it will ask, which is then in the cache', async () => {
    const { slug } = await anArticle();
    const html = await (await open(`/articles/${slug}`)).text();
    const path = said(html, /rel="preload" as="fetch"[^>]* href="([^"]*)"/)?.replaceAll('&amp;', '&');
    const answer = await exports.default.fetch(origin + path);
    expect(answer.headers.get('x-cache')).toBe('HIT');
    expect((await answer.json()) as object).toMatchObject({ data: { article: { slug } } });
  });

  test('is tagged and kept like the answer that it shows, and known again by its entity tag', async () => {
    const { slug } = await anArticle();
    const first = await open(`/articles/${slug}`);
    await first.text();
    expect(first.headers.get('cache-tag')).toMatch(/Article:/);
    expect(first.headers.get('cache-control')).toMatch(/s-maxage=\d+/);
    const etag = first.headers.get('etag') ?? '';
    const second = await open(`/articles/${slug}`, { 'if-none-match': etag });
    expect(second.status).toBe(304);
    expect(await second.text()).toBe('');
  });

  test('is shown without a body to HEAD', async () => {
    const { slug } = await anArticle();
    const response = await open(`/articles/${slug}`, {}, 'HEAD');
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('');
  });
});

describe('other pages', () => {
  test.each(['/', '/search?q=peace', '/actors/tajikistan'])(
    '%s has a title, a description, an address and a picture',
    async (path) => {
      const response = await open(path);
      const html = await response.text();
      expect(response.status).toBe(200);
      expect(said(html, /<title>([^<]*)/)).toContain('newsgraph');
      expect(said(html, /name="description" content="([^"]*)"/)?.length).toBeGreaterThan(20);
      expect(said(html, /rel="canonical" href="([^"]*)"/)).toBe(origin + path);
      expect(said(html, /property="og:image" content="([^"]*)"/)).toBe(`${origin}/card.png`);
      expect(said(html, /name="twitter:card" content="([^"]*)"/)).toBe('summary_large_image');
    },
  );

  test('an event is titled by who did what, and shows its evidence without a script', async () => {
    const { events } = await ask('{ events(first: 1) { edges { node { slug evidence { quote } } } } }');
    const { slug, evidence } = events.edges[0].node;
    const html = await (await open(`/events/${slug}`)).text();
    expect(said(html, /<title>([^<]*)/)).toMatch(/: [A-Z][a-z]+/);
    expect(said(html, /<noscript>([\s\S]*?)<\/noscript>/)).toContain(
      evidence[0].quote.slice(0, 20).split(/[&<>"]/)[0],
    );
  });
});

describe('where nothing is', () => {
  test.each(['/articles/nothing-of-this-name', '/actors/nobody', '/events/never', '/no/such/page'])(
    '%s is a page with the status 404, kept by no cache and no index',
    async (path) => {
      const response = await open(path);
      const html = await response.text();
      expect(response.status).toBe(404);
      expect(response.headers.get('content-type')).toContain('text/html');
      expect(response.headers.get('cache-control')).toBe('no-store');
      expect(html).toContain('<meta name="robots" content="noindex">');
    },
  );

  test('a program gets JSON', async () => {
    const response = await open('/no/such/page', { accept: '*/*' });
    expect(response.status).toBe(404);
    expect((await response.json()) as object).toHaveProperty('error');
  });
});

test('without a database the page comes all the same, and says for how long to stay away', async () => {
  startIsolate();
  const response = await withoutDatabase(() => open('/articles/one-that-nobody-asked-for-before'));
  const html = await response.text();
  expect(response.status).toBe(503);
  expect(response.headers.get('retry-after')).toBe('60');
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect(html).toContain('<main');
});

test('no text of an article can end the data or the tag that it stands in', async () => {
  const shell = new Response('<html><head><title>x</title></head><body><main></main></body></html>');
  const evil = '</script><script>alert(1)</script>"><img src=x>';
  const head = {
    title: evil,
    description: evil,
    url: 'https://newsgraph.test/"><x>',
    type: 'article',
    linkedData: { headline: evil },
    paragraphs: [evil],
    isMissing: false,
  } as const;
  const html = await rewriteShell(shell, head, null).text();
  expect(html.match(/<script/g)).toHaveLength(1);
  expect(html).not.toContain('<img');
  expect(html).not.toContain('<x>');
});
