import { findParagraphs } from '../text/paragraphs.ts';
import { readByline } from './byline.ts';
import { cleanProse } from './prose.ts';

/** A stretch of plain text that stands by itself: one paragraph, heading or note. */
export interface Block {
  /** On one line. */
  text: string;
  /** Line of the file on which it begins, from 1. */
  line: number;
}

/**
 * Blocks are parted by blank lines. Lines that follow each other belong together where the text is wrapped
 * to a width, and are blocks of their own where it is not, as when each paragraph is one long line.
 */
export function splitBlocks(text: string): Block[] {
  const paragraphs = findParagraphs(text);
  const isWrapped =
    paragraphs.length > 1 && text.split('\n').every((line) => line.trimEnd().length <= widest);
  const blocks: Block[] = [];
  let line = 1;
  let counted = 0;
  for (const { start, end } of paragraphs) {
    line += countLines(text.slice(counted, start));
    counted = start;
    const lines = text.slice(start, end).split('\n');
    const kept = isWrapped ? joinWrapped(lines) : lines.map((value, index) => ({ text: value, line: index }));
    for (const piece of kept) {
      const clean = cleanProse(piece.text);
      if (clean !== '') blocks.push({ text: clean, line: line + piece.line });
    }
  }
  return blocks;
}

/** Longest line, in characters, of a text that counts as wrapped. */
const widest = 120;

/** A line far shorter than the text is wide, and without a stop, was ended on purpose, as is a byline. */
function joinWrapped(lines: readonly string[]): Block[] {
  const blocks: Block[] = [];
  let open = false;
  for (const [index, value] of lines.entries()) {
    const last = blocks.at(-1);
    const isByline = readByline(value.trim()) !== null;
    if (open && !isByline && last !== undefined) last.text += ` ${value}`;
    else blocks.push({ text: value, line: index });
    open = !isByline && (value.trim().length > shortest || /[.,;:–—-]$/.test(value.trim()));
  }
  return blocks;
}

/** A wrapped line is longer than this, in characters. */
const shortest = 40;

function countLines(text: string): number {
  return text.split('\n').length - 1;
}
