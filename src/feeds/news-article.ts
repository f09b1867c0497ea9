import { siteName, urlOf } from './site.ts';
import { mediaTopics, type Topic, topicUri } from './topic.ts';

/** What is known of an article, as far as schema.org has words for it. */
export interface DescribedArticle {
  slug: string;
  headline: string;
  standfirst: string | null;
  body: string | null;
  /** What may be shown where `body` may not. */
  excerpt: string;
  language: string;
  section: string | null;
  wordCount: number;
  published: { edtf: string };
  publication: { name: string } | null;
  authors: readonly { name: string }[];
  topics: readonly Topic[];
  source: { rights: string | null; url: string | null };
  actors: { edges: readonly { node: DescribedActor }[] };
}

interface DescribedActor {
  slug: string;
  name: string;
  kind: string;
  /** Where it was asked for. */
  wikidataId?: string | null;
}

/** An article as schema.org's NewsArticle. What is not known is left out. */
export function newsArticle(article: DescribedArticle, site: string): Record<string, unknown> {
  const url = urlOf(site, 'articles', article.slug);
  const { standfirst, section, publication, source } = article;
  const published = isoDateOf(article.published.edtf);
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': url,
    url,
    mainEntityOfPage: url,
    headline: article.headline,
    ...(standfirst === null ? {} : { description: standfirst }),
    ...(article.body === null ? { abstract: article.excerpt } : { articleBody: article.body }),
    wordCount: article.wordCount,
    inLanguage: article.language,
    ...(section === null ? {} : { articleSection: section }),
    ...(published === null ? {} : { datePublished: published }),
    author: article.authors.map(({ name }) => ({ '@type': 'Person', name })),
    publisher: publication
      ? { '@type': 'NewsMediaOrganization', name: publication.name }
      : { '@type': 'Organization', name: siteName },
    ...(source.rights === null ? {} : { copyrightNotice: source.rights }),
    ...(source.url === null ? {} : { isBasedOn: source.url }),
    about: article.topics.map(describeTopic),
    mentions: article.actors.edges.map(({ node }) => describeActor(node, site)),
  };
}

/** A date as ISO 8601 says it, where it is a year, a month or a day; null where EDTF says more or less. */
export function isoDateOf(edtf: string): string | null {
  return /^\d{4}(-\d\d){0,2}$/.test(edtf) ? edtf : null;
}

function describeTopic(topic: Topic): Record<string, unknown> {
  const uri = topicUri(topic);
  const known = uri === null ? {} : { '@id': uri, inDefinedTermSet: mediaTopics };
  return { '@type': 'DefinedTerm', name: topic.label, termCode: topic.code, ...known };
}

function describeActor(
  { slug, name, kind, wikidataId = null }: DescribedActor,
  site: string,
): Record<string, unknown> {
  return {
    '@type': types[kind] ?? 'Organization',
    '@id': urlOf(site, 'actors', slug),
    name,
    ...(wikidataId === null ? {} : { sameAs: `http://www.wikidata.org/entity/${wikidataId}` }),
  };
}

/** The type of schema.org for a kind of actor. A people is neither one person nor an organisation. */
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
