/** 'On Wednesday, a day after rebels stormed the town': when something was that the date of another tells. */
import { readEdtf } from '../../drizzle/edtf.ts';
import { writePeriod } from '../dates/calendar.ts';
import { readCount, readUnit } from '../dates/term.ts';
import type { When } from '../story.ts';
import { childrenBy, type Tree, wordAt } from './tree.ts';

export interface Offset {
  /** Index of the word whose date is counted from. */
  from: number;
  unit: 'day' | 'week' | 'month' | 'year';
  /** Negative for what was earlier. */
  count: number;
}

/** How far the event at a word lies from that of the word it hangs on; null where the text does not count it. */
export function offsetOf(tree: Tree, index: number): Offset | null {
  const top = topOfClause(tree, index);
  const link = linkOf(tree, top);
  const { head = -1 } = tree.tokens[top] ?? {};
  if (link === null || head < 0) return null;
  const unit = readUnit(wordAt(tree, link - 1));
  const count = readCount(wordAt(tree, link - 2));
  if (!isCounted(unit) || !(count >= 1)) return null;
  return { from: head, unit, count: wordAt(tree, link) === 'after' ? -count : count };
}

/** The date so many days, weeks, months or years from another, no more exact than both are. */
export function moveWhen(when: When, { unit, count }: Offset): When | null {
  const exact = exactEnough[unit];
  if (when.start === null || !exact.includes(when.precision)) return null;
  const day =
    unit === 'week' ? writePeriod(when.start, 'day', 7 * count) : writePeriod(when.start, unit, count);
  const date = readEdtf(day);
  return date === null ? null : { ...date, phrase: null, anchor: when.edtf };
}

const exactEnough: Readonly<Record<Offset['unit'], readonly string[]>> = {
  day: ['DAY'],
  week: ['DAY'],
  month: ['DAY', 'MONTH'],
  year: ['DAY', 'MONTH', 'YEAR'],
};

function isCounted(unit: string): unit is Offset['unit'] {
  return Object.hasOwn(exactEnough, unit);
}

/** 'After rebels attacked and burned it': the first of the verbs that the conjunction opens. */
function topOfClause(tree: Tree, index: number): number {
  let at = index;
  for (let steps = 0; steps < 3; steps++) {
    const { relation = '', head = -1 } = tree.tokens[at] ?? {};
    if (head < 0 || !/^(?:conj|xcomp)$/.test(relation)) break;
    at = head;
  }
  return at;
}

/** The 'after' or 'before' that opens a clause; the parser hangs some on the subject. */
export function linkOf(tree: Tree, top: number): number | null {
  const heads = [top, ...childrenBy(tree, top, 'nsubj')];
  const link = heads
    .flatMap((head) => childrenBy(tree, head, 'mark', 'case', 'advmod'))
    .find((child) => child < top && /^(?:after|before)$/.test(wordAt(tree, child)));
  return link ?? null;
}
