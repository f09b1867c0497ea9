import { generateRssFeed } from 'feedsmith';
import {
  articleUrl,
  dayOf,
  type Feed,
  type FeedArticle,
  languageOf,
  newestOf,
  shownText,
  summaryOf,
} from './feed.ts';
import type { FileText } from './file.ts';
import { toParagraphs, writable } from './markup.ts';
import { mediaTopics, topicUri } from './topic.ts';

/** A feed as RSS 2.0. Its dates are moments, so that one which is less exact than a day is not told. */
export function writeRss(feed: Feed, site: string): FileText {
  const language = languageOf(feed);
  const text = generateRssFeed({
    title: writable(feed.title),
    link: feed.pageUrl,
    description: writable(feed.description),
    ...(language === undefined ? {} : { language }),
    ...(feed.articles.length === 0 ? {} : { lastBuildDate: newestOf(feed) }),
    generator: 'newsgraph',
    atom: { links: [{ href: feed.selfUrl, rel: 'self', type: 'application/rss+xml' }] },
    items: feed.articles.map((article) => toItem(article, site)),
  });
  return { text, mediaType: 'application/rss+xml; charset=utf-8' };
}

function toItem(article: FeedArticle, site: string) {
  const { headline, authors, section, topics, source } = article;
  const url = articleUrl(article, site);
  const pubDate = dayOf(article);
  return {
    title: writable(headline),
    link: url,
    guid: { value: url, isPermaLink: true },
    description: writable(summaryOf(article)),
    categories: [
      ...(section === null ? [] : [{ name: writable(section) }]),
      ...topics.map((topic) => ({
        name: writable(topic.label),
        ...(topicUri(topic) ? { domain: mediaTopics } : {}),
      })),
    ],
    ...(pubDate ? { pubDate } : {}),
    content: { encoded: toParagraphs(shownText(article)) },
    dc: {
      creators: authors.map(({ name }) => writable(name)),
      ...(source.rights === null ? {} : { rights: [writable(source.rights)] }),
    },
  };
}
