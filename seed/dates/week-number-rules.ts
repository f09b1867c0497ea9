/** Weeks by their number: 'week 31', 'calendar week 12 of 2022'. Numbered as in ISO 8601. */
import { addDays, mondayOf, writeWeek } from './calendar.ts';
import { absolute, pickYear } from './pick.ts';
import { compile, need, type Parts, type Rule, type Sight } from './rule.ts';

const numbered: Rule = {
  cue: /\bweek\s+\d/i,
  pattern: compile('(?:calendar )?week (?<number>[1-9]|[1-4]\\d|5[0-3])(?:(?: of|,| in)? {longyear})?'),
  fits: isOfYear,
  resolve: (parts, scene) => {
    const number = Number(need(parts, 'number'));
    const write = (year: number) => writeWeek(weekOf(year, number));
    return parts.longyear === undefined ? pickYear(scene, write) : absolute(write(Number(parts.longyear)));
  },
};

/** Week 1 is the one with 4 January in it. */
function weekOf(year: number, number: number): string {
  return addDays(mondayOf(`${year}-01-04`), 7 * (number - 1));
}

/** 'Week 3 of the season', 'Week 2 of the trial' are counted from something else. */
function isOfYear({ longyear, number = '' }: Parts, { text, before, after }: Sight): boolean {
  if (longyear !== undefined || /^calendar/i.test(text)) return true;
  if (/^\s+(?:of|into|at|on)\s+(?:the|his|her|its|their|a|our)\b/i.test(after) || /^[-–.]\d/.test(after))
    return false;
  return Number(number) > 20 && /\b(?:in|by|until|from|since|before|after|of|during)\s+$/i.test(before);
}

export const weekNumberRules: readonly Rule[] = [numbered];
