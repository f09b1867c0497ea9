/**
 * The name of the first element of a text of tags, without its prefix and in small letters; '' where there is
 * none, and null for a text that does not begin with a tag.
 */
export function rootElement(text: string): string | null {
  if (!/^\s*<[?!a-z]/i.test(text)) return null;
  prologue.lastIndex = 0;
  prologue.exec(text);
  opening.lastIndex = prologue.lastIndex;
  return opening.exec(text)?.[1]?.toLowerCase() ?? '';
}

/** White space, processing instructions, comments and a document type, which may hold declarations of its own. */
const prologue = /(?:\s+|<\?[^>]*>|<!--[\s\S]*?-->|<![a-z][^<>[]*(?:\[[^\]]*\]\s*)?>)*/iy;
const opening = /<(?:[\w.-]+:)?([a-z][\w.-]*)/iy;

/** Roots of what is read as something else than a page: feeds, and what IPTC has made of news in XML. */
export const feedRoots: ReadonlySet<string> = new Set(['rss', 'feed', 'rdf']);
export const newsMlRoots: ReadonlySet<string> = new Set([
  'newsitem',
  'newsmessage',
  'packageitem',
  'conceptitem',
  'knowledgeitem',
  'planningitem',
  'catalogitem',
  'newsml',
]);
