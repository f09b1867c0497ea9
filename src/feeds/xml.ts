import { escapeMarkup } from './markup.ts';

type Attributes = Readonly<Record<string, string>>;

/** An element that holds a text; nothing where there is none. */
export function textElement(
  name: string,
  text: string | null | undefined,
  attributes: Attributes = {},
): string {
  return text ? element(name, attributes, [escapeMarkup(text)]) : '';
}

/** An element that holds what is written already, or nothing. */
export function element(name: string, attributes: Attributes, content: readonly string[] = []): string {
  const pairs = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeMarkup(value)}"`);
  return `<${name}${pairs.join('')}>${content.join('')}</${name}>`;
}

/** A document with its declaration. */
export function xmlDocument(root: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
}
