import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { origin } from '../../support/edge.ts';
import { getFile, readFile } from '../../support/file.ts';
import { ask } from '../../support/query.ts';

const slug = 'iran-opens-plant-for-ababil-2-drones-in-tajikistan-rsd3vd';
const page = `${origin}/articles/${slug}`;

/** What Google and schema.org want of a NewsArticle (https://schema.org/NewsArticle), as far as it is used. */
const newsArticle = v.strictObject({
  '@context': v.literal('https://schema.org'),
  '@type': v.literal('NewsArticle'),
  '@id': v.pipe(v.string(), v.url()),
  url: v.pipe(v.string(), v.url()),
  mainEntityOfPage: v.pipe(v.string(), v.url()),
  headline: v.string(),
  description: v.optional(v.string()),
  articleBody: v.string(),
  wordCount: v.number(),
  inLanguage: v.string(),
  articleSection: v.optional(v.string()),
  datePublished: v.optional(v.pipe(v.string(), v.regex(/^\d{4}(-\d\d){0,2}$/))),
  author: v.array(v.strictObject({ '@type': v.literal('Person'), name: v.string() })),
  publisher: v.strictObject({
    '@type': v.picklist(['Organization', 'NewsMediaOrganization']),
    name: v.string(),
  }),
  copyrightNotice: v.optional(v.string()),
  isBasedOn: v.optional(v.string()),
  about: v.array(
    v.strictObject({
      '@type': v.literal('DefinedTerm'),
      '@id': v.optional(v.pipe(v.string(), v.url())),
      name: v.string(),
      termCode: v.string(),
      inDefinedTermSet: v.optional(v.string()),
    }),
  ),
  mentions: v.array(
    v.strictObject({
      '@type': v.string(),
      '@id': v.pipe(v.string(), v.url()),
      name: v.string(),
      sameAs: v.optional(v.pipe(v.string(), v.url())),
    }),
  ),
});

describe('JSON-LD', () => {
  test('articles are NewsArticles', async () => {
    const { articles } = await ask('{ articles(first: 4) { edges { node { slug } } } }');
    for (const { node } of articles.edges) {
      v.parse(newsArticle, JSON.parse(await readFile(`/articles/${node.slug}.jsonld`)));
    }
  });

  test('says what the page of the article says, which names fewer actors', async () => {
    const whole = JSON.parse(await readFile(`/articles/${slug}.jsonld`));
    const html = await (await getFile(`/articles/${slug}`, { accept: 'text/html' })).text();
    const page = JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/.exec(html)?.[1] ?? '');
    expect(v.parse(newsArticle, page).mentions.length).toBeGreaterThan(0);
    const { mentions, ...others } = whole;
    expect(page).toEqual({ ...others, mentions: expect.anything() });
  });

  test('says what the article says, with its rights and who is named', async () => {
    const response = await getFile(`/articles/${slug}.jsonld`);
    const article = v.parse(newsArticle, await response.json());
    expect(article).toMatchObject({ url: page, datePublished: '2022-05-18', articleSection: 'Security' });
    expect(article.copyrightNotice).toContain('CC BY 4.0');
    expect(article.mentions.map((actor) => actor['@id'])).toContain(`${origin}/actors/iran`);
    expect(article.about.map((topic) => topic['@id'])).toContain(
      'http://cv.iptc.org/newscodes/mediatopic/16000000',
    );
    expect(response.headers.get('link')).toContain(`<${page}>; rel="canonical"`);
  });

  test('is not there for an article that is not', async () => {
    expect((await getFile('/articles/nothing.jsonld')).status).toBe(404);
  });
});

describe('oEmbed 1.0', () => {
  const embed = (parameters: Record<string, string>) => getFile(`/oembed?${new URLSearchParams(parameters)}`);

  test('gives a card that links to the page and loads nothing', async () => {
    const response = await embed({ url: page });
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
    const card = (await response.json()) as Record<string, string>;
    expect(card).toMatchObject({
      type: 'rich',
      version: '1.0',
      width: 600,
      height: 220,
      provider_url: `${origin}/`,
    });
    expect(card.html).toContain(`<a href="${page}">`);
    expect(card.html).toContain('CC BY 4.0');
    expect(card.html).not.toMatch(/<script|<img|<iframe|\son\w+=/);
  });

  test('keeps to the largest size that the client can show', async () => {
    const response = await embed({ url: page, maxwidth: '300', maxheight: '9000' });
    expect((await response.json()) as object).toMatchObject({ width: 300, height: 220 });
  });

  test('is found from the article', async () => {
    const { headers } = await getFile(`/articles/${slug}.jsonld`, {}, 'HEAD');
    const address = /<([^>]+)>; rel="alternate"; type="application\/json\+oembed"/.exec(
      headers.get('link') ?? '',
    )?.[1];
    const response = await getFile((address ?? '').replace(origin, ''));
    expect((await response.json()) as object).toMatchObject({ type: 'rich' });
  });

  test.each([
    [{ url: page, format: 'xml' }, 501],
    [{ url: `${origin}/articles/nothing` }, 404],
    [{ url: 'https://elsewhere.test/articles/x' }, 404],
    [{ url: `${origin}/articles/%E0%A4%A` }, 404],
    [{ url: 'nonsense' }, 404],
    [{}, 404],
    [{ url: page, maxwidth: '-1' }, 400],
  ])('answers %j with %i', async (parameters, status) => {
    const response = await embed(parameters as Record<string, string>);
    await response.text();
    expect(response.status).toBe(status);
  });
});
