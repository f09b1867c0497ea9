/** Dates made of other dates: from one to another, since one, the year ended on one. */
import { type EdtfDate, readEdtf } from '../../drizzle/edtf.ts';
import { addDays, weekdayOf } from './calendar.ts';
import { composeDate, composePeriod, type Told } from './compose.ts';

/** The expressions with those made of them, in text order, the whole before its parts. */
export function joinDates(text: string, told: readonly Told[]): Told[] {
  const composed = told.map((date) => composeDate(text, date));
  const dates = composed
    .filter((date, index) => !composed.some((other, at) => at !== index && isInside(date, other)))
    .map((date, index, all) => followOn(text, date, all[index - 1]));
  const ends = dates.flatMap((date) => endsOf(text, date));
  const ranges = dates.flatMap((date, index) => joinRange(text, date, dates[index + 1]) ?? []);
  const joined = (date: Told) => ranges.some((range) => isInside(date, range));
  const periods = dates.flatMap((date) => (joined(date) ? [] : (composePeriod(text, date) ?? [])));
  const open = dates.flatMap((date) => (joined(date) ? [] : (openRange(text, date) ?? [])));
  const all = [...ranges, ...periods, ...open, ...dates, ...ends];
  all.sort((a, b) => a.start - b.start || b.end - a.end);
  return all.filter((date, index) => !all.slice(0, index).some((other) => crosses(other, date)));
}

/** 'From 1989 to 1992 to 1995' has not two ranges. */
function crosses(earlier: Told, later: Told): boolean {
  return earlier.start < later.start && later.start < earlier.end && earlier.end < later.end;
}

function isInside(date: Told, other: Told): boolean {
  return other.start <= date.start && date.end <= other.end;
}

const endGap = /\s+(?:to|and|through|until|till)\s+(?:the\s+)?|\s*[–—-]\s*/i;
const monthName = /(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;

/** The ends of a range read in one go, where each is a date in its own words: 'Nov. 20 to Dec. 11'. */
function endsOf(text: string, { start, end, edtf, anchor }: Told): Told[] {
  const words = text.slice(start, end);
  const gap = endGap.exec(words);
  const [from, to] = edtf.split('/');
  if (gap === null || from === undefined || to === undefined) return [];
  const lead = /^(?:(?:from|between)\s+)?(?:the\s+)?/i.exec(words)?.[0].length ?? 0;
  const [first, second] = [words.slice(lead, gap.index), words.slice(gap.index + gap[0].length)];
  if (!monthName.test(first) || !monthName.test(second)) return [];
  return [
    { start: start + lead, end: start + gap.index, edtf: from, anchor },
    { start: end - second.length, end, edtf: to, anchor },
  ];
}

const rangeLead = /\b(?<lead>from|between)\s+(?:the\s+)?$/i;
const rangeGap =
  /^\s*(?:(?<to>to|until|till|through|up to)(?:\s+the)?|(?<and>and)(?:\s+the)?|(?<dash>[–—-]))\s*$/i;

/** 'From May to June', 'between 2001 and 2021', '2014–2018'. */
function joinRange(text: string, from: Told, to: Told | undefined): Told | null {
  if (to === undefined) return null;
  const gap = rangeGap.exec(text.slice(from.end, to.start))?.groups;
  const lead = rangeLead.exec(text.slice(0, from.start));
  if (gap === undefined || (gap.and !== undefined && !/between/i.test(lead?.[0] ?? ''))) return null;
  const years = [from, to].every(({ edtf }) => /^\d{4}$/.test(edtf));
  if (lead === null && gap.to !== undefined && !years && !/through/i.test(gap.to)) return null;
  const edtf = writeRange(readEdtf(from.edtf), readEdtf(to.edtf));
  if (edtf === null) return null;
  return { start: lead?.index ?? from.start, end: to.end, edtf, anchor: from.anchor ?? to.anchor };
}

/** 'From next Monday to Friday' ends on the first Friday after it begins. */
function followOn(text: string, to: Told, from: Told | undefined): Told {
  const days = [from, to].every((date) => date !== undefined && /^\d{4}-\d\d-\d\d$/.test(date.edtf));
  if (from === undefined || !days || from.edtf <= to.edtf) return to;
  if (
    !/^\p{L}+day$/u.test(text.slice(to.start, to.end)) ||
    !/^\s+to\s+$/.test(text.slice(from.end, to.start))
  )
    return to;
  return { ...to, edtf: addDays(from.edtf, (weekdayOf(to.edtf) - weekdayOf(from.edtf) + 7) % 7) };
}

/** From the start of one to the end of the other, as precise as each is. */
function writeRange(from: EdtfDate | null, to: EdtfDate | null): string | null {
  if (!from?.start || !to?.end || from.start > to.end) return null;
  const edtf = `${from.edtf.split('/')[0]}/${to.edtf.split('/').at(-1)}`;
  return readEdtf(edtf)?.edtf ?? null;
}

const sinceLead =
  /(?:\b(?:ever\s+)?since\s+|\b(?:starting|beginning|effective)\s+(?:from|on|in)\s+)(?:the\s+|around\s+|at least\s+)?$/i;
const untilLead = /\b(?:up\s+)?(?:until|till|through)\s+(?:the\s+|at least\s+)?$/i;
const onwards = /^\s+(?:onwards?|forward)\b/i;

/** 'Since 2015', 'until March', 'from 2015 onwards'. */
function openRange(text: string, { start, end, edtf, anchor }: Told): Told | null {
  const before = text.slice(0, start);
  const since = sinceLead.exec(before);
  if (since) return { start: since.index, end, edtf: `${edtf.split('/')[0]}/..`, anchor };
  const until = untilLead.exec(before);
  if (until) return { start: until.index, end, edtf: `../${edtf.split('/').at(-1)}`, anchor };
  const from = /\bfrom\s+(?:the\s+)?$/i.exec(before);
  const forward = onwards.exec(text.slice(end));
  if (from && forward)
    return { start: from.index, end: end + forward[0].length, edtf: `${edtf.split('/')[0]}/..`, anchor };
  return null;
}
