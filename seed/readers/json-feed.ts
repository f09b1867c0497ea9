/** JSON Feed 1.x: one item with its feed. */
import type { Source } from '../story.ts';
import { assemble, splitParagraphs } from './assemble.ts';
import { isRecord, type JsonRecord, list, parseJson, text } from './json-value.ts';
import { readMarkup } from './markup-text.ts';
import { type Reader, type Reading, refuse } from './reader.ts';

export const jsonFeedReader: Reader = {
  format: 'json-feed',
  recognises: ({ text: json }) => isJsonFeed(json),
  read: readJsonFeed,
};

/** True of a JSON object that says that it is such a feed. */
export function isJsonFeed(json: string): boolean {
  return /^\s*\{/.test(json) && /"version"\s*:\s*"https?:(?:\/\/|\\\/\\\/)jsonfeed\.org/.test(json);
}

function readJsonFeed(source: Source): Reading {
  const parsed = parseJson(source.text);
  if ('fault' in parsed) return refuse(source, parsed.line, parsed.fault);
  const feed = isRecord(parsed.value) ? parsed.value : {};
  const [item] = list(feed.items);
  if (!isRecord(item)) return refuse(source, 1, 'is a JSON Feed without items');
  return readItem(source, item, feed);
}

function readItem(source: Source, item: JsonRecord, feed: JsonRecord): Reading {
  const plain = text(item.content_text);
  const html = text(item.content_html);
  const extension = isRecord(item._newsgraph) ? item._newsgraph : {};
  return assemble(source, {
    headline: text(item.title),
    paragraphs: html === null ? splitParagraphs(plain ?? '') : readMarkup(html),
    standfirst: text(item.summary),
    language: text(item.language) ?? text(feed.language),
    publication: text(extension.publication) ?? text(feed.title),
    authors: [...list(item.authors), ...list(item.author)].flatMap((author) =>
      isRecord(author) ? (text(author.name) ?? []) : [],
    ),
    published: text(extension.published) ?? text(item.date_published),
    url: text(item.external_url) ?? text(item.url),
    topics: list(item.tags).flatMap((tag) => text(tag) ?? []),
    rights: [text(extension.rights)],
  });
}
