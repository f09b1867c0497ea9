import { type File, type Wanted, want } from './file.ts';
import { oembedLink } from './oembed.ts';
import { siteName, urlOf } from './site.ts';
import { mediaTopics, type Topic, topicUri } from './topic.ts';

/** An article as a schema.org NewsArticle, who is named in it with them. */
export function articleJsonLd(slug: string): Wanted {
  return want(jsonLdFile(slug));
}

export interface DescribedArticle {
  slug: string;
  headline: string;
  standfirst: string | null;
  body: string | null;
  excerpt: string;
  language: string;
  section: string | null;
  wordCount: number;
  published: { edtf: string };
  publication: { name: string } | null;
  authors: { name: string }[];
  topics: Topic[];
  source: { rights: string | null; url: string | null };
  actors: { edges: { node: { slug: string; name: string; kind: string; wikidataId: string | null } }[] };
}

const query = `query Describe($slug: String!) {
  article(slug: $slug) {
    slug headline standfirst body excerpt language section wordCount
    published { edtf }
    publication { name }
    authors { name }
    topics { code label }
    source { rights url }
    actors(first: 50) { edges { node { slug name kind wikidataId } } }
  }
}`;

function jsonLdFile(slug: string): File<{ article: DescribedArticle | null }> {
  return {
    question: { query, variables: { slug } },
    write: ({ article }, site) => {
      if (article === null) return null;
      const url = urlOf(site, 'articles', article.slug);
      return {
        text: JSON.stringify(describeArticle(article, site)),
        mediaType: 'application/ld+json; charset=utf-8',
        links: [`<${url}>; rel="canonical"`, oembedLink(url)],
      };
    },
  };
}

/** An article in the words of schema.org. A date that is no year, month or day is left out. */
export function describeArticle(article: DescribedArticle, site: string): Record<string, unknown> {
  const url = urlOf(site, 'articles', article.slug);
  const { standfirst, section, published, publication, source } = article;
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': url,
    url,
    headline: article.headline,
    ...(standfirst === null ? {} : { description: standfirst }),
    ...(article.body === null ? { abstract: article.excerpt } : { articleBody: article.body }),
    wordCount: article.wordCount,
    inLanguage: article.language,
    ...(section === null ? {} : { articleSection: section }),
    ...(/^\d{4}(-\d\d){0,2}$/.test(published.edtf) ? { datePublished: published.edtf } : {}),
    author: article.authors.map(({ name }) => ({ '@type': 'Person', name })),
    publisher: { '@type': 'Organization', name: publication?.name ?? siteName },
    ...(source.rights === null ? {} : { copyrightNotice: source.rights }),
    ...(source.url === null ? {} : { isBasedOn: source.url }),
    about: article.topics.map(describeTopic),
    mentions: article.actors.edges.map(({ node }) => describeActor(node, site)),
  };
}

function describeTopic(topic: Topic): Record<string, unknown> {
  const uri = topicUri(topic);
  const known = uri === null ? {} : { '@id': uri, inDefinedTermSet: mediaTopics };
  return { '@type': 'DefinedTerm', name: topic.label, termCode: topic.code, ...known };
}

function describeActor(
  { slug, name, kind, wikidataId }: DescribedArticle['actors']['edges'][number]['node'],
  site: string,
): Record<string, unknown> {
  return {
    '@type': typeOf(kind),
    '@id': urlOf(site, 'actors', slug),
    name,
    ...(wikidataId === null ? {} : { sameAs: `http://www.wikidata.org/entity/${wikidataId}` }),
  };
}

const types: Readonly<Record<string, string>> = {
  PERSON: 'Person',
  COUNTRY: 'Country',
  AGENCY: 'GovernmentOrganization',
  GOVERNMENT: 'GovernmentOrganization',
  COMPANY: 'Corporation',
  MEDIA: 'NewsMediaOrganization',
  PARTY: 'PoliticalParty',
  ETHNIC_GROUP: 'Thing',
};

/** The type of schema.org for a kind of actor. A people is neither one person nor an organisation. */
function typeOf(kind: string): string {
  return types[kind] ?? 'Organization';
}
