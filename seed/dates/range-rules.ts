/** Ranges whose ends share a month or a year: 29–30 May, from January to April 2015, 1992–97. */
import { readEdtf } from '../../drizzle/edtf.ts';
import { writeDay, writeMonth, writeYear } from './calendar.ts';
import { pickYear } from './pick.ts';
import {
  compile,
  monthCue,
  need,
  type Parts,
  type Reading,
  type Rule,
  type Scene,
  twoMonthsCue,
} from './rule.ts';
import { readMonth, readOrdinal, readYear } from './term.ts';

const lead = '(?:(?<lead>from|between) )?(?:the )?';
const gap = '(?: (?:(?<to>to|through|until|till)|(?<and>and)) (?:the )?| ?[–—-] ?)';
const tail = '(?:,? (?:of |in )?{year})?';

/** Writes the range as it lies in a year. */
type Write = (year: number) => string;

function resolveRange(parts: Parts, scene: Scene, write: Write): Reading | null {
  const { year } = parts;
  if (year === undefined) return pickYear(scene, write);
  const edtf = write(readYear(year));
  return readEdtf(edtf) === null ? null : { edtf, anchor: null };
}

/** 'And' makes a range only after 'between', or of two days that follow each other. */
function joins({ lead: first, and, day, day2 }: Parts): boolean {
  if (and === undefined || /between/i.test(first ?? '')) return true;
  return day !== undefined && readOrdinal(day2 ?? '') === readOrdinal(day) + 1;
}

const daysOfMonth: Rule = {
  cue: monthCue,
  pattern: compile(
    `${lead}(?:{month} (?:the )?{day}${gap}{day2}|{day3}${gap.replaceAll('?<to>', '?:').replace('?<and>', '?<and2>')}{day4}(?: of|-of-)? {month2})${tail}`,
  ),
  fits: (parts, { after }) =>
    joins({
      ...parts,
      and: parts.and ?? parts.and2,
      day: parts.day ?? parts.day3,
      day2: parts.day2 ?? parts.day4,
    }) && !/^\s+(?:percent|per cent|million|people|troops|years)\b/i.test(after),
  resolve: (parts, scene) => {
    const month = readMonth(parts.month ?? need(parts, 'month2'));
    const [from, to] = [
      readOrdinal(parts.day ?? need(parts, 'day3')),
      readOrdinal(parts.day2 ?? need(parts, 'day4')),
    ];
    return resolveRange(
      parts,
      scene,
      (year) => `${writeDay(year, month, from)}/${writeDay(year, to < from ? month + 1 : month, to)}`,
    );
  },
};

const dayToDay: Rule = {
  cue: twoMonthsCue,
  pattern: compile(
    `${lead}(?:{month} {day}|{day3}(?: of)? {month3})${gap}(?:{month2} {day2}|{day4}(?: of)? {month4})${tail}`,
  ),
  fits: (parts) => parts.and === undefined || /between/i.test(parts.lead ?? ''),
  resolve: (parts, scene) => {
    const [first, second] = [
      readMonth(parts.month ?? need(parts, 'month3')),
      readMonth(parts.month2 ?? need(parts, 'month4')),
    ];
    const [from, to] = [
      readOrdinal(parts.day ?? need(parts, 'day3')),
      readOrdinal(parts.day2 ?? need(parts, 'day4')),
    ];
    return resolveRange(
      parts,
      scene,
      (year) => `${writeDay(first > second ? year - 1 : year, first, from)}/${writeDay(year, second, to)}`,
    );
  },
};

const monthToMonth: Rule = {
  cue: twoMonthsCue,
  pattern: compile(`${lead}{month}${gap}{month2}${tail}`),
  fits: (parts) =>
    joins(parts) && [parts.month, parts.month2].every((month = '') => /^\p{Lu}\p{Ll}{2}/u.test(month)),
  resolve: (parts, scene) => {
    const [first, second] = [readMonth(need(parts, 'month')), readMonth(need(parts, 'month2'))];
    return resolveRange(
      parts,
      scene,
      (year) => `${writeMonth(first > second ? year - 1 : year, first)}/${writeMonth(year, second)}`,
    );
  },
};

/** Two whole years are joined as any two dates are; here the second is short. */
const years: Rule = {
  cue: /\d{4}\s?[–—/-]\s?['’]?\d{2}/,
  pattern: compile(
    "(?:(?:from|between) )?(?<from>(?:1\\d|20)\\d{2}) ?[–—/-] ?(?<to>['’]?\\d{2})(?![\\d%]|[-/.,]\\d)",
  ),
  fits: (parts) => lastYear(parts) > Number(parts.from),
  resolve: (parts) => ({
    edtf: `${writeYear(Number(parts.from))}/${writeYear(lastYear(parts))}`,
    anchor: null,
  }),
};

/** The 97 of 1992–97 is of the same century. */
function lastYear({ from = '', to = '' }: Parts): number {
  const digits = to.replace(/\D/g, '');
  return Number(digits.length === 2 ? from.slice(0, 2) + digits : digits);
}

const yearMonth: Rule = {
  cue: /\d{4}-\d{2}/,
  pattern: compile('(?<from>(?:19|20)\\d{2})-(?<to>0[1-9]|1[0-2])(?!\\d|[-/.,]\\d)'),
  fits: (parts) => lastYear(parts) <= Number(parts.from),
  resolve: (parts) => ({ edtf: writeMonth(Number(parts.from), Number(parts.to)), anchor: null }),
};

export const rangeRules: readonly Rule[] = [daysOfMonth, dayToDay, monthToMonth, years, yearMonth];
