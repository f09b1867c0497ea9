/** Each word's part in a name: outside, a name alone, or its beginning, inside or end. */
import type { NameType } from '../story.ts';

export const nameTypes: readonly NameType[] = ['PERSON', 'ORGANIZATION', 'LOCATION'];

export const OUTSIDE = 0;
/** Four labels a type follow 0: single, begin, inside, end. */
export const labelCount = 1 + 4 * nameTypes.length;

/** A name by the indices of its first word and the word after its last. */
export interface NameRange {
  from: number;
  to: number;
  type: NameType;
}

export function labelRanges(words: number, ranges: readonly NameRange[]): number[] {
  const labels = new Array<number>(words).fill(OUTSIDE);
  for (const { from, to, type } of ranges) {
    const single = 1 + 4 * nameTypes.indexOf(type);
    for (let at = from; at < to; at++) labels[at] = single + partOf(at, from, to);
  }
  return labels;
}

function partOf(at: number, from: number, to: number): number {
  if (to - from === 1) return 0;
  if (at === from) return 1;
  return at === to - 1 ? 3 : 2;
}

export function readRanges(labels: readonly number[]): NameRange[] {
  const ranges: NameRange[] = [];
  let from = 0;
  for (const [at, label] of labels.entries()) {
    if (opens(label)) from = at;
    if (closes(label)) ranges.push({ from, to: at + 1, type: typeOf(label) as NameType });
  }
  return ranges;
}

export function typeOf(label: number): NameType | null {
  return label === OUTSIDE ? null : (nameTypes[(label - 1) >> 2] as NameType);
}

/** Whether `label` may stand right after `before`. */
export function mayFollow(before: number, label: number): boolean {
  const within = before !== OUTSIDE && !closes(before);
  const continues = label !== OUTSIDE && !opens(label);
  return within ? continues && typeOf(before) === typeOf(label) : !continues;
}

function opens(label: number): boolean {
  return label !== OUTSIDE && (label - 1) % 4 < 2;
}

/** Whether a name may end with this label. */
export function closes(label: number): boolean {
  return label !== OUTSIDE && (label - 1) % 4 !== 1 && (label - 1) % 4 !== 2;
}
