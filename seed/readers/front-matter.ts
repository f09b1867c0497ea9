/** What a source states about itself in YAML. Each field is checked by itself, so that a bad one costs only itself. */
import { type Document, isAlias, isMap, isScalar, isSeq, type YAMLMap } from 'yaml';
import { readEdtf } from '../../drizzle/edtf.ts';
import { publicationStatuses } from '../../drizzle/vocabulary/publication-statuses.ts';
import type { ArticleText, Problem } from '../story.ts';
import { parseLocatedYaml } from '../yaml/located-yaml.ts';
import { checkLanguage } from './language-tag.ts';
import { cleanProse } from './prose.ts';
import { checkAddress } from './web-address.ts';

export type FrontMatter = Omit<ArticleText, 'body' | 'excerptOnly' | 'correctionNote'>;

/** `firstLine` is the line of the file on which `yaml` begins. `fields` is null when the whole is unusable. */
export function readFrontMatter(
  path: string,
  yaml: string,
  firstLine: number,
): { fields: FrontMatter | null; problems: Problem[] } {
  const problems: Problem[] = [];
  const { document, lineAt } = parseLocatedYaml(yaml);
  const report: Report = (offset, message) => {
    problems.push({ path, line: firstLine - 1 + lineAt(offset), message });
  };
  for (const error of document.errors)
    report(error.pos[0], `front matter is not valid YAML: ${error.message}`);
  if (problems.length > 0) return { fields: null, problems };
  if (!isMap(document.contents)) {
    report(0, "front matter must be lines of the form 'key: value'");
    return { fields: null, problems };
  }
  const fields = readFields(document.contents, document, report);
  if (fields.headline !== '') return { fields, problems };
  const faulty = problems.some(({ message }) => message.startsWith('headline '));
  if (!faulty) report(0, "front matter has no headline: add a line 'headline: …'");
  return { fields: null, problems };
}

type Report = (offset: number, message: string) => void;

function readFields(map: YAMLMap, document: Document, report: Report): FrontMatter {
  const fields = emptyFields();
  for (const { key, value } of map.items) {
    const offset = offsetOf(key);
    const name = isScalar(key) ? String(key.value) : 'a list or map';
    const read = Object.hasOwn(fieldReaders, name)
      ? fieldReaders[name as keyof typeof fieldReaders]
      : undefined;
    if (read === undefined) {
      report(
        offset,
        `front matter has no key '${name}': its keys are ${Object.keys(fieldReaders).join(', ')}`,
      );
      continue;
    }
    const stated = toPlain(value, document);
    if (stated === null || stated === '') continue;
    const fault = read(fields, stated);
    if (fault !== null) report(offsetOf(value) || offset, `${name} ${fault}`);
  }
  return fields;
}

function emptyFields(): FrontMatter {
  return {
    headline: '',
    standfirst: null,
    section: null,
    publication: null,
    published: null,
    url: null,
    rights: null,
    basis: null,
    language: 'en',
    authors: [],
    topics: [],
  };
}

/** A value as its author meant it: text, several texts, nothing, or something that no field takes. */
type Stated = string | string[] | { kind: string } | null;

function toPlain(node: unknown, document: Document): Stated {
  const value = isAlias(node) ? node.resolve(document) : node;
  if (isSeq(value)) {
    const items = value.items.map((item) => toPlain(item, document));
    return items.every((item) => typeof item === 'string')
      ? items.filter((item) => item !== '')
      : { kind: 'a list that holds more than texts' };
  }
  if (isMap(value)) return { kind: 'a map' };
  if (!isScalar(value)) return value === null ? null : { kind: 'a reference to nothing' };
  if (typeof value.value === 'string') return cleanProse(value.value);
  if (value.value === null || value.value === undefined) return null;
  return { kind: `the ${typeof value.value} ${String(value.source ?? value.value)}` };
}

/** Puts a value into its field and returns null, or says what is wrong with it. */
type FieldReader = (fields: FrontMatter, stated: Exclude<Stated, null>) => string | null;

const fieldReaders: Record<Exclude<keyof FrontMatter, 'pubStatus'> | 'status', FieldReader> = {
  headline: readText('headline'),
  standfirst: readText('standfirst'),
  authors: readTexts('authors', () => null),
  publication: readText('publication'),
  url: readText('url', checkAddress),
  published: readPublished,
  section: readText('section'),
  language: readText('language', checkLanguage),
  topics: readTexts('topics', (topic) =>
    /^medtop:/i.test(topic) && !/^medtop:\d{8}$/.test(topic)
      ? `has a malformed IPTC code: '${topic}'; example: medtop:11000000`
      : null,
  ),
  rights: readText('rights'),
  basis: readText('basis'),
  status: readStatus,
};

type TextField =
  | 'headline'
  | 'standfirst'
  | 'publication'
  | 'url'
  | 'section'
  | 'language'
  | 'rights'
  | 'basis';

function readText(field: TextField, check: (text: string) => string | null = () => null): FieldReader {
  return (fields, stated) => {
    if (typeof stated !== 'string') return `must be text, not ${describe(stated)}`;
    const fault = check(stated);
    if (fault === null) fields[field] = stated;
    return fault;
  };
}

function readTexts(field: 'authors' | 'topics', check: (text: string) => string | null): FieldReader {
  return (fields, stated) => {
    const texts = typeof stated === 'string' ? [stated] : stated;
    if (!Array.isArray(texts)) return `must be a list of texts, not ${describe(texts)}`;
    const faults = texts.map(check);
    fields[field] = [...new Set(texts.filter((_, index) => faults[index] === null))];
    return faults.find((fault) => fault !== null) ?? null;
  };
}

/** A bare year is a number to YAML and a date to people. */
function readPublished(fields: FrontMatter, stated: Exclude<Stated, null>): string | null {
  const year =
    !Array.isArray(stated) && typeof stated === 'object'
      ? /^the number (\d{4})$/.exec(stated.kind)?.[1]
      : null;
  const text = year ?? stated;
  if (typeof text !== 'string') return `must be a date, not ${describe(text)}`;
  if (readEdtf(text) === null) return `is not an EDTF date: '${text}'; examples: 2022-06-03, 2022-06, 2022`;
  fields.published = text;
  return null;
}

/** What cannot be understood may be a withdrawal: better not shown than shown against the publisher's will. */
function readStatus(fields: FrontMatter, stated: Exclude<Stated, null>): string | null {
  const status = publicationStatuses.find((one) => one === stated);
  fields.pubStatus = status ?? 'withheld';
  if (status !== undefined) return null;
  return `is none of ${publicationStatuses.join(', ')}: ${describe(stated)}; the article is withheld`;
}

function describe(stated: Exclude<Stated, null>): string {
  if (typeof stated === 'string') return `'${stated}'`;
  return Array.isArray(stated) ? 'a list' : stated.kind;
}

function offsetOf(node: unknown): number {
  return (node as { range?: [number, number, number] } | null)?.range?.[0] ?? 0;
}
