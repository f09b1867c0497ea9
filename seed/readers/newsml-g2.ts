/** IPTC NewsML-G2: one news item (`newsItem`) with its text as XHTML, NITF or plain text. */
import { type Document, type Element, isTag } from 'domhandler';
import { DomUtils, parseDocument } from 'htmlparser2';
import type { Source } from '../story.ts';
import { assemble, splitParagraphs } from './assemble.ts';
import { readMarkup } from './markup-text.ts';
import { splitNames } from './printed-name.ts';
import { type Reader, type Reading, refuse } from './reader.ts';
import { newsMlRoots, rootElement } from './root-element.ts';
import { describeEmbargo, withdrawalOf } from './withdrawal.ts';

export const newsMlG2Reader: Reader = {
  format: 'newsml-g2',
  recognises: ({ text }) => newsMlRoots.has(rootElement(text) ?? ''),
  read: readNewsMl,
};

function readNewsMl(source: Source): Reading {
  const document = parseDocument(source.text, { xmlMode: true, decodeEntities: true });
  const item = below(document, 'newsItem');
  if (item === null) return refuse(source, 1, explainNoItem(document));
  const itemClass = attribute(below(item, 'itemClass'), 'qcode')?.replace(/^.*:/, '') ?? 'text';
  if (itemClass !== 'text' && itemClass !== 'composite') {
    return refuse(source, 1, `is a news item of the class '${itemClass}': only texts are read`);
  }
  const embargo = describeEmbargo(textOf(below(item, 'embargoed')), Date.now());
  return embargo === null ? readItem(source, item) : refuse(source, 1, embargo);
}

function explainNoItem(document: Document): string {
  const root = document.children.find(isTag);
  const name = root === undefined ? '' : localName(root);
  if (name === 'packageItem') {
    return "is a packageItem: it lists other items and has no text of its own; seed the items it lists ('newsItem')";
  }
  if (name === 'NewsML') return 'is NewsML 1: only NewsML-G2 is read; ask the agency for its G2 delivery';
  return `has no newsItem: of NewsML-G2 only news items are read, not ${name || 'this'}`;
}

function readItem(source: Source, item: Element): Reading {
  const meta = below(item, 'itemMeta');
  const content = below(item, 'contentMeta');
  const rights = below(item, 'rightsInfo');
  const within = (name: string) => textOf(below(content, name));
  return assemble(source, {
    headline: textOf(all(content, 'headline').find((one) => !/sub/i.test(one.attribs.role ?? '')) ?? null),
    pubStatus: withdrawalOf(attribute(below(item, 'pubStatus'), 'qcode')),
    paragraphs: readBody(item),
    standfirst: readDescription(content),
    language: attribute(below(content, 'language'), 'tag') ?? item.attribs['xml:lang'],
    section: readSection(content),
    publication:
      nameOf(below(content, 'infoSource')) ??
      nameOf(below(meta, 'provider')) ??
      attribute(below(meta, 'provider'), 'literal') ??
      nameOf(below(rights, 'copyrightHolder')),
    authors: readAuthors(content),
    published:
      textOf(below(meta, 'firstCreated')) ??
      within('contentCreated') ??
      textOf(below(meta, 'versionCreated')),
    url: attribute(below(meta, 'link'), 'href') ?? attribute(below(content, 'link'), 'href'),
    topics: all(content, 'subject').flatMap(readTopic),
    rights: [
      textOf(below(rights, 'copyrightNotice')),
      ...all(rights, 'usageTerms').map((terms) => textOf(terms) ?? attribute(terms, 'uri')),
    ],
    excerptOnly: all(rights, 'prohibition').length > 0,
  });
}

/** `firstCreated` and `versionCreated` are the item's; a later version of it keeps the first. */
function readBody(item: Element): string[] {
  const set = below(item, 'contentSet');
  const inline = below(set, 'inlineXML');
  if (inline === null) return splitParagraphs(textOf(below(set, 'inlineData')) ?? '');
  const body = below(inline, 'body.content') ?? below(inline, 'body') ?? inline;
  return readMarkup(DomUtils.getInnerHTML(body));
}

function readDescription(content: Element | null): string | null {
  const descriptions = all(content, 'description');
  const summary = descriptions.find(({ attribs }) => /summary|standfirst/i.test(attribs.role ?? ''));
  return textOf(summary ?? descriptions[0] ?? null);
}

function readSection(content: Element | null): string | null {
  const section = all(content, 'subject').find(({ attribs }) => /section/i.test(attribs.type ?? ''));
  return section === undefined ? null : nameOf(section);
}

function readAuthors(content: Element | null): string[] {
  const creators = all(content, 'creator').flatMap((creator) => nameOf(creator) ?? []);
  const by = textOf(below(content, 'by'));
  return creators.length > 0 || by === null ? creators : splitNames(by.replace(/^by\s+/i, ''));
}

function readTopic(subject: Element): string | [] {
  const { qcode, uri, literal, type } = subject.attribs;
  if (/section/i.test(type ?? '')) return [];
  const code = [qcode, uri].find((stated) => /\d{8}$/.test(stated ?? ''));
  // Subjects are also whom a text is about; those without a code of the Media Topics may be anything.
  return code ?? (type === undefined || /abstract/i.test(type) ? (nameOf(subject) ?? literal ?? []) : []);
}

function nameOf(holder: Element | null): string | null {
  return textOf(below(holder, 'name')) ?? attribute(holder, 'literal');
}

function below(parent: Document | Element | null, name: string): Element | null {
  if (parent === null) return null;
  return DomUtils.findOne((element) => localName(element) === name, parent.children, true);
}

function all(parent: Element | null, name: string): Element[] {
  return parent === null ? [] : DomUtils.findAll((element) => localName(element) === name, parent.children);
}

function localName({ name }: Element): string {
  return name.replace(/^.*:/, '');
}

function textOf(element: Element | null): string | null {
  return element === null ? null : DomUtils.textContent(element).trim() || null;
}

function attribute(element: Element | null, name: string): string | null {
  return element?.attribs[name] ?? null;
}
