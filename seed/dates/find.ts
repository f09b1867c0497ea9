/** Every date of a text, as EDTF, with the words that say it. */
import { type EdtfDate, readEdtf } from '../../drizzle/edtf.ts';
import type { ExtractedDate, Sentence, When } from '../story.ts';
import { qualify } from './calendar.ts';
import type { Told } from './compose.ts';
import { directionAt } from './direction.ts';
import { extendLeft } from './extend.ts';
import { joinDates } from './join.ts';
import type { Direction, Scene, ToldDate } from './rule.ts';
import { type Candidate, selectExpressions } from './select.ts';

export interface DateInput {
  body: string;
  sentences: readonly Sentence[];
  /** EDTF; null where unknown, and then relative dates are left out. */
  published: string | null;
}

export interface FoundDate extends ExtractedDate {
  when: When;
}

/**
 * The dates in text order. A range ('from May to June', 'since 2015') is followed by the dates it is
 * made of. What cannot be known to be a certain date is left out: bare durations, 'recently', and all
 * that depends on an unknown day of publication.
 */
export function findDates({ body, sentences, published }: DateInput): FoundDate[] {
  const anchor = published === null ? null : readEdtf(published);
  const told: ToldDate[] = [];
  const dayFirst = dayOrder(body);
  return sentences.flatMap((sentence, index) => {
    const text = body.slice(sentence.start, sentence.end);
    let read = 0;
    const dates = selectExpressions(text).flatMap((candidate) => {
      const scene = { published: anchor, told, paragraph: sentence.paragraph, sentence: index, dayFirst };
      const date = resolveFirst([candidate, ...candidate.within], { text, read }, sentence, scene);
      read = candidate.end;
      if (date !== null) told.push(remember(date, text, index, sentence.paragraph));
      return date ?? [];
    });
    return joinDates(text, dates).flatMap((date) => toFoundDate(body, sentence.start, date) ?? []);
  });
}

function resolveFirst(
  candidates: readonly Candidate[],
  reading: { text: string; read: number },
  sentence: Sentence,
  known: Omit<Scene, 'before' | 'after' | 'direct'>,
): Told | null {
  for (const candidate of candidates) {
    const date = resolve(candidate, reading, sentence, known);
    if (date !== null) return date;
  }
  return null;
}

function resolve(
  { start, end, rule, parts }: Candidate,
  { text, read }: { text: string; read: number },
  sentence: Sentence,
  known: Omit<Scene, 'before' | 'after' | 'direct'>,
): Told | null {
  const before = text.slice(0, start);
  const span = { start: start + sentence.start, end: end + sentence.start };
  let direction: Direction | null = null;
  const direct = () => {
    direction ??= directionAt(sentence, span);
    return direction;
  };
  const reading = rule.resolve(parts, { ...known, before, after: text.slice(end), direct });
  if (reading === null || readEdtf(reading.edtf) === null) return null;
  const { length, qualifier } = extendLeft(text.slice(read, start), reading.edtf);
  return { ...reading, start: start - length, end, edtf: qualify(reading.edtf, qualifier) };
}

function remember(
  { edtf, anchor, start, compared }: Told,
  text: string,
  sentence: number,
  paragraph: number,
): ToldDate {
  const date = readEdtf(edtf) as EdtfDate;
  const opening =
    anchor === null && /^["“'‘(]?(?:(?:in|on|by|since|during)\s+)?(?:the\s+)?$/i.test(text.slice(0, start));
  return { ...date, sentence, paragraph, absolute: anchor === null, compared: compared === true, opening };
}

function toFoundDate(body: string, offset: number, told: Told): FoundDate | null {
  const date = readEdtf(told.edtf);
  if (date === null) return null;
  const start = told.start + offset;
  const end = told.end + offset;
  const text = body.slice(start, end);
  return { start, end, text, edtf: date.edtf, when: { ...date, phrase: text, anchor: told.anchor } };
}

/** The order of day and month in the text's numeric dates, by the first that shows it. */
function dayOrder(body: string): Scene['dayFirst'] {
  for (const match of body.matchAll(/(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})\2(?:\d{4}|\d{2})(?![\d/-])/g)) {
    if (Number(match[1]) > 12 && Number(match[1]) <= 31) return 'day';
    if (Number(match[3]) > 12 && Number(match[3]) <= 31) return 'month';
  }
  return null;
}
