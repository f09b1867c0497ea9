import { exports } from 'cloudflare:workers';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { beforeAll, expect } from 'vitest';
import { origin } from './edge.ts';

// The first request of a test file loads the Worker, for which hooks have more time than tests.
beforeAll(async () => {
  await (await getFile('/robots.txt')).text();
});

/** Asks the Worker for a file by its path, in workerd. */
export function getFile(
  path: string,
  headers: Record<string, string> = {},
  method = 'GET',
): Promise<Response> {
  return exports.default.fetch(`${origin}${path}`, { method, headers });
}

/** The text of a file that must be there. */
export async function readFile(path: string): Promise<string> {
  const response = await getFile(path);
  const text = await response.text();
  expect(response.status, text.slice(0, 300)).toBe(200);
  return text;
}

const lists = new Set([
  'item',
  'entry',
  'category',
  'link',
  'author',
  'url',
  'sitemap',
  'key',
  'node',
  'edge',
  'data',
]);

/** XML that must be well-formed, as plain objects: attributes begin with @, text of elements with some is in #text. */
// biome-ignore lint/suspicious/noExplicitAny: each test knows the document it asked for.
export function parseXml(text: string): any {
  expect(XMLValidator.validate(text)).toBe(true);
  return new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    parseTagValue: false,
    parseAttributeValue: false,
    isArray: (name) => lists.has(name),
  }).parse(text);
}
