import { generateAtomFeed } from 'feedsmith';
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
import { toParagraphs, writable } from './markup.ts';
import { siteName } from './site.ts';
import { mediaTopics, topicUri } from './topic.ts';

/** A feed as Atom (RFC 4287). `published` is there where the day is known; `updated`, which must be, is the first it can be. */
export function writeAtom(feed: Feed, site: string): FileText {
  const text = generateAtomFeed({
    id: feed.selfUrl,
    title: { value: writable(feed.title) },
    subtitle: { value: writable(feed.description) },
    updated: newestOf(feed),
    authors: [{ name: siteName, uri: `${site}/` }],
    generator: { text: siteName },
    links: [
      { href: feed.selfUrl, rel: 'self', type: 'application/atom+xml' },
      { href: feed.pageUrl, rel: 'alternate', type: 'text/html' },
    ],
    entries: feed.articles.map((article) => toEntry(article, site)),
  });
  return { text, mediaType: 'application/atom+xml; charset=utf-8' };
}

function toEntry(article: FeedArticle, site: string) {
  const { headline, language, publication, section, topics, source } = article;
  const url = articleUrl(article, site);
  const published = dayOf(article);
  return {
    id: url,
    title: { value: writable(headline) },
    updated: momentOf(article),
    ...(published ? { published } : {}),
    links: [{ href: url, rel: 'alternate', type: 'text/html', hreflang: language }],
    authors: [...article.authors, ...(publication ? [publication] : [])].map(({ name }) => ({
      name: writable(name),
    })),
    categories: [
      ...(section === null ? [] : [{ term: writable(section) }]),
      ...topics.map((topic) => ({
        term: writable(topic.code.replace('medtop:', '')),
        label: writable(topic.label),
        ...(topicUri(topic) ? { scheme: mediaTopics } : {}),
      })),
    ],
    summary: { value: writable(summaryOf(article)) },
    content: { type: 'html', value: toParagraphs(shownText(article)) },
    ...(source.rights === null ? {} : { rights: { value: writable(source.rights) } }),
  };
}
