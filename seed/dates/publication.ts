/** When a text was published, guessed from the text alone. */
import { type EdtfDate, readEdtf } from '../../drizzle/edtf.ts';
import type { Publication, Sentence } from '../story.ts';
import { weekdayOf, writeDay } from './calendar.ts';
import { directionAt } from './direction.ts';
import { type FoundDate, findDates } from './find.ts';
import { compile, type Parts } from './rule.ts';
import { readMonth, readOrdinal, readWeekday } from './term.ts';

/**
 * The day of the dateline ('KABUL, June 3 (Agency) —') or of a first line that is nothing but a date,
 * where its year is told. Else: news is written soon after the latest thing it tells. So the estimate is the month, or where only
 * years are named the year, of the latest date that names its year and is not told as yet to come;
 * a later day of that or the next year that the text names with its weekday ('Tuesday, 17 May') moves
 * it on to the month of that day. Always marked approximate; null where the text names no year.
 */
export function estimatePublished(input: {
  body: string;
  sentences: readonly Sentence[];
}): Publication | null {
  const dates = findDates({ ...input, published: null }).filter((date) => isTold(date, input.sentences));
  const latest = dates.map(({ when }) => when).reduce<EdtfDate | null>(laterOf, null);
  if (!latest?.start || !latest.end) return null;
  const dateline = findDateline(input.body, latest);
  if (dateline !== null) return { edtf: `${dateline}~`, basis: 'text' };
  const day = findWeekdayDay(input.body, latest);
  const length = latest.precision === 'YEAR' && day === null ? 4 : 7;
  return { edtf: `${(day ?? latest.start).slice(0, length)}~`, basis: 'text' };
}

/** True for a day, month or year that the text does not look forward to. */
function isTold({ start, end, when }: FoundDate, sentences: readonly Sentence[]): boolean {
  if (!/^(?:DAY|MONTH|YEAR)$/.test(when.precision)) return false;
  const sentence = sentences.find((each) => each.start <= start && end <= each.end);
  return sentence !== undefined && directionAt(sentence, { start, end }) !== 'future';
}

/** Of a year and a day in it the day tells more. */
function laterOf(best: EdtfDate | null, date: EdtfDate): EdtfDate | null {
  if (!date.start || !date.end) return best;
  if (!best?.start || !best.end) return date;
  const within = best.precision === 'YEAR' && date.start.slice(0, 4) === best.start.slice(0, 4);
  const around = date.precision === 'YEAR' && date.start.slice(0, 4) === best.start.slice(0, 4);
  return within || (!around && date.end > best.end) ? date : best;
}

const place =
  "^\\s*(?<place>(?:(?!(?:mon|tues|wednes|thurs|fri|satur|sun)day)[\\p{Lu}][\\p{L}.,'’ -]{1,50},? )?(?:\\([^)\\n]{2,40}\\) )?)";
const day = '(?:(?:{anyweekday},? )?(?:{month}\\.? {day}|{day2} {month2})(?:,? {longyear})?)';
/** Without a place it has to fill its line. */
const dateline = new RegExp(
  `${place}${compile(day).source}(?: ?\\([^)\\n]{2,40}\\))?(?:[ ]?(?:--|[—–_:-])\\s|[ ]*\\n)`,
  'iu',
);

/** The day of the dateline; without a year, the first such day that is not before a date. */
function findDateline(body: string, { start, precision }: EdtfDate): string | null {
  const match = dateline.exec(body);
  const parts = match?.groups;
  if (!match || parts === undefined || start === null) return null;
  if (parts.place === '' ? !match[0].endsWith('\n') : !/^\p{Lu}{2}|^\(/u.test(parts.place ?? '')) return null;
  const month = readMonth(parts.month ?? parts.month2 ?? '');
  const number = readOrdinal(parts.day ?? parts.day2 ?? '');
  const write = (year: number) => readEdtf(writeDay(year, month, number))?.start ?? null;
  if (parts.longyear !== undefined) return write(Number(parts.longyear));
  const year = Number(start.slice(0, 4));
  const same = write(year);
  return precision === 'YEAR' || (same ?? '') >= start ? same : write(year + 1);
}

const weekdayDay = compile('{weekday},? (?:the )?(?:{day}(?: of)? {month}|{month2} {day2})');

/** The latest day named with its weekday and no year that agrees with the calendar soon after a date. */
function findWeekdayDay(body: string, { start }: EdtfDate): string | null {
  const year = Number(start?.slice(0, 4));
  const days = [...body.matchAll(weekdayDay)].flatMap((match) =>
    [year, year + 1].flatMap((each) => agreeingDay(each, match.groups ?? {}) ?? []),
  );
  return (
    days
      .filter((day) => day > (start ?? ''))
      .sort()
      .at(-1) ?? null
  );
}

function agreeingDay(year: number, parts: Parts): string | null {
  const month = readMonth(parts.month ?? parts.month2 ?? '');
  const day = readEdtf(writeDay(year, month, readOrdinal(parts.day ?? parts.day2 ?? '')))?.start ?? null;
  return day !== null && weekdayOf(day) === readWeekday(parts.weekday ?? '') ? day : null;
}
