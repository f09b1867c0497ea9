import { writeAtom } from './atom.ts';
import { type Feed, type FeedArticle, feedArticleFields } from './feed.ts';
import { type File, type FileText, type Wanted, want } from './file.ts';
import { writeJsonFeed } from './json-feed.ts';
import { writeRss } from './rss.ts';
import { siteName, urlOf } from './site.ts';

const writers = { 'feed.xml': writeRss, 'atom.xml': writeAtom, 'feed.json': writeJsonFeed };
/** The last part of a feed's address, which says its format. */
export type FeedForm = keyof typeof writers;

/** How many articles a feed has. */
const length = 30;

/** The feed of everything, of a section as the publication names it, or of the articles that name an actor. */
export function feedFile(
  form: FeedForm,
  of: { section?: string | undefined; actor?: string | undefined },
): Wanted {
  if (of.actor !== undefined) return want(actorFeed(form, of.actor));
  return want(of.section === undefined ? allFeed(form) : sectionFeed(form, of.section));
}

interface Page {
  edges: { node: FeedArticle }[];
}

const listQuery = `query Feed($filter: ArticleFilter!, $first: Int!) {
  articles(filter: $filter, first: $first) { edges { node { ${feedArticleFields} } } }
}`;

const actorQuery = `query ActorFeed($slug: String!, $first: Int!) {
  actor(slug: $slug) {
    name
    articles(filter: { dated: true }, first: $first) { edges { node { ${feedArticleFields} } } }
  }
}`;

function allFeed(form: FeedForm): File<{ articles: Page }> {
  return {
    question: { query: listQuery, variables: { filter: { dated: true }, first: length } },
    write: ({ articles }, site) =>
      write(
        form,
        {
          title: siteName,
          description: 'The newest articles, with who acts in them and what happened.',
          pageUrl: `${site}/`,
          selfUrl: `${site}/${form}`,
          articles: articles.edges.map(({ node }) => node),
        },
        site,
      ),
  };
}

function sectionFeed(form: FeedForm, section: string): File<{ articles: Page }> {
  const filter = { sections: [section], dated: true };
  return {
    question: { query: listQuery, variables: { filter, first: length } },
    write: ({ articles }, site) =>
      write(
        form,
        {
          title: `${siteName}: ${section}`,
          description: `The newest articles of the section ${section}.`,
          pageUrl: `${site}/`,
          selfUrl: `${site}/sections/${encodeURIComponent(section)}/${form}`,
          articles: articles.edges.map(({ node }) => node),
        },
        site,
      ),
  };
}

function actorFeed(form: FeedForm, slug: string): File<{ actor: { name: string; articles: Page } | null }> {
  return {
    question: { query: actorQuery, variables: { slug, first: length } },
    write: ({ actor }, site) =>
      actor &&
      write(
        form,
        {
          title: `${siteName}: ${actor.name}`,
          description: `The newest articles that name ${actor.name}.`,
          pageUrl: urlOf(site, 'actors', slug),
          selfUrl: `${urlOf(site, 'actors', slug)}/${form}`,
          articles: actor.articles.edges.map(({ node }) => node),
        },
        site,
      ),
  };
}

function write(form: FeedForm, feed: Feed, site: string): FileText {
  return writers[form](feed, site);
}
