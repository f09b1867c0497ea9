import { isArticleType } from './json-ld.ts';
import type { PageStatement } from './page-statement.ts';

/** What a page says of its article in microdata by schema.org. */
export function readMicrodata(document: Document): PageStatement {
  const article = [...document.querySelectorAll('[itemscope][itemtype]')].find((element) =>
    isArticleType(element.getAttribute('itemtype')?.trim()),
  );
  if (article === undefined) return {};
  const values = (name: string) => propertiesOf(article, name).map(statedValue);
  return {
    headline: values('headline')[0] ?? null,
    body:
      propertiesOf(article, 'articleBody')
        .map(({ innerHTML }) => innerHTML)
        .join('<p>') || null,
    standfirst: values('description')[0] ?? null,
    language: values('inLanguage')[0] ?? null,
    section: values('articleSection')[0] ?? null,
    publication: values('publisher')[0] ?? null,
    authors: values('author'),
    published: values('datePublished')[0] ?? null,
    url: values('url')[0] ?? null,
    rights: [values('copyrightNotice')[0], values('license')[0]],
  };
}

/** Elements that state a property of this item and not of one within it. */
function propertiesOf(item: Element, name: string): Element[] {
  return [...item.querySelectorAll(`[itemprop~="${name}"]`)].filter(
    (element) => element.parentElement?.closest('[itemscope]') === item,
  );
}

function statedValue(element: Element): string {
  const stated = ['content', 'datetime', 'href'].map((name) => element.getAttribute(name)).find((one) => one);
  if (stated) return stated;
  const name = element.hasAttribute('itemscope') ? element.querySelector('[itemprop~="name"]') : null;
  return (name === null ? element.textContent : statedValue(name)) ?? '';
}
