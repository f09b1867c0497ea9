import type { Span } from '../story.ts';

/**
 * The paragraphs of a body, trimmed of white space: stretches parted by at least one blank line; where there
 * is none and most lines end as sentences do, each line is one.
 */
export function findParagraphs(body: string): Span[] {
  const paragraphs: Span[] = [];
  let from = 0;
  for (const gap of body.matchAll(isOneLineEach(body) ? lineBreaks : blankLines)) {
    pushTrimmed(paragraphs, body, from, gap.index);
    from = gap.index + gap[0].length;
  }
  pushTrimmed(paragraphs, body, from, body.length);
  return paragraphs;
}

const lineBreaks = /\r\n|[\n\r]/g;
const blankLines = /(?:\r\n|[\n\r])[^\S\n\r]*(?:\r\n|[\n\r])\s*/g;

/** Lines that are wrapped at a width end anywhere; lines that are paragraphs end sentences. */
function isOneLineEach(body: string): boolean {
  const text = body.trim();
  if (text.search(blankLines) >= 0) return false;
  const lines = text.split(lineBreaks);
  const ended = lines.filter((line) => /[.!?…:]["'”’»)\]]*\s*$/.test(line)).length;
  return lines.length > 1 && ended > 0.6 * lines.length;
}

function pushTrimmed(paragraphs: Span[], body: string, from: number, to: number): void {
  const text = body.slice(from, to);
  const start = from + (text.length - text.trimStart().length);
  const end = start + text.trim().length;
  if (end > start) paragraphs.push({ start, end });
}
