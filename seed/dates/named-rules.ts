/** Days with a name, from a lexicon, and days told by their number and weekday. */
import { readEdtf } from '../../drizzle/edtf.ts';
import { readList, readTable } from '../lexicons/read-table.ts';
import { addDays, weekdayOf, writeDay } from './calendar.ts';
import { absolute, against, dayOf } from './pick.ts';
import { compile, need, type Parts, type Reading, type Rule, type Scene, weekdayCue } from './rule.ts';
import { readOrdinal, readWeekday } from './term.ts';
import { inYear, pickStepped, yearWord } from './year-word.ts';

interface NamedDay {
  month: number;
  day: number | null;
  weekday: number;
  nth: number;
  /** Days from Easter Sunday; null where Easter does not matter. */
  easter: number | null;
  /** Days after the one that the weekday gives. */
  shift: number;
  year: number | null;
}

const days = new Map<string, NamedDay>();
for (const row of readTable('named-days.tsv')) {
  const [day = null, year = null, easter = null] = [row.day, row.year, row.easter].map((cell) =>
    cell ? Number(cell) : null,
  );
  const [month = 0, weekday = 0, nth = 0, shift = 0] = [row.month, row.weekday, row.nth, row.shift].map(
    Number,
  );
  for (const word of readList(row.words))
    days.set(word.toLowerCase(), { month, weekday, nth, shift, day, year, easter });
}

const names = [...days.keys()].sort((a, b) => b.length - a.length).map((name) => name.replaceAll('.', '\\.'));

export const namedDayCue = new RegExp(names.join('|'), 'i');

const namedDay: Rule = {
  cue: namedDayCue,
  pattern: compile(
    `(?:(?<step>last|this|next) )?(?<name>${names.join('|')})(?:(?:,| of|) {longyear}|${yearWord})?(?<weekend> (?:holiday )?weekend)?`,
  ),
  fits: (_, { text }) => /\p{Lu}|\d/u.test(text),
  resolve: readNamedDay,
};

function readNamedDay(parts: Parts, scene: Scene): Reading | null {
  const named = days.get(need(parts, 'name').toLowerCase().replace(/\s+/g, ' '));
  if (named === undefined) return null;
  const write = (year: number) =>
    parts.weekend === undefined ? writeNamed(year, named) : writeWeekend(writeNamed(year, named));
  if (named.year !== null) return absolute(write(named.year));
  if (parts.longyear !== undefined) return absolute(write(Number(parts.longyear)));
  return parts.which === undefined
    ? pickStepped(scene, parts.step, write)
    : inYear(scene, parts.which, write);
}

/** Of a Monday or Friday the three days, else the Saturday and Sunday of its week. */
function writeWeekend(day: string): string {
  const weekday = weekdayOf(day);
  if (weekday === 1) return `${addDays(day, -2)}/${day}`;
  return `${weekday === 5 ? day : addDays(day, 6 - weekday)}/${addDays(day, 7 - weekday)}`;
}

function writeNamed(year: number, { month, day, weekday, nth, easter, shift }: NamedDay): string {
  if (easter !== null) return addDays(easterOf(year), easter);
  if (day !== null) return writeDay(year, month, day);
  const first = writeDay(year, month, 1);
  const start = addDays(first, (weekday - weekdayOf(first) + 7) % 7);
  if (nth > 0) return addDays(start, 7 * (nth - 1) + shift);
  const fifth = addDays(start, 28);
  return fifth.slice(0, 7) === start.slice(0, 7) ? fifth : addDays(start, 21);
}

/** Easter Sunday of the Gregorian calendar (the algorithm of Meeus, Jones and Butcher). */
function easterOf(year: number): string {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const skipped = century - Math.floor(century / 4) - Math.floor((8 * century + 13) / 25);
  const epact = (19 * golden + skipped + 15) % 30;
  const moon =
    epact - Math.floor(epact / 28) * (1 - Math.floor(29 / (epact + 1)) * Math.floor((21 - golden) / 11));
  const weekday = (year + Math.floor(year / 4) + moon + 2 - century + Math.floor(century / 4)) % 7;
  return addDays(writeDay(year, 3, 28), moon - weekday);
}

const weekdayNumber: Rule = {
  cue: weekdayCue,
  pattern: compile('{anyweekday},? (?:the )?{ordinal}(?! (?:of|century))'),
  fits: ({ anyweekday = '' }, { after }) =>
    /^\p{Lu}/u.test(anyweekday) &&
    !/^\s+\p{L}+s?\b(?<!\b(?:at|and|to|in|when|from|after|before))/u.test(after),
  resolve: ({ anyweekday = '', ordinal = '' }, scene) =>
    findNumberedDay(scene, readWeekday(anyweekday), readOrdinal(ordinal)),
};

/** The nearest day, of those the text may look to, on which the number and the weekday agree. */
function findNumberedDay({ published, direct }: Scene, weekday: number, number: number): Reading | null {
  const today = dayOf(published);
  if (published === null || today === null) return null;
  const step = direct() === 'future' ? 1 : -1;
  for (let day = today, count = 0; count < 400; day = addDays(day, step), count++) {
    if (Number(day.slice(8)) === number && weekdayOf(day) === weekday && readEdtf(day))
      return against(published, day);
  }
  return null;
}

export const namedRules: readonly Rule[] = [namedDay, weekdayNumber];
