/** Which quotation marks of one paragraph belong together. */

/** A pair of marks by their positions; `to` is where the closing one stands. */
export interface Pair {
  from: number;
  to: number;
}

/** An opening mark that nothing closes. */
export interface OpenMark {
  mark: string;
  from: number;
}

/** Opening marks and what may close each. */
const closings: Readonly<Record<string, string>> = {
  '"': '"',
  '“': '”"',
  '„': '“”',
  '«': '»',
  '»': '«',
  '‹': '›',
  "'": "'’",
  '‘': "’'",
};

export function isOpening(mark: string | undefined): boolean {
  return mark !== undefined && mark in closings;
}

export function closes(open: string, mark: string): boolean {
  return (closings[open] ?? '').includes(mark);
}

/** The outermost pairs in text order, and the first double mark that stays open. */
export function pairMarks(text: string): { pairs: Pair[]; open: OpenMark | null } {
  const straight = pairStraight(text);
  const pairs: Pair[] = [];
  let open: OpenMark | null = null;
  for (let from = 0; from < text.length; from++) {
    const mark = text[from] ?? '';
    const given = straight?.get(from);
    if (given === undefined && !(isOpening(mark) && mayOpen(text, from))) continue;
    const to = given ?? findClosing(text, from);
    if (to >= 0) {
      pairs.push({ from, to });
      from = to;
    } else if (!isSingle(mark)) open ??= { mark, from };
  }
  return { pairs, open };
}

/**
 * Straight marks do not show which way they face, and spaces may stand on the wrong side. Where an even
 * number of them cannot be paired by the spaces, each odd one opens.
 */
function pairStraight(text: string): Map<number, number> | null {
  const marks = [...text.matchAll(/(?<!\d)"|"(?=\p{L})/gu)].map(({ index }) => index);
  if (marks.length === 0 || marks.length % 2 > 0) return null;
  const facing = marks.every((at, index) => (index % 2 === 0 ? mayOpen(text, at) : mayClose(text, at)));
  if (facing) return null;
  const touches = marks.every((at) => /\S/.test(text[at - 1] ?? ' ') || /\S/.test(text[at + 1] ?? ' '));
  if (!touches) return null;
  return new Map(marks.flatMap((at, index) => (index % 2 === 0 ? [[at, marks[index + 1] ?? -1]] : [])));
}

function isSingle(mark: string): boolean {
  return mark === "'" || mark === '‘';
}

export function mayOpen(text: string, at: number): boolean {
  const before = text[at - 1] ?? ' ';
  const after = text[at + 1] ?? ' ';
  if (/\s/.test(after) || /[\p{L}\p{N}]/u.test(before)) return false;
  if (text[at] === "'" && /^'(?:\d0s|em\b|tis\b|twas\b|n'|cause\b)/i.test(text.slice(at))) return false;
  return /[\s([{—–\-“"‘'«/:…]/.test(before);
}

export function mayClose(text: string, at: number): boolean {
  const before = text[at - 1] ?? ' ';
  const after = text[at + 1] ?? ' ';
  return !/\s/.test(before) && !/[\p{L}\p{N}]/u.test(after);
}

function findClosing(text: string, from: number): number {
  const mark = text[from] ?? '';
  const candidates: number[] = [];
  let depth = 0;
  for (let at = from + 1; at < text.length; at++) {
    const here = text[at] ?? '';
    if (here === mark && !closes(mark, mark)) depth++;
    else if (closes(mark, here) && mayClose(text, at) && depth-- <= 0) candidates.push(at);
    if (candidates.length > 0 && !isSingle(mark)) break;
  }
  return isSingle(mark) ? closeSingle(text, from, candidates) : (candidates[0] ?? -1);
}

/** A single mark after an `s` may be a possessive: the next one that follows a stop closes instead, if it comes before another opens. */
function closeSingle(text: string, from: number, candidates: readonly number[]): number {
  const first = candidates[0] ?? -1;
  if (first < 0 || text[first - 1] !== 's' || !/^.\s+\p{Ll}/u.test(text.slice(first))) return first;
  const next = candidates[1] ?? -1;
  const between = next < 0 ? '' : text.slice(first + 1, next);
  return next > from && !/(?:^|\s)['‘]\p{L}/u.test(between) ? next : first;
}
