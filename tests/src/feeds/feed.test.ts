import { describe, expect, test } from 'vitest';
import { writeAtom } from '../../../src/feeds/atom.ts';
import type { Feed, FeedArticle } from '../../../src/feeds/feed.ts';
import { writeJsonFeed } from '../../../src/feeds/json-feed.ts';
import { writeRss } from '../../../src/feeds/rss.ts';
import { origin } from '../../support/edge.ts';
import { getFile, parseXml, readFile } from '../../support/file.ts';
import { ask } from '../../support/query.ts';

const slugsOf = (links: string[]) => links.map((link) => link.replace(`${origin}/articles/`, ''));

/** The rights of the articles of the feed of everything, in their order. */
async function readRights(): Promise<string[]> {
  const { articles } = await ask(
    '{ articles(filter: { dated: true }, first: 30) { edges { node { source { rights } } } } }',
  );
  return articles.edges.map(({ node }: { node: { source: { rights: string } } }) => node.source.rights);
}

async function newest(filter: object): Promise<{ slug: string }[]> {
  const { articles } = await ask(
    'query ($filter: ArticleFilter) { articles(filter: $filter, first: 30) { edges { node { slug } } } }',
    { filter },
  );
  return articles.edges.map(({ node }: { node: { slug: string } }) => node.slug);
}

const forms = ['feed.xml', 'atom.xml', 'feed.json'] as const;

/** The slugs of a feed, whatever its format. */
async function readSlugs(path: string): Promise<string[]> {
  const text = await readFile(path);
  if (path.endsWith('feed.json'))
    return slugsOf(JSON.parse(text).items.map(({ url }: { url: string }) => url));
  const { rss, feed } = parseXml(text);
  const links: string[] = rss
    ? rss.channel.item.map(({ link: [url] }: { link: string[] }) => url)
    : feed.entry.map(({ link: [first] }: { link: { '@href': string }[] }) => first?.['@href']);
  return slugsOf(links);
}

describe.each(forms)('%s', (form) => {
  test('has the newest articles, each with the address of its page', async () => {
    expect(await readSlugs(`/${form}`)).toEqual(await newest({ dated: true }));
  });

  test('has one for each section', async () => {
    const slugs = await readSlugs(`/sections/Security/${form}`);
    expect(slugs.length).toBeGreaterThan(1);
    expect(slugs).toEqual(await newest({ sections: ['Security'], dated: true }));
  });

  test('has one for each actor', async () => {
    const slugs = await readSlugs(`/actors/tajikistan/${form}`);
    expect(slugs).toEqual(await newest({ actors: { anyOf: ['tajikistan'] }, dated: true }));
  });

  test('is not there for what is not there', async () => {
    for (const path of ['/sections/Nowhere/', '/actors/nobody-at-all/', '/articles/']) {
      const response = await getFile(path + form);
      expect(response.status, path).toBe(404);
      expect(response.headers.get('cache-control')).toBe('no-store');
      await response.text();
    }
  });
});

test('RSS has what RSS 2.0 requires, its own address, and the rights of each article', async () => {
  const { rss } = parseXml(await readFile('/feed.xml'));
  expect(rss['@version']).toBe('2.0');
  const { channel } = rss;
  expect([channel.title, channel.link.includes(`${origin}/`)]).toEqual(['newsgraph', true]);
  expect(channel.description).toBeTruthy();
  expect(channel.item.map((item: Record<string, string>) => item['dc:rights'])).toEqual(await readRights());
  expect(channel['atom:link']).toMatchObject({ '@href': `${origin}/feed.xml`, '@rel': 'self' });
  for (const item of channel.item) {
    expect(item.guid).toMatchObject({ '#text': item.link[0], '@isPermaLink': 'true' });
    expect(item.title && item.description && item['content:encoded']).toBeTruthy();
    if (item.pubDate !== undefined) expect(item.pubDate).toMatch(/^\w{3}, \d\d \w{3} \d{4} 00:00:00 GMT$/);
  }
});

