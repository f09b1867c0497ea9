import { articleUrl, dayOf, type Feed, type FeedArticle, languageOf, shownText, summaryOf } from './feed.ts';
import type { FileText } from './file.ts';

/** A feed as JSON Feed 1.1. What it has no fields for, exact dates and rights, stands under `_newsgraph`. */
export function writeJsonFeed(feed: Feed, site: string): FileText {
  const language = languageOf(feed);
  const json = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    description: feed.description,
    home_page_url: feed.pageUrl,
    feed_url: feed.selfUrl,
    ...(language === undefined ? {} : { language }),
    items: feed.articles.map((article) => toItem(article, site)),
  };
  return { text: JSON.stringify(json), mediaType: 'application/feed+json; charset=utf-8' };
}

function toItem(article: FeedArticle, site: string) {
  const url = articleUrl(article, site);
  const published = dayOf(article);
  return {
    id: url,
    url,
    title: article.headline,
    summary: summaryOf(article),
    content_text: shownText(article),
    language: article.language,
    ...(published ? { date_published: published.toISOString() } : {}),
    authors: article.authors.map(({ name }) => ({ name })),
    tags: [
      ...(article.section === null ? [] : [article.section]),
      ...article.topics.map(({ label }) => label),
    ],
    _newsgraph: extend(article),
  };
}

function extend({ published, source }: FeedArticle) {
  return {
    about: 'https://www.loc.gov/standards/datetime/',
    published: published.edtf,
    rights: source.rights,
  };
}
