/** Days told by their place in a month that is left out or called 'the month': on the 16th, the third Friday of the month. */
import { readEdtf } from '../../drizzle/edtf.ts';
import { writeWeekdayOf } from './calendar.ts';
import { against, shift } from './pick.ts';
import { compile, type Reading, type Rule, type Scene } from './rule.ts';
import { readOrdinal, readWeekday } from './term.ts';
import { yearsFrom } from './year-word.ts';

const numbered: Rule = {
  cue: /\d(?:st|nd|rd|th)\b/i,
  pattern: compile(
    'the (?<day>\\d{1,2}(?:st|nd|rd|th))(?: (?:(?:day )?of )?(?<which>this|last|next|the) month)?',
  ),
  fits: ({ which }, { before, after }) =>
    which !== undefined ||
    ((lead.test(before) || /\b(?:and|to|or|leaves?|left|returns?|arrives?)\s+$/i.test(before)) &&
      /^\s*(?:[.,;:)]|$|and\b|when\b)/.test(after)),
  resolve: ({ day = '', which }, scene) => {
    const base = which === undefined ? monthToldBefore(scene) : scene.published;
    const within = shift(base, 'month', yearsFrom(which) ?? 0);
    if (within === null || base === null) return null;
    const dated = `${within.edtf.slice(0, 7)}-${String(readOrdinal(day)).padStart(2, '0')}`;
    return readEdtf(dated) === null ? null : against(base, dated);
  },
};

const lead = /\b(?:on|by|until|from|since)\s+$/i;

/** Without a preposition that days have, only a date of the same sentence makes a day of it. */
function monthToldBefore({ told, sentence, published, before }: Scene): Scene['published'] {
  const reach = lead.test(before) ? 1 : 0;
  const near = told.findLast(
    (date) => date.sentence >= sentence - reach && /^(?:DAY|MONTH)$/.test(date.precision),
  );
  return near ?? (reach === 1 ? published : null);
}

const weekdayOfMonth: Rule = {
  cue: /day of/i,
  pattern: compile(
    '(?:the )?(?<nth>first|second|third|fourth|fifth|last|final|1st|2nd|3rd|4th) {weekday} of (?:the|this) month',
  ),
  resolve: ({ nth = '', weekday = '' }, { published }): Reading | null => {
    const month = shift(published, 'month', 0);
    const within = month && readEdtf(month.edtf);
    const day =
      within && writeWeekdayOf(within, readWeekday(weekday), /last|final/i.test(nth) ? -1 : readOrdinal(nth));
    return day && published ? against(published, day) : null;
  },
};

export const dayOfMonthRules: readonly Rule[] = [numbered, weekdayOfMonth];
