import type { ActorKind, ArticleQuery } from '../web/operations/answers.ts';
import { actorPath } from '../web/reader/address.ts';

type Article = NonNullable<ArticleQuery['article']>;

interface Known {
  url: string;
  description: string;
  published: string | undefined;
}

/** How many actors are named, most salient first. */
const most = 12;

/** An article as schema.org's NewsArticle. What is not known is left out. */
export function newsArticle(article: Article, { url, description, published }: Known): object {
  const { origin } = new URL(url);
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': url,
    url,
    mainEntityOfPage: url,
    headline: article.headline,
    description,
    articleBody: article.body ?? undefined,
    articleSection: article.section ?? undefined,
    datePublished: published,
    inLanguage: article.language,
    wordCount: article.wordCount,
    keywords: article.topics.length > 0 ? article.topics.map(({ label }) => label).join(', ') : undefined,
    author:
      article.authors.length > 0
        ? article.authors.map(({ name }) => ({ '@type': 'Person', name }))
        : undefined,
    publisher: article.publication
      ? { '@type': 'NewsMediaOrganization', name: article.publication.name }
      : undefined,
    isBasedOn: article.source.url ?? undefined,
    copyrightNotice: article.source.rights ?? undefined,
    mentions: article.actors.edges.slice(0, most).map(({ node }) => ({
      '@type': typeOf[node.kind] ?? 'Organization',
      name: node.name,
      url: `${origin}${actorPath(node.slug)}`,
    })),
  };
}

const typeOf: Partial<Record<ActorKind, string>> = {
  PERSON: 'Person',
  COUNTRY: 'Country',
  GOVERNMENT: 'GovernmentOrganization',
  AGENCY: 'GovernmentOrganization',
  COMPANY: 'Corporation',
  MEDIA: 'NewsMediaOrganization',
  PARTY: 'PoliticalParty',
  ETHNIC_GROUP: 'Thing',
};
