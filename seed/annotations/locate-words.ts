import type { Span } from '../story.ts';

/** Where words stand in a body, or what is wrong with asking so. */
export type Located = { spans: Span[]; fault: null } | { spans: null; fault: string };

/** Which of several occurrences is meant; none where only one can be. */
export type Occurrence = number | 'all' | undefined;

/**
 * Every place where the words stand, as whole words where they do so anywhere; of these the n-th where one is
 * asked for.
 */
export function locateWords(body: string, words: string, nth: Occurrence): Located {
  const spans = findWords(body, words);
  if (spans.length === 0) return { spans: null, fault: describeAbsence(body, words) };
  if (nth === undefined || nth === 'all') return { spans, fault: null };
  const span = spans[nth - 1];
  if (span) return { spans: [span], fault: null };
  return {
    spans: null,
    fault: `has nth: ${nth}, but the body contains "${words}" ${countTimes(spans.length)}`,
  };
}

/** The one place, or all places, where words to be annotated stand. */
export function placeWords(body: string, words: string, nth: Occurrence): Located {
  const located = locateWords(body, words, nth);
  if (located.spans === null || located.spans.length === 1 || nth === 'all') return located;
  const fault = `stands in the body ${countTimes(located.spans.length)}: say which is meant with nth`;
  return { spans: null, fault };
}

function findWords(body: string, words: string): Span[] {
  const found: Span[] = [];
  for (let start = body.indexOf(words); start >= 0; start = body.indexOf(words, start + words.length)) {
    found.push({ start, end: start + words.length });
  }
  const whole = found.filter((span) => isWhole(body, span));
  return whole.length > 0 ? whole : found;
}

/** Whether no word is cut at either end. */
function isWhole(body: string, { start, end }: Span): boolean {
  return !(
    (joined.test(body.slice(0, start).slice(-1)) && joined.test(body[start] ?? '')) ||
    (joined.test(body[end] ?? '') && joined.test(body[end - 1] ?? ''))
  );
}

const joined = /[\p{L}\p{N}]/u;

function countTimes(count: number): string {
  return count === 1 ? 'only once' : `${count} times`;
}

/** What the body has instead: the same words in other letters, or what begins like them. */
function describeAbsence(body: string, words: string): string {
  const at = body.toLowerCase().indexOf(words.toLowerCase());
  const near = at >= 0 ? body.slice(at, at + words.length) : findBeginning(body, words);
  return `is not in the body${near === null ? '' : `, which has "${near}"`}`;
}

function findBeginning(body: string, words: string): string | null {
  const parts = words.split(/(?<=\s)/);
  for (let count = parts.length - 1; count >= 2; count -= 1) {
    const at = body.indexOf(parts.slice(0, count).join('').trim());
    if (at >= 0) return `${body.slice(at, at + words.length + 20)}…`;
  }
  return null;
}
