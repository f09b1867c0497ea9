import {
  articleUrl,
  dayOf,
  type Feed,
  type FeedArticle,
  momentOf,
  newestOf,
  shownText,
  summaryOf,
} from './feed.ts';
import type { FileText } from './file.ts';
import { toParagraphs } from './markup.ts';
import { siteName } from './site.ts';
import { mediaTopics, type Topic, topicUri } from './topic.ts';
import { element, textElement, xmlDocument } from './xml.ts';

/** A feed as Atom (RFC 4287). `published` is there where the day is known; `updated`, which must be, is the first it can be. */
export function writeAtom(feed: Feed, site: string): FileText {
  const { title, description, pageUrl, selfUrl, articles } = feed;
  const root = element('feed', { xmlns: 'http://www.w3.org/2005/Atom' }, [
    textElement('id', selfUrl),
    textElement('title', title),
    textElement('subtitle', description),
    textElement('updated', newestOf(feed).toISOString()),
    element('author', {}, [textElement('name', siteName), textElement('uri', `${site}/`)]),
    textElement('generator', siteName),
    element('link', { href: selfUrl, rel: 'self', type: 'application/atom+xml' }),
    element('link', { href: pageUrl, rel: 'alternate', type: 'text/html' }),
    ...articles.map((article) => toEntry(article, site)),
  ]);
  return { text: xmlDocument(root), mediaType: 'application/atom+xml; charset=utf-8' };
}

function toEntry(article: FeedArticle, site: string) {
  const { headline, language, authors, publication, section, topics, source } = article;
  const url = articleUrl(article, site);
  return element('entry', {}, [
    textElement('id', url),
    textElement('title', headline),
    textElement('updated', momentOf(article).toISOString()),
    textElement('published', dayOf(article)?.toISOString()),
    element('link', { href: url, rel: 'alternate', type: 'text/html', hreflang: language }),
    ...[...authors, ...(publication ? [publication] : [])].map(({ name }) =>
      element('author', {}, [textElement('name', name)]),
    ),
    section === null ? '' : element('category', { term: section }),
    ...topics.map(toCategory),
    textElement('summary', summaryOf(article)),
    textElement('content', toParagraphs(shownText(article)), { type: 'html' }),
    textElement('rights', source.rights),
  ]);
}

function toCategory(topic: Topic) {
  const term = topic.code.replace('medtop:', '');
  const scheme = topicUri(topic) ? { scheme: mediaTopics } : {};
  return element('category', { term, label: topic.label, ...scheme });
}
