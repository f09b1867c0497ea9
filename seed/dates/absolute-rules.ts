/** Dates that name their year. */
import { qualify, writeCentury, writeDay, writeDecade, writeMonth, writeYear } from './calendar.ts';
import { absolute } from './pick.ts';
import {
  compile,
  monthCue,
  need,
  type Parts,
  type Reading,
  type Rule,
  type Scene,
  seasonCue,
} from './rule.ts';
import { readMonth, readOrdinal, readSeason, readYear } from './term.ts';
import { yearRule } from './year-rule.ts';

function readFull(parts: Parts): Reading | null {
  return absolute(
    writeDay(readYear(need(parts, 'year')), readMonth(need(parts, 'month')), readOrdinal(need(parts, 'day'))),
  );
}

const iso: Rule = {
  cue: /\d{4}[-/.]\d/,
  pattern: compile(
    '(?<year>\\d{4})(?:-(?<m>\\d{1,2})-(?<d>\\d{1,2})|[/.](?<m2>\\d{1,2})[/.](?<d2>\\d{1,2}))',
  ),
  resolve: (parts) =>
    absolute(writeDay(Number(parts.year), Number(parts.m ?? parts.m2), Number(parts.d ?? parts.d2))),
};

/** `19890213`, as wires number their days. */
const compact: Rule = {
  cue: /\d{8}/,
  pattern: compile('(?<year>(?:19|20)\\d{2})(?<month>0[1-9]|1[0-2])(?<day>0[1-9]|[12]\\d|3[01])'),
  resolve: ({ year, month, day }) => absolute(`${year}-${month}-${day}`),
};

const dayMonthYear: Rule = {
  cue: monthCue,
  pattern: compile(
    '(?:{anyweekday},? )?(?:the )?{day}(?: day)?(?:[ -]of[ -]|[ /-]){month}(?:,? of |,? in |, | |[/-]){year}',
  ),
  resolve: readFull,
};

const monthDayYear: Rule = {
  cue: monthCue,
  pattern: compile('(?:{anyweekday},? )?{month}[ /-](?:the )?{day}(?: ?, ?| of | in | |[/-]){year}'),
  resolve: readFull,
};

const yearMonthDay: Rule = {
  cue: monthCue,
  pattern: compile('{longyear}[ /-]{month}(?:[ /-]{day})?'),
  resolve: (parts) => {
    const month = writeMonth(readYear(need(parts, 'longyear')), readMonth(need(parts, 'month')));
    const { day } = parts;
    return absolute(day === undefined ? month : `${month}-${String(readOrdinal(day)).padStart(2, '0')}`);
  },
};

const monthYear: Rule = {
  cue: monthCue,
  pattern: compile('{month}(?:,? of |, | |[/-]){year}'),
  resolve: (parts) => absolute(writeMonth(readYear(need(parts, 'year')), readMonth(need(parts, 'month')))),
};

const numeric: Rule = {
  cue: /\d[/.-]\d/,
  pattern: compile('(?<first>\\d{1,2})(?<mark>[/.-])(?<second>\\d{1,2})\\k<mark>(?<year>\\d{4}|\\d{2})'),
  fits: (parts) =>
    Number(parts.first) <= 31 &&
    Number(parts.second) <= 31 &&
    Math.min(Number(parts.first), Number(parts.second)) <= 12,
  resolve: readNumeric,
};

/**
 * Where both numbers could be the month, the text's other dates decide, then dots (which only
 * day-first countries write), then the one reading that is not after publication; else the American
 * order is taken and marked uncertain.
 */
function readNumeric(parts: Parts, { dayFirst, published }: Scene): Reading | null {
  const [first, second] = [Number(parts.first), Number(parts.second)];
  const year = readYear(need(parts, 'year').length === 2 ? `'${parts.year}` : need(parts, 'year'));
  const european = absolute(writeDay(year, second, first));
  const american = absolute(writeDay(year, first, second));
  if (first > 12) return second > 12 ? null : european;
  if (second > 12 || first === second) return american;
  if (dayFirst !== null) return dayFirst === 'day' ? european : american;
  if (parts.mark === '.') return european;
  const latest = published?.end ?? null;
  const told = [american, european].filter((reading) => latest === null || (reading?.edtf ?? '') <= latest);
  const only = told[0];
  if (told.length === 1 && only) return only;
  return american && { edtf: qualify(american.edtf, '?'), anchor: null };
}

const decade: Rule = {
  cue: /\ds|0 s|ties\b/i,
  pattern: compile(
    "(?:the )?(?:early |late |mid-?|early-|late-|middle )?(?:(?<long>(?:1\\d|20)\\d0)(?:['’]?s| s)|['’]?(?<short>\\d0)['’]?s|(?<word>twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties))",
  ),
  fits: (parts, { text, before }) =>
    parts.long !== undefined ||
    (/^(?:the|['’])/i.test(text) &&
      !/\b(?:in|into|mid|low|high|upper)\s*$/i.test(before.replace(/\s+in\s+$/i, ' '))) ||
    /^the/i.test(text),
  resolve: readDecade,
};

function readDecade(parts: Parts): Reading | null {
  const words = [
    'twenties',
    'thirties',
    'forties',
    'fifties',
    'sixties',
    'seventies',
    'eighties',
    'nineties',
  ];
  const long = parts.long;
  if (long !== undefined)
    return absolute(/^1\d00$/.test(long) ? writeCentury(Number(long)) : writeDecade(Number(long)));
  const tens =
    parts.short === undefined
      ? 10 * (words.indexOf(need(parts, 'word').toLowerCase()) + 2)
      : Number(parts.short);
  return absolute(writeDecade(1900 + tens));
}

/** Before the year 1000 a number is a year only where it says so. */
const era: Rule = {
  cue: /\b(?:A\.?D|C\.?E)\b/,
  pattern: compile('(?:AD|A\\.D\\.) ?(?<first>\\d{2,4})|(?<second>\\d{2,4}) (?:AD|A\\.D|CE|C\\.E)\\b'),
  fits: (_, { text }) => !/\p{Ll}/u.test(text),
  resolve: ({ first, second }) => absolute(writeYear(Number(first ?? second))),
};

const century: Rule = {
  cue: /century/i,
  pattern: compile('(?:the )?(?:early |late |mid-?)?{ordinal}[ -]century(?! [BA]\\.?[CD])'),
  resolve: (parts) => absolute(writeCentury(100 * (readOrdinal(need(parts, 'ordinal')) - 1))),
};

const seasonYear: Rule = {
  cue: seasonCue,
  pattern: compile('(?:the )?{season}(?: of|,)? {year}(?:[–/-]\\d{2})?'),
  resolve: (parts) => absolute(writeMonth(readYear(need(parts, 'year')), readSeason(need(parts, 'season')))),
};

export const absoluteRules: readonly Rule[] = [
  iso,
  compact,
  dayMonthYear,
  monthDayYear,
  yearMonthDay,
  monthYear,
  numeric,
  yearRule,
  decade,
  century,
  era,
  seasonYear,
];
