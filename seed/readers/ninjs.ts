/** IPTC ninjs, 1.x to 3.x: one news item as a JSON object, such as a line of `/export/articles.ndjson`. */
import type { Source } from '../story.ts';
import { assemble, isMarkup, type Stated, splitParagraphs } from './assemble.ts';
import { isJsonFeed } from './json-feed.ts';
import { isRecord, type JsonRecord, list, parseJson, text } from './json-value.ts';
import { readMarkup } from './markup-text.ts';
import { splitNames } from './printed-name.ts';
import { type Reader, type Reading, refuse } from './reader.ts';
import { describeEmbargo, withdrawalOf } from './withdrawal.ts';

export const ninjsReader: Reader = {
  format: 'ninjs',
  recognises: ({ text: json }) => /^\s*(?:\{|\[\s*[[{"])/.test(json) && !isJsonFeed(json),
  read: readNinjs,
};

function readNinjs(source: Source): Reading {
  const parsed = parseJson(source.text);
  if ('fault' in parsed) return refuse(source, parsed.line, parsed.fault);
  if (!isRecord(parsed.value)) return refuse(source, 1, 'is JSON and no object: a news item of ninjs is one');
  const item = foldNames(parsed.value);
  const type = text(item.type);
  if (type !== null && type !== 'text' && type !== 'composite')
    return refuse(source, 1, `is a ninjs item of the type '${type}': only texts are read`);
  const embargo = describeEmbargo(text(item.embargoed), Date.now());
  if (embargo !== null) return refuse(source, 1, embargo);
  const headline = inRole(item.headlines, 'main') ?? text(item.headline) ?? text(item.title);
  if (headline === null) return refuse(source, 1, "has no 'headlines', as a news item of ninjs has");
  const pubStatus = withdrawalOf(text(item.pubstatus));
  return assemble(source, { headline, pubStatus, paragraphs: readBody(item), ...readRecord(item) });
}

/** ninjs 1 wrote `body_text` and `usageterms` where ninjs 3 has `bodies` and `usageTerms`. */
function foldNames(item: JsonRecord): JsonRecord {
  return Object.fromEntries(
    Object.entries(item).map(([name, value]) => [name.replaceAll('_', '').toLowerCase(), value]),
  );
}

/** The `value` of the entry that has a role, or else of the first that has none or `main`. */
function inRole(entries: unknown, role: string): string | null {
  const records = list(entries).filter(isRecord);
  const found = records.find((entry) => entry.role === role) ?? records.find(({ role: other }) => !other);
  return found === undefined ? null : text(found.value);
}

function readBody(item: JsonRecord): string[] {
  const bodies = list(item.bodies).filter(isRecord);
  const body =
    bodies.find(({ role, contentType }) => role === 'main' && contentType === 'text/plain') ??
    bodies.find(({ role }) => role === 'main') ??
    bodies[0];
  const plain = body === undefined ? text(item.bodytext) : text(body.value);
  const isPlain = body === undefined || body.contentType === 'text/plain' || !isMarkup(plain ?? '');
  if (plain !== null) return isPlain ? splitParagraphs(plain) : readMarkup(plain);
  return readMarkup(text(item.bodyxhtml) ?? text(item.bodyhtml) ?? '');
}

function readRecord(item: JsonRecord): Omit<Stated, 'headline' | 'paragraphs'> {
  const subjects = [...list(item.subjects), ...list(item.subject)].filter(isRecord);
  const isSection = ({ rel }: JsonRecord) => rel === 'section';
  const source = list(item.infosources).find((one) => isRecord(one) && one.role !== 'author');
  const rights = isRecord(item.rightsinfo) ? (text(item.rightsinfo.encodedRights) ?? '') : '';
  return {
    standfirst: inRole(item.descriptions, 'standfirst') ?? text(item.descriptiontext),
    language: text(item.language),
    section: text(subjects.find(isSection)?.name),
    publication: isRecord(source) ? text(source.name) : (text(item.provider) ?? text(item.copyrightholder)),
    authors: splitByline(text(item.by) ?? text(item.byline)),
    published:
      readExactDate(item) ??
      text(item.firstcreated) ??
      text(item.contentcreated) ??
      text(item.versioncreated),
    url: inRoleOnly(item.altids, 'firstPublishedAt') ?? webAddress(text(item.uri)),
    topics: subjects.filter((subject) => !isSection(subject)).flatMap((subject) => topicOf(subject) ?? []),
    rights: [text(item.copyrightnotice), text(item.usageterms)],
    excerptOnly: /prohibit/i.test(rights) && /distribut|reproduc|publish/i.test(rights),
  };
}

/** A date that is less exact than a moment stands among the descriptions of this project's exports. */
function readExactDate(item: JsonRecord): string | null {
  return inRoleOnly(item.descriptions, 'publishedEdtf');
}

function inRoleOnly(entries: unknown, role: string): string | null {
  const found = list(entries).find((entry) => isRecord(entry) && entry.role === role);
  return isRecord(found) ? text(found.value) : null;
}

function topicOf({ uri, code, name, literal }: JsonRecord): string | null {
  const stated = [uri, literal, code].map(text).find((one) => one !== null && /\d{8}$/.test(one));
  return stated ?? text(name) ?? text(literal);
}

function webAddress(uri: string | null): string | null {
  return uri !== null && /^https?:/i.test(uri) ? uri : null;
}

function splitByline(by: string | null): string[] {
  const names = splitNames(by?.replace(/^by\s+/i, '') ?? '');
  return names.length > 0 || by === null ? names : [by];
}
