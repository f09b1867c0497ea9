/** Years in words: 'in nineteen ninety-nine', 'June nineteen eighty', 'two thousand and one'. */
import { writeDay, writeMonth, writeYear } from './calendar.ts';
import { absolute } from './pick.ts';
import { compile, type Parts, type Rule, type Sight } from './rule.ts';
import { readCount, readMonth, readOrdinal } from './term.ts';

export const spelledYearCue = /teen (?:\w+ty|oh)\b|teen hundred|twenty (?:twenty|ten|\w+teen)|two thousand/i;

const ones = 'one|two|three|four|five|six|seven|eight|nine';
const teens = 'ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen';
const tens = `(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:${ones}))?`;

const spelled: Rule = {
  cue: spelledYearCue,
  pattern: compile(
    `(?:(?:the )?(?:{day}(?: of)? )?{month},? (?:of )?|{month2} (?:the )?{day2},? |the year )?` +
      `(?:(?<century>(?:seven|eight|nine)teen|twenty) (?:(?<rest>${tens}|${teens})|oh[- ](?<oh>${ones})|(?<even>hundred))` +
      `|(?<thousand>two thousand)(?:(?: and)? (?<more>${ones}|${teens}|${tens}))?)`,
  ),
  fits: isYear,
  resolve: (parts) => {
    const year = yearOf(parts);
    const [month, day] = [parts.month ?? parts.month2, parts.day ?? parts.day2];
    if (month === undefined) return absolute(writeYear(year));
    if (day === undefined) return absolute(writeMonth(year, readMonth(month)));
    return absolute(writeDay(year, readMonth(month), readOrdinal(day)));
  },
};

function yearOf({ century, rest, oh, more }: Parts): number {
  if (century === undefined) return 2000 + (more === undefined ? 0 : readCount(more));
  return (
    100 * readCount(century) + (rest === undefined ? (oh === undefined ? 0 : readCount(oh)) : readCount(rest))
  );
}

const lead =
  /\b(?:in|since|until|till|by|of|from|to|before|after|between|early|late|mid|through|during|and|summer|winter|spring|autumn)[\s-]+$/i;

/** 'Two thousand' is a number of anything; a year stands alone behind a preposition. */
function isYear(parts: Parts, { text, before, after }: Sight): boolean {
  if (parts.month !== undefined || parts.month2 !== undefined || /^the year/i.test(text)) return true;
  if (!lead.test(before) || /^-/.test(after)) return false;
  const alone =
    /^\s*(?:[.,;:)!?]|$|(?:when|and|to|until|as|the|by|after|with|but|or|under|from|through)\b)/i.test(after);
  return (
    alone &&
    (parts.thousand === undefined || parts.more !== undefined || /\b(?:in|since|until)\s+$/i.test(before))
  );
}

export const spelledYearRules: readonly Rule[] = [spelled];
