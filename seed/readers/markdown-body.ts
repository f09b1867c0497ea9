/**
 * Markdown to plain paragraphs: what a reader of the page would read, without its dress. Headings, list
 * items and table rows become paragraphs; comments, pictures, scripts and markup go.
 */
import type { Nodes, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { toString as toText } from 'mdast-util-to-string';
import { gfm } from 'micromark-extension-gfm';
import { isSameSaying } from './headline.ts';
import { cleanProse } from './prose.ts';

/**
 * Paragraphs joined by one blank line; null when nested too deeply for the parser. A first heading that
 * only repeats the headline is left out.
 */
export function readMarkdownBody(markdown: string, headline: string): string | null {
  const texts = parseBlocks(markdown)
    ?.map(cleanProse)
    .filter((text) => text !== '');
  if (texts === undefined) return null;
  if (texts[0] !== undefined && isSameSaying(texts[0], headline)) texts.shift();
  return texts.join('\n\n');
}

/** Undefined when nested too deeply: the parser recurses, and says so only by overflowing the stack. */
function parseBlocks(markdown: string): string[] | undefined {
  try {
    const extensions = { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] };
    return fromMarkdown(markdown, extensions).children.flatMap(readBlock);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function readBlock(node: RootContent): string[] {
  switch (node.type) {
    case 'blockquote':
    case 'list':
    case 'listItem':
    case 'footnoteDefinition':
      return node.children.flatMap(readBlock);
    case 'table':
      return node.children.map((row) => row.children.map(readInline).join(' | '));
    case 'html':
      return readHtml(node.value);
    case 'definition':
    case 'thematicBreak':
      return [];
    default:
      return [readInline(node)];
  }
}

function readInline(node: Nodes): string {
  if (node.type === 'break') return ' ';
  if (node.type === 'html') return /^<br\b/i.test(node.value) ? ' ' : '';
  if ('children' in node) return node.children.map(readInline).join('');
  return toText(node, { includeImageAlt: false, includeHtml: false });
}

/** The text between the tags of a block of HTML; what is left is Markdown's own, so character references are read. */
function readHtml(html: string): string[] {
  const text = html
    .replace(/<!--[\s\S]*?(?:-->|$)/g, '')
    .replace(/<(script|style)\b[\s\S]*?(?:<\/\1\s*>|$)/gi, '')
    .replace(/<\/(?:p|div|li|h[1-6]|tr|blockquote|section|figcaption)\s*>/gi, '\n\n')
    .replace(/<br\b[^>]*>/gi, ' ')
    .replace(/<[^>]*>?/g, '');
  return fromMarkdown(text).children.map((node) =>
    toText(node, { includeHtml: false, includeImageAlt: false }),
  );
}
