import type { DatePrecision } from './vocabulary/date-precisions.ts';

/** A date in EDTF with the inclusive days it spans; null where open or unknown. */
export interface EdtfDate {
  edtf: string;
  start: string | null;
  end: string | null;
  precision: DatePrecision;
}

/**
 * Reads a date in the Extended Date/Time Format (ISO 8601-2, levels 0 to 2 as far as news needs them):
 * day, month, year, season (21–24), quarter (33–36), half (40–41), decade and century (`199X`, `19XX`),
 * qualifiers (`?`, `~`, `%`), intervals with open (`..`) or unknown ends. Years run from 0000 to 9999.
 * Returns null where the text is no such date or names a day that no calendar has.
 */
export function readEdtf(text: string): EdtfDate | null {
  const edtf = text.trim();
  const [first, second, ...rest] = edtf.split('/');
  if (first === undefined || rest.length > 0) return null;
  if (second !== undefined) return readInterval(edtf, first, second);
  return readSingle(first);
}

export function readInterval(edtf: string, first: string, second: string): EdtfDate | null {
  const from = readEnd(first);
  const to = readEnd(second);
  if (from === null || to === null || (from === 'open' && to === 'open')) return null;
  const start = from === 'open' ? null : from.start;
  const end = to === 'open' ? null : to.end;
  if (start !== null && end !== null && start > end) return null;
  return { edtf, start, end, precision: 'INTERVAL' };
}

function readEnd(text: string): EdtfDate | 'open' | null {
  return text === '' || text === '..' ? 'open' : readSingle(text);
}

function readSingle(edtf: string): EdtfDate | null {
  const match = singleForm.exec(edtf);
  if (!match) return null;
  const [, year = '', month, day] = match;
  if (year.endsWith('X')) return month === undefined ? readUnspecified(edtf, year) : null;
  if (month === undefined) return { edtf, start: `${year}-01-01`, end: `${year}-12-31`, precision: 'YEAR' };
  if (day !== undefined) return readDay(edtf, `${year}-${month}-${day}`);
  return readMonth(edtf, Number(year), Number(month));
}

/** Qualifiers may stand behind the whole (level 1) or around any part (level 2). */
const singleForm = /^[?~%]?(\d{4}|\d{3}X|\d{2}XX)[?~%]?(?:-[?~%]?(\d{2})[?~%]?)?(?:-[?~%]?(\d{2})[?~%]?)?$/;

function readUnspecified(edtf: string, year: string): EdtfDate {
  return {
    edtf,
    start: `${year.replaceAll('X', '0')}-01-01`,
    end: `${year.replaceAll('X', '9')}-12-31`,
    precision: year.endsWith('XX') ? 'CENTURY' : 'DECADE',
  };
}

function readDay(edtf: string, day: string): EdtfDate | null {
  const time = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== day) return null;
  return { edtf, start: day, end: day, precision: 'DAY' };
}

/** First month and number of months of each sub-year group. Winter runs into the next year. */
const groups: Readonly<Record<number, readonly [number, number]>> = {
  21: [3, 3],
  22: [6, 3],
  23: [9, 3],
  24: [12, 3],
  33: [1, 3],
  34: [4, 3],
  35: [7, 3],
  36: [10, 3],
  40: [1, 6],
  41: [7, 6],
};

function readMonth(edtf: string, year: number, month: number): EdtfDate | null {
  if (month >= 1 && month <= 12) return spanMonths(edtf, year, month, 1, 'MONTH');
  const group = groups[month];
  return group ? spanMonths(edtf, year, group[0], group[1], 'SEASON') : null;
}

function spanMonths(
  edtf: string,
  year: number,
  month: number,
  count: number,
  precision: DatePrecision,
): EdtfDate {
  return { edtf, start: isoDay(year, month, 1), end: isoDay(year, month + count, 0), precision };
}

const lastYear = 9999;

/** Months past 12 run into the next year, but for the last there is, and day 0 is the last of the month before. */
function isoDay(year: number, month: number, day: number): string {
  if (year === lastYear && month > 12) return `${lastYear}-12-31`;
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.toISOString().slice(0, 10);
}
