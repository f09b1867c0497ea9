/** Dates that leave their year, or more, to the reader. */
import { readEdtf } from '../../drizzle/edtf.ts';
import { weekdayOf, writeDay, writeMonth } from './calendar.ts';
import { against, lastTold, pickWeekday, pickYear, shift, stepWeekday, weekdayOfWeek } from './pick.ts';
import {
  compile,
  monthCue,
  need,
  type Parts,
  type Reading,
  type Rule,
  type Scene,
  type Sight,
  weekdayCue,
} from './rule.ts';
import { readMonth, readOrdinal, readWeekday, readYear } from './term.ts';
import { inYear, pickStepped, yearsFrom, yearWord } from './year-word.ts';

const monthDay: Rule = {
  cue: monthCue,
  pattern: compile(
    `(?:{anyweekday},? )?(?:(?<step>last|this|next|this past|this coming) )?(?:{month}[ /-]?(?:the )?{day}|(?:the )?{day2}(?: day)?(?: of |[ /-]|-of-){month2})${yearWord}?`,
  ),
  fits: (parts, { text, after }) =>
    isMonthDay(parts, text) && !/^[-\s]*(?:percent|per cent|million|billion|%|,\d{3})/i.test(after),
  resolve: readMonthDay,
};

/** 'March 5' but not 'march 5'; 'second of May' but not 'the second May'. */
function isMonthDay({ month, day2 = '' }: Parts, text: string): boolean {
  if (month !== undefined) return /^\p{Lu}/u.test(month) || !/^(?:may|mar|march|jan|dec)$/i.test(month);
  return /^\d/.test(day2) || / of /i.test(text);
}

function readMonthDay(parts: Parts, scene: Scene): Reading | null {
  const month = readMonth(parts.month ?? need(parts, 'month2'));
  const day = readOrdinal(parts.day ?? need(parts, 'day2'));
  const write = (year: number) => writeDay(year, month, day);
  const shared = yearBehind(scene, write);
  if (shared !== null && parts.which === undefined) return shared;
  if (parts.which !== undefined) return inYear(scene, parts.which, write);
  const weekday = parts.anyweekday;
  if (weekday !== undefined)
    return matchWeekday(scene, readWeekday(weekday), write) ?? pickYear(scene, write);
  return pickStepped(scene, parts.step, write);
}

const laterYear = compile('{fullmonth}(?: {day})?(?:,? |,? of ){longyear}|{day2} {month} {longyear2}');

/** The year that the next date in a list gives to this one too: 'in May and June 2021'. */
function yearBehind({ after }: Scene, write: (year: number) => string): Reading | null {
  const gap = /^(?:,|,? and|,? or|,? to|\s?[–—-]) ?/i.exec(after)?.[0];
  if (gap === undefined) return null;
  const match = [...after.matchAll(laterYear)][0];
  if (match === undefined || match.index > gap.length + 1) return null;
  const edtf = write(readYear(match.groups?.longyear ?? match.groups?.longyear2 ?? ''));
  return readEdtf(edtf) === null ? null : { edtf, anchor: null };
}

/** The year nearest to publication in which the day falls on the weekday that is named with it. */
function matchWeekday(
  { published }: Scene,
  weekday: number,
  write: (year: number) => string,
): Reading | null {
  if (!published?.start) return null;
  const year = Number(published.start.slice(0, 4));
  for (const each of [year, year - 1, year + 1, year - 2, year - 3]) {
    const day = readEdtf(write(each))?.start;
    if (day && weekdayOf(day) === weekday) return against(published, day);
  }
  return null;
}

const month: Rule = {
  cue: monthCue,
  pattern: compile(
    `(?:(?<step>last|this|next|this past|this coming|the previous|the following|the next) )?{fullmonth}${yearWord}?`,
  ),
  fits: isMonth,
  resolve: (parts, scene) => {
    const index = readMonth(need(parts, 'fullmonth'));
    const write = (year: number) => writeMonth(year, index);
    if (parts.which !== undefined) return inYear(scene, parts.which, write);
    const shared = yearBehind(scene, write);
    if (shared !== null) return shared;
    return pickStepped(scene, parts.step, write);
  },
};

