import { isRecord, type JsonRecord, list, parseJson, text } from './json-value.ts';
import type { PageStatement } from './page-statement.ts';

/** What a page says of its article in JSON-LD by schema.org: a NewsArticle or another kind of Article. */
export function readJsonLd(document: Document): PageStatement {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const parsed = parseJson(script.textContent ?? '');
    const article = 'fault' in parsed ? undefined : findArticle(parsed.value, 0);
    if (article !== undefined) return describe(article);
  }
  return {};
}

/** Articles stand alone, in a list, in a `@graph`, or as what a page is about. */
function findArticle(value: unknown, depth: number): JsonRecord | undefined {
  if (depth > deepest) return undefined;
  for (const one of list(value).filter(isRecord)) {
    if (list(one['@type']).some(isArticleType)) return one;
    const found = findArticle(one['@graph'] ?? one.mainEntity, depth + 1);
    if (found !== undefined) return found;
  }
  return undefined;
}

const deepest = 4;

/** True of the name or address of schema.org's Article and what it has below it. */
export function isArticleType(type: unknown): boolean {
  return typeof type === 'string' && /(?:^|\/)(?:\w*Article|Report|\w*BlogPosting)$/.test(type);
}

function describe(article: JsonRecord): PageStatement {
  return {
    headline: text(article.headline) ?? text(article.name),
    body: text(article.articleBody),
    standfirst: text(article.description),
    language: nameOf(article.inLanguage),
    section: text(list(article.articleSection)[0]),
    publication: nameOf(article.publisher) ?? nameOf(article.sourceOrganization),
    authors: list(article.author).flatMap((author) => nameOf(author) ?? []),
    published: text(article.datePublished) ?? text(article.dateCreated),
    url: text(article.url) ?? text(article['@id']) ?? nameOf(article.mainEntityOfPage),
    topics: list(article.about).flatMap((topic) => nameTopic(topic) ?? []),
    rights: [
      text(article.copyrightNotice),
      nameOf(article.license) ?? nameOf(article.usageInfo),
      article.copyrightNotice === undefined ? nameOf(article.copyrightHolder) : null,
    ],
    basis: null,
  };
}

/** Whoever is named, as a text or as a thing with a name. */
function nameOf(value: unknown): string | null {
  const [first] = list(value);
  return isRecord(first) ? (text(first.name) ?? text(first.url) ?? text(first['@id'])) : text(first);
}

function nameTopic(topic: unknown): string | null {
  const code = isRecord(topic) ? (text(topic.termCode) ?? text(topic['@id'])) : null;
  return code !== null && /\d{8}$/.test(code) ? code : nameOf(topic);
}
