/** What stands between quotation marks. */
import type { Sentence, Span } from '../story.ts';
import { curlMarks, skipFiller } from '../text/typed-marks.ts';
import { closes, isOpening, mayClose, mayOpen, type OpenMark, pairMarks } from './pair-marks.ts';

/** The words inside the marks; `outer` takes in the marks. */
export interface QuotedSpan extends Span {
  outer: Span;
  paragraph: number;
  /** True when the quotation of the paragraph before runs on, whether or not its mark was opened again. */
  continues: boolean;
}

/** Pairs of marks; of several that overlap the outermost counts. Marks that are never closed quote nothing. */
export function findQuotedSpans(written: string, sentences: readonly Sentence[]): QuotedSpan[] {
  const body = curlMarks(written);
  const paragraphs = paragraphsOf(body, sentences);
  const spans: QuotedSpan[] = [];
  /** The quotation that is still open at the start of a paragraph. */
  let open: RunOn | null = null;
  for (const [index, paragraph] of paragraphs.entries()) {
    const skip = open?.reopened === false ? endIn(open, paragraph, index) : 0;
    if (skip > 0) spans.push(piece(paragraph, 0, Math.min(skip, paragraph.text.length), true));
    if (open?.reopened === false && open.until > index) continue;
    const { pairs, open: mark } = pairMarks(`${' '.repeat(skip)}${paragraph.text.slice(skip)}`);
    const reopened = open?.reopened === true && open.mark === paragraph.text[0];
    for (const { from, to } of pairs) spans.push(quoted(paragraph, from, to, reopened && from === 0));
    open = mark === null ? null : findRunOn(paragraphs, index, mark);
    if (open !== null && mark !== null)
      spans.push(piece(paragraph, mark.from, paragraph.text.length, reopened && mark.from === 0));
  }
  return spans.map((span) => closeTyped(written, trim(body, span))).filter((span) => span.end > span.start);
}

interface Paragraph extends Span {
  paragraph: number;
  text: string;
}

function paragraphsOf(body: string, sentences: readonly Sentence[]): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  for (const { start, end, paragraph } of sentences) {
    const last = paragraphs.at(-1);
    if (last?.paragraph === paragraph) last.end = end;
    else paragraphs.push({ start, end, paragraph, text: '' });
  }
  for (const each of paragraphs) each.text = body.slice(each.start, each.end);
  return paragraphs;
}

/** How a quotation goes on behind the paragraph that opens it. */
interface RunOn {
  mark: string;
  /** True where the next paragraph opens with the mark again. */
  reopened: boolean;
  /** Else: the paragraph that closes it, by its index, and where in it the closing mark stands. */
  until: number;
  closing: number;
}

/** Null where the mark is never closed: then it quotes nothing. */
function findRunOn(paragraphs: readonly Paragraph[], index: number, { mark }: OpenMark): RunOn | null {
  const next = paragraphs[index + 1]?.text ?? '';
  if (next.startsWith(mark)) return { mark, reopened: true, until: index + 1, closing: 0 };
  if (isOpening(next[0])) return null;
  for (let until = index + 1; until <= index + longestRun; until++) {
    const text = paragraphs[until]?.text ?? '';
    const closing = [...text].length === 0 ? -1 : firstMark(text, mark);
    if (closing < 0) continue;
    const facesBack = closes(mark, text[closing] ?? '') && mayClose(text, closing) && !mayOpen(text, closing);
    return facesBack ? { mark, reopened: false, until, closing } : null;
  }
  return null;
}

/** Paragraphs that a quotation may run on for without a mark. */
const longestRun = 4;

function firstMark(text: string, mark: string): number {
  for (let at = 0; at < text.length; at++) if (text[at] === mark || closes(mark, text[at] ?? '')) return at;
  return -1;
}

/** Where an unmarked run ends in a paragraph, with its closing mark. */
function endIn({ until, closing }: RunOn, { text }: Paragraph, index: number): number {
  return index < until ? text.length : closing + 1;
}

function quoted({ start, paragraph }: Paragraph, from: number, to: number, continues: boolean): QuotedSpan {
  const outer = { start: start + from, end: start + to + 1 };
  return { start: outer.start + 1, end: outer.end - 1, outer, paragraph, continues };
}

/** A part that the end of a paragraph cuts off, or that goes on without a mark. */
function piece(
  { start, text, paragraph }: Paragraph,
  from: number,
  to: number,
  continues: boolean,
): QuotedSpan {
  const outer = { start: start + from, end: start + to };
  const opened = isOpening(text[from]) ? 1 : 0;
  const closed = to < text.length || isClosingEnd(text) ? 1 : 0;
  const last = continues && opened === 0 ? closed : 0;
  return { start: outer.start + opened, end: outer.end - last, outer, paragraph, continues };
}

function isClosingEnd(text: string): boolean {
  return /["”»›“]$/.test(text);
}

/** A mark that is typed as two apostrophes ends behind the second. */
function closeTyped(written: string, span: QuotedSpan): QuotedSpan {
  const { start, end } = span.outer;
  const typed = written.startsWith('``', start) && written.startsWith("''", end - 1);
  return typed ? { ...span, outer: { start, end: end + 1 } } : span;
}

function trim(body: string, span: QuotedSpan): QuotedSpan {
  const start = skipFiller(body, span.start);
  const text = body.slice(start, span.end);
  const lead = text.length - text.trimStart().length;
  return { ...span, start: start + lead, end: start + text.trimEnd().length };
}
