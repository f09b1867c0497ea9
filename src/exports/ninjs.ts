import { siteName, urlOf } from '../feeds/site.ts';
import { type Topic, topicUri } from '../feeds/topic.ts';
import { type Export, type PageInfo, type Part, writePage } from './export.ts';

const schema = 'http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#';

interface Named {
  slug: string;
  name: string;
  kind: string;
}

interface Article {
  id: string;
  slug: string;
  headline: string;
  standfirst: string | null;
  body: string | null;
  excerpt: string;
  language: string;
  section: string | null;
  wordCount: number;
  published: { edtf: string; start: string | null; precision: string };
  publication: { slug: string; name: string } | null;
  authors: { name: string }[];
  topics: Topic[];
  source: { rights: string | null; url: string | null };
  actors: { edges: { node: Named }[] };
  events: { edges: { node: { id: string; slug: string; summary: string } }[] };
}

const query = `query ExportArticles($after: String) {
  articles(first: 25, after: $after) {
    edges {
      node {
        id slug headline standfirst body excerpt language section wordCount
        published { edtf start precision }
        publication { slug name }
        authors { name }
        topics { code label }
        source { rights url }
        actors(first: 50) { edges { node { slug name kind } } }
        events(first: 50) { edges { node { id slug summary } } }
      }
    }
    pageInfo { endCursor hasNextPage }
  }
}`;

type Data = { articles: { edges: { node: Article }[]; pageInfo: PageInfo } };

const articles: Part<Data> = {
  ask: (after) => ({ query, variables: { after } }),
  write: (data, site) => writePage(data.articles, (article) => `${JSON.stringify(toNinjs(article, site))}\n`),
};

/** Every article as one line of IPTC ninjs 3.1, newest first. */
export const ninjsArticles: Export = {
  mediaType: 'application/x-ndjson; charset=utf-8',
  fileName: 'articles.ndjson',
  head: () => '',
  parts: [articles],
  foot: '',
  most: Number.POSITIVE_INFINITY,
};

function toNinjs(article: Article, site: string): Record<string, unknown> {
  const { body, wordCount, authors, publication, source, section } = article;
  return {
    uri: urlOf(site, 'articles', article.slug),
    standard: { name: 'ninjs', version: '3.1', schema },
    type: 'text',
    representationType: body === null ? 'partial' : 'full',
    pubStatus: 'usable',
    ...toDate(article.published),
    language: article.language,
    title: article.headline,
    slugline: article.slug,
    headlines: [{ role: 'main', value: article.headline }],
    descriptions: describe(article),
    bodies: [describeText(body ?? article.excerpt, body === null ? null : wordCount)],
    ...(authors.length === 0 ? {} : { by: authors.map(({ name }) => name).join(', ') }),
    infoSources: [{ name: publication?.name ?? siteName, role: 'publisher' }],
    ...(source.rights === null ? {} : { usageTerms: source.rights }),
    subjects: [
      ...article.topics.map(toSubject),
      ...(section === null ? [] : [{ name: section, rel: 'section', literal: section }]),
    ],
    ...sortNamed(
      article.actors.edges.map(({ node }) => node),
      site,
    ),
    events: article.events.edges.map(({ node }) => ({
      id: node.id,
      name: node.summary,
      rel: 'reports',
      uri: urlOf(site, 'events', node.slug),
    })),
    altIds: [
      { role: 'newsgraph', value: article.id },
      ...(source.url === null ? [] : [{ role: 'firstPublishedAt', value: source.url }]),
    ],
  };
}

/** The text, or as much of it as may be passed on, whose words are then counted by themselves. */
function describeText(value: string, wordCount: number | null) {
  const words = wordCount ?? value.split(/\s+/).length;
  return { role: 'main', contentType: 'text/plain', charCount: value.length, wordCount: words, value };
}

/** ninjs has moments only: a day is told as its beginning; whatever is less exact only in words. */
function toDate({ start, precision }: Article['published']): { versionCreated?: string } {
  return precision === 'DAY' && start !== null ? { versionCreated: `${start}T00:00:00Z` } : {};
}

function describe({ standfirst, published }: Article): { role: string; value: string }[] {
  return [
    ...(standfirst === null ? [] : [{ role: 'standfirst', value: standfirst }]),
    { role: 'publishedEdtf', value: published.edtf },
  ];
}

function toSubject(topic: Topic) {
  const uri = topicUri(topic);
  return { name: topic.label, rel: 'about', ...(uri === null ? { literal: topic.code } : { uri }) };
}

/** Who is named, in the lists that ninjs has for them. */
function sortNamed(actors: readonly Named[], site: string) {
  const toEntry = ({ slug, name }: Named) => ({
    name,
    rel: 'mentions',
    uri: urlOf(site, 'actors', slug),
    literal: slug,
  });
  const isPlace = ({ kind }: Named) => kind === 'COUNTRY';
  const isPerson = ({ kind }: Named) => kind === 'PERSON';
  return {
    people: actors.filter(isPerson).map(toEntry),
    places: actors.filter(isPlace).map(toEntry),
    organisations: actors.filter((actor) => !isPlace(actor) && !isPerson(actor)).map(toEntry),
  };
}
