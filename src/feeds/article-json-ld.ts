import { type File, type Wanted, want } from './file.ts';
import { type DescribedArticle, newsArticle } from './news-article.ts';
import { oembedLink } from './oembed.ts';
import { urlOf } from './site.ts';

/** An article as a schema.org NewsArticle, who is named in it with them. */
export function articleJsonLd(slug: string): Wanted {
  return want(jsonLdFile(slug));
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
        text: JSON.stringify(newsArticle(article, site)),
        mediaType: 'application/ld+json; charset=utf-8',
        links: [`<${url}>; rel="canonical"`, oembedLink(url)],
      };
    },
  };
}