const monthLead =
  /(?:^|[\s("“'‘])(?:in|of|since|until|till|by|from|to|through|during|before|after|between|for|and|or|early|late|mid|earlier|later|end|beginning|start|middle|around|that|a|an|the|its|his|her|their|our|about|than|last|next)[\s-]+$/i;

/** `May` and `March` are also verbs, and `April`, `June` and others also people. */
function isMonth({ fullmonth = '', step, which }: Parts, { before, after }: Sight): boolean {
  if (!/^\p{Lu}/u.test(fullmonth)) return false;
  if (step !== undefined || which !== undefined) return true;
  if (/^(?:may|march)$/i.test(fullmonth))
    return monthLead.test(before) && !/^\s+(?:on|to|against|through|be|not)\b/i.test(after);
  return (
    monthLead.test(before) ||
    ((!/^(?:april|june|august|jan\.)$/i.test(fullmonth) || !/^\s+\p{Lu}/u.test(after)) &&
      !/\p{Lu}\p{Ll}+\s+$/u.test(before))
  );
}

const dayPart = '(?:,? (?:in the |at )?{part})?';

const weekday: Rule = {
  cue: weekdayCue,
  pattern: compile(
    `(?:(?<step>last|this|next|this past|past|this coming|coming|this upcoming|upcoming|the following|following|the next|the previous|previous) )?{weekday}${dayPart}(?:,? (?:of )?(?<week>last|next|this|the previous|the following) week)?`,
  ),
  fits: (_, { after }) => !/^\s+(?:times|mail|telegraph|review|herald|school|league)\b/i.test(after),
  resolve: (parts, scene) => readNamedDay(scene, readWeekday(need(parts, 'weekday')), parts.step, parts.week),
};

const weekOfWeekday: Rule = {
  cue: weekdayCue,
  pattern: compile(`(?<week>last|next|this|previous) week(?: on| -|,)? {weekday}${dayPart}`),
  resolve: (parts, scene) => readNamedDay(scene, readWeekday(need(parts, 'weekday')), undefined, parts.week),
};

function readNamedDay(
  scene: Scene,
  weekday: number,
  step: string | undefined,
  week: string | undefined,
): Reading | null {
  if (week !== undefined) return weekdayOfWeek(scene, weekday, yearsFrom(week) ?? 0);
  if (step === undefined) return sameDayTold(scene, weekday) ?? pickWeekday(scene, weekday);
  const told = /^(?:the |previous|following)/i.test(step) ? besideTold(scene, weekday, step) : null;
  if (told !== null) return told;
  if (/previous/i.test(step)) return weekdayOfWeek(scene, weekday, -1);
  if (/next$/i.test(step)) return weekdayOfWeek(scene, weekday, 1);
  if (/last|past/i.test(step)) return stepLast(scene, weekday, step);
  if (/coming|following/i.test(step)) return stepWeekday(scene, weekday, 'after');
  return weekdayOfWeek(scene, weekday, 0);
}

/** 'Presidents' Day, Monday', 'on May 5, a Tuesday': the day that was told just before. */
function sameDayTold(scene: Scene, weekday: number): Reading | null {
  const day = /,\s+(?:a\s+)?$/.test(scene.before) ? lastTold(scene, 0, () => true) : null;
  if (day?.precision !== 'DAY' || day.start === null || weekdayOf(day.start) !== weekday) return null;
  return against(day, day.start);
}

/** What is called 'last Monday' on a Tuesday is not yesterday. */
function stepLast(scene: Scene, weekday: number, step: string): Reading | null {
  const reading = stepWeekday(scene, weekday, 'before');
  const yesterday = shift(scene.published, 'day', -1);
  return /^last$/i.test(step) && reading?.edtf === yesterday?.edtf
    ? weekdayOfWeek(scene, weekday, -1)
    : reading;
}

/** 'The following Tuesday' is counted from the last day told, where the text tells of the past. */
function besideTold(scene: Scene, weekday: number, step: string): Reading | null {
  const base = lastTold(scene, 2, ({ precision }) => precision === 'DAY');
  if (base === null || scene.direct() === 'future') return null;
  return stepWeekday({ ...scene, published: base }, weekday, /previous/i.test(step) ? 'before' : 'after');
}

export const yearlessRules: readonly Rule[] = [monthDay, month, weekday, weekOfWeekday];