test('Atom has what RFC 4287 requires of a feed and of its entries', async () => {
  const { feed } = parseXml(await readFile('/atom.xml'));
  expect(feed['@xmlns']).toBe('http://www.w3.org/2005/Atom');
  const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;
  expect(feed.id).toBe(`${origin}/atom.xml`);
  expect(feed.updated).toMatch(moment);
  expect(feed.entry.map(({ rights }: { rights: string }) => rights)).toEqual(await readRights());
  expect(feed.author[0].name).toBe('newsgraph');
  for (const entry of feed.entry) {
    expect(entry.id).toContain(`${origin}/articles/`);
    expect(entry.updated).toMatch(moment);
    expect(entry.title).toBeTruthy();
    expect(entry.content['@type']).toBe('html');
  }
  expect(new Set(feed.entry.map(({ id }: { id: string }) => id)).size).toBe(feed.entry.length);
});

test('JSON Feed has what version 1.1 requires, and nothing that it does not know but extensions', async () => {
  const feed = JSON.parse(await readFile('/feed.json'));
  expect(feed.version).toBe('https://jsonfeed.org/version/1.1');
  expect(feed).toMatchObject({ title: 'newsgraph', feed_url: `${origin}/feed.json`, language: 'en' });
  expect(feed.items.map((item: { _newsgraph: { rights: string } }) => item._newsgraph.rights)).toEqual(
    await readRights(),
  );
  const known = [
    'id',
    'url',
    'title',
    'summary',
    'content_text',
    'language',
    'date_published',
    'authors',
    'tags',
  ];
  for (const item of feed.items) {
    expect(Object.keys(item).filter((key) => !known.includes(key))).toEqual(['_newsgraph']);
    expect([typeof item.id, typeof item.content_text]).toEqual(['string', 'string']);
  }
});

const article: FeedArticle = {
  slug: 'a b',
  headline: 'Talks & <tariffs> \u0001"now"',
  standfirst: null,
  body: 'One ]]> two.\n\nThree < four.',
  excerpt: 'One ]]> two.',
  language: 'en',
  section: null,
  published: { edtf: '2022-06', start: '2022-06-01', end: '2022-06-30', precision: 'MONTH' },
  publication: null,
  authors: [],
  topics: [],
  source: { rights: null },
};
const feed: Feed = {
  title: 'Test',
  description: 'Test',
  pageUrl: 'https://x.test/',
  selfUrl: 'https://x.test/feed.xml',
  articles: [article],
};

test('a date that is no day is told as it is where a format can say it, and never made one', () => {
  const [item] = parseXml(writeRss(feed, 'https://x.test').text).rss.channel.item;
  const [entry] = parseXml(writeAtom(feed, 'https://x.test').text).feed.entry;
  const [other] = JSON.parse(writeJsonFeed(feed, 'https://x.test').text).items;
  expect(Object.keys(item)).not.toContain('pubDate');
  expect([entry.published, entry.updated]).toEqual([undefined, '2022-06-01T00:00:00.000Z']);
  expect([other.date_published, other._newsgraph.published]).toEqual([undefined, '2022-06']);
});

test('signs that mean something in XML, or that it cannot hold, do no harm', () => {
  const [item] = parseXml(writeRss(feed, 'https://x.test').text).rss.channel.item;
  const [entry] = parseXml(writeAtom(feed, 'https://x.test').text).feed.entry;
  expect(item.title).toBe('Talks & <tariffs> "now"');
  expect(item.link[0]).toBe('https://x.test/articles/a%20b');
  expect(entry.title).toBe('Talks & <tariffs> "now"');
  for (const html of [item['content:encoded'], entry.content['#text']]) {
    expect(html).toBe('<p>One ]]&gt; two.</p>\n<p>Three &lt; four.</p>');
  }
});

test('a feed without articles is still one', () => {
  const empty = { ...feed, articles: [] };
  expect(parseXml(writeRss(empty, 'https://x.test').text).rss.channel.title).toBe('Test');
  expect(parseXml(writeAtom(empty, 'https://x.test').text).feed.updated).toBe('1970-01-01T00:00:00.000Z');
  expect(JSON.parse(writeJsonFeed(empty, 'https://x.test').text).items).toEqual([]);
});
