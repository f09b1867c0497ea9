/** Dates made of another and the words in front of it: two weeks after one, the first Tuesday in one, the week of one. */
import { type EdtfDate, readEdtf } from '../../drizzle/edtf.ts';
import { addDays, mondayOf, writeMonth, writeWeek, writeWeekdayOf } from './calendar.ts';
import { amount, moveExactly } from './distance-rules.ts';
import { compile, type Parts, type Reading } from './rule.ts';
import { readCount, readOrdinal, readWeekday } from './term.ts';

/** A resolved expression of one sentence; offsets are those of the sentence. */
export interface Told extends Reading {
  start: number;
  end: number;
}

interface Form {
  /** What stands in front of the date. */
  pattern: RegExp;
  read(parts: Parts, date: EdtfDate): string | null;
}

/** 'Two weeks before 13 May'. */
const measured: Form = {
  pattern: compile(`${amount} (?<side>after|before|from|prior to|since|following)`),
  read: (parts, date) => moveExactly(date, parts, /before|prior/i.test(parts.side ?? '') ? -1 : 1),
};

const nth = '(?:the )?(?<nth>first|second|third|fourth|fifth|last|1st|2nd|3rd|4th|5th|final)';

/** 'The first Tuesday in November'. */
const weekdayOfMonth: Form = {
  pattern: compile(`${nth} {weekday} (?:in|of)`),
  read: (parts, { precision, start, end }) => {
    if (precision !== 'MONTH') return null;
    const nth = isLast(parts) ? -1 : readOrdinal(parts.nth ?? '');
    return writeWeekdayOf({ start, end }, readWeekday(parts.weekday ?? ''), nth);
  },
};

/** 'The last week of August' is its last seven days; the weeks of a year are those of the calendar. */
const weekWithin: Form = {
  pattern: compile(`${nth} week (?:in|of)`),
  read: (parts, { precision, start, end }) => {
    if (start === null || end === null) return null;
    const count = readOrdinal(parts.nth ?? '');
    if (precision === 'YEAR') {
      const of = isLast(parts) ? addDays(end, -3) : addDays(start, 7 * count - 4);
      return writeWeek(mondayOf(of));
    }
    if (precision !== 'MONTH') return null;
    if (isLast(parts)) return `${addDays(end, -6)}/${end}`;
    const from = addDays(start, 7 * (count - 1));
    return from > end ? null : `${from}/${[addDays(from, 6), end].sort()[0]}`;
  },
};

const dayWithin: Form = {
  pattern: compile(`${nth} day (?:in|of)`),
  read: (parts, { precision, start, end }) => {
    if (start === null || end === null || !/^(?:MONTH|YEAR|SEASON)$/.test(precision)) return null;
    return isLast(parts) ? end : addDays(start, readOrdinal(parts.nth ?? '') - 1);
  },
};

/** 'The first ten days of May', 'the last two weeks of March'. */
const daysWithin: Form = {
  pattern: compile('the (?<nth>first|last|final|opening) {count} (?<what>days|weeks) (?:in|of)'),
  read: (parts, { precision, start, end }) => {
    if (start === null || end === null || !/^(?:MONTH|YEAR|SEASON)$/.test(precision)) return null;
    const days = readCount(parts.count ?? '') * (/week/i.test(parts.what ?? '') ? 7 : 1);
    return isLast(parts) ? `${addDays(end, 1 - days)}/${end}` : `${start}/${addDays(start, days - 1)}`;
  },
};

const weekOf: Form = {
  pattern: compile('(?:the )?week (?:of|beginning|starting|commencing)'),
  read: (_, { precision, start }) =>
    precision === 'DAY' && start !== null ? writeWeek(mondayOf(start)) : null,
};

const dayNextTo: Form = {
  pattern: compile('the day (?<side>after|before|following)'),
  read: ({ side = '' }, { precision, start }) =>
    precision === 'DAY' && start !== null ? addDays(start, /before/i.test(side) ? -1 : 1) : null,
};

/** 'The quarter ended Sept. 30', 'the year ending in June'. */
const ended: Form = {
  pattern: compile(
    "(?:(?:the|its|their|a|his|her) )?(?:(?:fiscal|financial|first|second|third|fourth|latest|full|business) )*(?:(?<what>week|month|quarter|half|year)|(?<number>two|three|four|six|nine|10|12|three-|six-|nine-)(?: |-)(?:months?|month period))(?:['’]s)?,? (?:that )?(?:ended|ending|to|through)(?: on| in)?",
  ),
  read: readEnded,
};

function readEnded({ what = '', number }: Parts, { precision, start, end }: EdtfDate): string | null {
  if (end === null || start === null || (precision !== 'DAY' && precision !== 'MONTH')) return null;
  if (/week/i.test(what)) return precision === 'DAY' ? `${addDays(end, -6)}/${end}` : null;
  const count = number === undefined ? monthsOf(what) : readCount(number.replace('-', ''));
  const wholeMonth = addDays(end, 1).endsWith('-01');
  const [year, month] = [Number(end.slice(0, 4)), Number(end.slice(5, 7))];
  if (precision === 'MONTH' && !wholeMonth) return null;
  if (wholeMonth && count === 12 && month === 12) return end.slice(0, 4);
  if (wholeMonth && count === 3 && month % 3 === 0 && number === undefined)
    return writeMonth(year, 32 + month / 3);
  const first = writeMonth(year, month - count + (wholeMonth ? 1 : 0));
  if (wholeMonth) return precision === 'MONTH' ? `${first}/${end.slice(0, 7)}` : `${first}-01/${end}`;
  return readEdtf(`${first}${end.slice(7)}`) === null
    ? null
    : `${addDays(`${first}${end.slice(7)}`, 1)}/${end}`;
}

function monthsOf(what: string): number {
  return { month: 1, quarter: 3, half: 6 }[what.toLowerCase()] ?? 12;
}

function isLast({ nth: which }: Parts): boolean {
  return /last|final/i.test(which ?? '');
}

/** Forms whose date is no date of its own beside the whole. */
const wholes: readonly Form[] = [
  measured,
  weekdayOfMonth,
  weekWithin,
  dayWithin,
  daysWithin,
  weekOf,
  dayNextTo,
];
const gap = /^\s+(?:the\s+)?$/;

/** The date with the words in front of it, where those make another date of it. */
export function composeDate(text: string, date: Told): Told {
  return wholes.reduce<Told>((told, form) => compose(form, text, told) ?? told, date);
}

/** The period that is told by its last day: it stands beside that day. */
export function composePeriod(text: string, date: Told): Told | null {
  return compose(ended, text, date);
}

function compose({ pattern, read }: Form, text: string, date: Told): Told | null {
  const before = text.slice(0, date.start);
  const match = [...before.matchAll(pattern)].at(-1);
  if (match === undefined || !gap.test(before.slice(match.index + match[0].length))) return null;
  const known = readEdtf(date.edtf);
  const edtf = known && read(match.groups ?? {}, known);
  if (!edtf || readEdtf(edtf) === null) return null;
  return { start: match.index, end: date.end, edtf, anchor: date.anchor ?? date.edtf };
}
