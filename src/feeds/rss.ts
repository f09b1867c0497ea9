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
import { toParagraphs } from './markup.ts';
import { siteName } from './site.ts';
import { mediaTopics, type Topic, topicUri } from './topic.ts';
import { element, textElement, xmlDocument } from './xml.ts';

const namespaces = {
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
};

/** A feed as RSS 2.0. Its dates are moments, so that one which is less exact than a day is not told. */
export function writeRss(feed: Feed, site: string): FileText {
  const { title, description, pageUrl, selfUrl, articles } = feed;
  const channel = element('channel', {}, [
    textElement('title', title),
    textElement('link', pageUrl),
    textElement('description', description),
    textElement('language', languageOf(feed)),
    textElement('lastBuildDate', articles.length === 0 ? null : newestOf(feed).toUTCString()),
    textElement('generator', siteName),
    element('atom:link', { href: selfUrl, rel: 'self', type: 'application/rss+xml' }),
    ...articles.map((article) => toItem(article, site)),
  ]);
  return {
    text: xmlDocument(element('rss', { version: '2.0', ...namespaces }, [channel])),
    mediaType: 'application/rss+xml; charset=utf-8',
  };
}

function toItem(article: FeedArticle, site: string) {
  const url = articleUrl(article, site);
  return element('item', {}, [
    textElement('title', article.headline),
    textElement('link', url),
    textElement('description', summaryOf(article)),
    textElement('category', article.section),
    ...article.topics.map(toCategory),
    textElement('guid', url, { isPermaLink: 'true' }),
    textElement('pubDate', dayOf(article)?.toUTCString()),
    ...article.authors.map(({ name }) => textElement('dc:creator', name)),
    textElement('dc:rights', article.source.rights),
    textElement('content:encoded', toParagraphs(shownText(article))),
  ]);
}

function toCategory(topic: Topic) {
  return textElement('category', topic.label, topicUri(topic) ? { domain: mediaTopics } : {});
}
