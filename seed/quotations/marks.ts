/** What stands between quotation marks. */
import type { Sentence, Span } from '../story.ts';

/** The words inside the marks; `outer` takes in the marks. */
export interface QuotedSpan extends Span {
  outer: Span;
  paragraph: number;
  /** True when the quotation of the paragraph before runs on: its mark was opened again, never closed. */
  continues: boolean;
}

/** Pairs of marks; of several that overlap the outermost counts. Marks that are never closed quote nothing. */
export function findQuotedSpans(body: string, sentences: readonly Sentence[]): QuotedSpan[] {
  const spans: QuotedSpan[] = [];
  let open: string | null = null;
  for (const { start, end, paragraph } of paragraphsOf(sentences)) {
    const text = body.slice(start, end);
    const reopened = open !== null && text.startsWith(open);
    const marks = pairMarks(text, nextOpens(body, end, text));
    for (const [index, { from, to, close }] of marks.pairs.entries()) {
      const outer = { start: start + from, end: start + to + close };
      spans.push({
        start: start + from + 1,
        end: start + to,
        outer,
        paragraph,
        continues: reopened && index === 0 && from === 0,
      });
    }
    open = marks.open;
  }
  return spans.map((span) => trim(body, span)).filter((span) => span.end > span.start);
}

interface Paragraph extends Span {
  paragraph: number;
}

function paragraphsOf(sentences: readonly Sentence[]): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  for (const { start, end, paragraph } of sentences) {
    const last = paragraphs.at(-1);
    if (last?.paragraph === paragraph) last.end = end;
    else paragraphs.push({ start, end, paragraph });
  }
  return paragraphs;
}

const closings: Readonly<Record<string, string>> = {
  '"': '"',
  '“': '”"',
  '„': '“”',
  '«': '»',
  '»': '«',
  "'": "'’",
  '‘': "’'",
};

/** True when the next paragraph opens with a mark, as it does when a quotation runs on into it. */
function nextOpens(body: string, end: number, text: string): boolean {
  const next = /^\s*(\S)/.exec(body.slice(end, end + 40))?.[1] ?? '';
  return next in closings && (text.includes(next) || next === '“');
}

interface Pair {
  from: number;
  to: number;
  /** Length of the closing mark: 0 where the quotation runs on into the next paragraph. */
  close: 0 | 1;
}

function pairMarks(text: string, runsOn: boolean): { pairs: Pair[]; open: string | null } {
  const pairs: Pair[] = [];
  for (let from = 0; from < text.length; from++) {
    const mark = text[from] ?? '';
    if (!(mark in closings) || !mayOpen(text, from)) continue;
    const to = findClosing(text, from);
    if (to >= 0) {
      pairs.push({ from, to, close: 1 });
      from = to;
    } else if (runsOn && !isSingle(mark)) {
      pairs.push({ from, to: text.length, close: 0 });
      return { pairs, open: mark };
    }
  }
  return { pairs, open: null };
}

function isSingle(mark: string): boolean {
  return mark === "'" || mark === '‘';
}

function mayOpen(text: string, at: number): boolean {
  const before = text[at - 1] ?? ' ';
  const after = text[at + 1] ?? ' ';
  if (/\s/.test(after) || /[\p{L}\p{N}]/u.test(before)) return false;
  if (text[at] === "'" && /^'(?:\d0s|em\b|tis\b|twas\b|n'|cause\b)/i.test(text.slice(at))) return false;
  return /[\s([{—–\-“"‘'«/:…]/.test(before);
}

function findClosing(text: string, from: number): number {
  const mark = text[from] ?? '';
  const marks = closings[mark] ?? '';
  const candidates: number[] = [];
  let depth = 0;
  for (let at = from + 1; at < text.length; at++) {
    const here = text[at] ?? '';
    if (here === mark && !marks.includes(mark)) depth++;
    else if (marks.includes(here) && mayClose(text, at) && depth-- <= 0) candidates.push(at);
    if (candidates.length > 0 && !isSingle(mark)) break;
  }
  return isSingle(mark) ? closeSingle(text, from, candidates) : (candidates[0] ?? -1);
}

function mayClose(text: string, at: number): boolean {
  const before = text[at - 1] ?? ' ';
  const after = text[at + 1] ?? ' ';
  return !/\s/.test(before) && !/[\p{L}\p{N}]/u.test(after);
}

/** A single mark after an `s` may be a possessive: the next one that follows a stop closes instead, if it comes before another opens. */
function closeSingle(text: string, from: number, candidates: readonly number[]): number {
  const first = candidates[0] ?? -1;
  if (first < 0 || text[first - 1] !== 's' || !/^.\s+\p{Ll}/u.test(text.slice(first))) return first;
  const next = candidates[1] ?? -1;
  const between = next < 0 ? '' : text.slice(first + 1, next);
  return next > from && !/(?:^|\s)['‘]\p{L}/u.test(between) ? next : first;
}

function trim(body: string, span: QuotedSpan): QuotedSpan {
  const text = body.slice(span.start, span.end);
  const lead = text.length - text.trimStart().length;
  return { ...span, start: span.start + lead, end: span.start + text.trimEnd().length };
}
