import type { Span } from '../story.ts';

/** The paragraphs of a body: stretches parted by at least one blank line, trimmed of white space. */
export function findParagraphs(body: string): Span[] {
  const paragraphs: Span[] = [];
  let from = 0;
  for (const gap of body.matchAll(blankLines)) {
    pushTrimmed(paragraphs, body, from, gap.index);
    from = gap.index + gap[0].length;
  }
  pushTrimmed(paragraphs, body, from, body.length);
  return paragraphs;
}

const blankLines = /(?:\r\n|[\n\r])[^\S\n\r]*(?:\r\n|[\n\r])\s*/g;

function pushTrimmed(paragraphs: Span[], body: string, from: number, to: number): void {
  const text = body.slice(from, to);
  const start = from + (text.length - text.trimStart().length);
  const end = start + text.trim().length;
  if (end > start) paragraphs.push({ start, end });
}
