import { diffArrays } from 'diff';
import type { TextChange } from '../../drizzle/tables/index.ts';

/** Most insertions and deletions that are looked for; where more differ, larger parts are shown as changed. */
const maxEditLength = 400;

interface Part {
  /** Absent where both have it. */
  side?: 'before' | 'after';
  text: string;
}

/** The passages in which two texts differ: by words, or by paragraphs where they differ in much. */
export function findTextChanges(before: string, after: string): TextChange[] {
  if (before === after) return [];
  const parts = diff(wordsOf, before, after) ??
    diff(paragraphsOf, before, after) ?? [
      { side: 'before' as const, text: before },
      { side: 'after' as const, text: after },
    ];
  const changes: TextChange[] = [];
  let [start, newStart] = [0, 0];
  let open: TextChange | null = null;
  for (const { side, text } of parts) {
    if (side === undefined) open = null;
    else {
      if (open === null) {
        open = { start, end: start, newStart, newEnd: newStart, before: '', after: '' };
        changes.push(open);
      }
      open[side] += text;
    }
    if (side !== 'after') start += text.length;
    if (side !== 'before') newStart += text.length;
    if (open !== null) Object.assign(open, { end: start, newEnd: newStart });
  }
  return changes;
}

function diff(partsOf: (text: string) => string[], before: string, after: string): Part[] | null {
  const found = diffArrays(partsOf(before), partsOf(after), { maxEditLength });
  return (
    found?.map(({ value, added, removed }) => ({ ...sideOf(added, removed), text: value.join('') })) ?? null
  );
}

/** Words, the spaces between them, and every other character by itself. */
function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*|\s+|./gsu) ?? [];
}

/** Paragraphs, each with the blank line behind it. */
function paragraphsOf(text: string): string[] {
  return text.split(/(?<=\n\n)/);
}

function sideOf(added: boolean, removed: boolean): Pick<Part, 'side'> {
  return added ? { side: 'after' } : removed ? { side: 'before' } : {};
}
