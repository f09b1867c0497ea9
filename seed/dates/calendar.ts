/** Days and the longer periods they fall into. Days are ISO days, periods EDTF. */
import type { Unit } from './term.ts';

/** Beyond the years 0000 to 9999 the result is no ISO day, and no EDTF. */
export function addDays(day: string, count: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return day;
  date.setUTCDate(date.getUTCDate() + count);
  return date.toISOString().slice(0, 10);
}

/** Whole days from one to the other; negative when the other is earlier. */
export function countDays(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** Monday is 1, Sunday 7. */
export function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}

export function mondayOf(day: string): string {
  return addDays(day, 1 - weekdayOf(day));
}

/** The first, second … or, for −1, last such weekday of a month; null where it has none. */
export function writeWeekdayOf(
  { start, end }: { start: string | null; end: string | null },
  weekday: number,
  nth: number,
): string | null {
  if (start === null || end === null) return null;
  if (nth < 0) return addDays(end, -((weekdayOf(end) - weekday + 7) % 7));
  const day = addDays(start, ((weekday - weekdayOf(start) + 7) % 7) + 7 * (nth - 1));
  return day <= end ? day : null;
}

/** EDTF has no weeks: from Monday to Sunday. */
export function writeWeek(monday: string): string {
  return `${monday}/${addDays(monday, 6)}`;
}

export function writeYear(year: number): string {
  return String(year).padStart(4, '0');
}

/** `month` may lie outside 1 … 12 and then runs into another year; also for seasons and quarters 21 … 41. */
export function writeMonth(year: number, month: number): string {
  if (month > 20) return `${writeYear(year)}-${month}`;
  const index = year * 12 + month - 1;
  return `${writeYear(Math.floor(index / 12))}-${String((((index % 12) + 12) % 12) + 1).padStart(2, '0')}`;
}

export function writeDay(year: number, month: number, day: number): string {
  return `${writeMonth(year, month)}-${String(day).padStart(2, '0')}`;
}

/** A decade by its first year, a century by its first. */
export function writeDecade(year: number): string {
  return `${writeYear(year).slice(0, 3)}X`;
}

export function writeCentury(year: number): string {
  return `${writeYear(year).slice(0, 2)}XX`;
}

export function partsOf(day: string): { year: number; month: number; day: number } {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return { year, month, day: date };
}

/** The period of a unit that lies `count` periods after the one that `day` is in. */
export function writePeriod(day: string, unit: Unit, count: number): string {
  const { year, month } = partsOf(day);
  switch (unit) {
    case 'day':
      return addDays(day, count);
    case 'week':
      return writeWeek(addDays(mondayOf(day), 7 * count));
    case 'fortnight':
      return writeWeek(addDays(mondayOf(day), 14 * count));
    case 'month':
      return writeMonth(year, month + count);
    case 'quarter':
      return writeQuarter(year, Math.ceil(month / 3) + count);
    case 'year':
      return writeYear(year + count);
    case 'decade':
      return writeDecade(year + 10 * count);
    case 'century':
      return writeCentury(year + 100 * count);
  }
}

/** `quarter` may lie outside 1 … 4 and then runs into another year. */
export function writeQuarter(year: number, quarter: number): string {
  const index = year * 4 + quarter - 1;
  return `${writeYear(Math.floor(index / 4))}-${33 + (((index % 4) + 4) % 4)}`;
}

/** Marks a date, or both ends of an interval, with a qualifier; one that it has already stays. */
export function qualify(edtf: string, qualifier: string): string {
  if (qualifier === '') return edtf;
  return edtf
    .split('/')
    .map((part) => (part === '' || part === '..' || /[?~%]$/.test(part) ? part : part + qualifier))
    .join('/');
}

/** A date or interval as many years later; the last day of February stays one. */
export function moveYears(edtf: string, years: number): string {
  return edtf.replace(/(^|\/)(\d{4})(-02-29)?/g, (_, lead: string, year: string, leap = '') => {
    const moved = writeYear(Number(year) + years);
    return `${lead}${moved}${leap && !isLeap(Number(moved)) ? '-02-28' : leap}`;
  });
}

function isLeap(year: number): boolean {
  return new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1;
}
