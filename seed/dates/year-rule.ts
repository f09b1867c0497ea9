/** Years that stand alone. */
import { writeYear } from './calendar.ts';
import { absolute } from './pick.ts';
import { compile, digitCue, type Parts, type Rule, type Sight } from './rule.ts';
import { readYear } from './term.ts';

const kind =
  '(?:the )?(?:calendar |fiscal |financial |school |academic |tax )?year |(?:the )?fiscal |(?:FY|CY) ?';
const noYearAfter =
  '(?![\\d%]|[.,]\\d|-?(?:year|month|week|day|man|strong|pound|ton|mile|km|kg)|[/-]\\d{1,2}[/-])';

export const yearRule: Rule = {
  cue: digitCue,
  pattern: compile(
    `(?:(?:${kind})?(?<year>(?:1\\d|20)\\d{2})|(?:(?:${kind}|(?<=\\b(?:the|in|since|of|from|by|and|to) ))['’]|(?:FY|CY) ?)(?<short>\\d{2}))${noYearAfter}`,
  ),
  fits: isYear,
  resolve: ({ year, short }) =>
    absolute(writeYear(year === undefined ? readYear(`'${short}`) : Number(year))),
};

const lead =
  /(?:^|[\s(–—-])(?:in|since|until|till|by|from|before|after|during|through|throughout|between|around|circa|c\.|early|late|mid|the|of|to|and|or|for|spring|summer|autumn|fall|winter|years?|elections?|as of|back to|than)[\s-]+$/i;
/** Years before 1800 are rare in news, and numbers of that size are not. */
const oldLead = /(?:^|[\s(])(?:in|since|until|till|from|during|circa|c\.|year)\s+$/i;
/** '1829' in 'the government's 1829 decree'. */
const noun = /(?:\b(?:this|that|an?)|['’]s)\s+$/i;
/** Another year of that age in front. */
const oldPair = /(?<!\d)1[5-7]\d{2}\s*(?:,|[–-]|,?\s(?:and|or|to))\s*$/;
const label =
  /[$£€¥#№.,:\d/]$|[$£€]\s$|\b(?:no|nos|number|flight|room|route|highway|boeing|airbus|page|article|resolution|section|model)\.?\s$/i;
const measure =
  /^[\s-]*(?:percent|per cent|%|people|men|women|km|kms|kilomet|miles?|met(?:re|er)|feet|tons?|tonnes?|troops|soldiers|dollars|pounds|euros|degrees|points?|shares|hours?|minutes?|seconds?|times|days|weeks|months|years|others|dead|kg|mm|cc|hectares?|acres?|square|barrels|million|billion|GMT|UTC|hrs)\b/i;
const counted =
  /^\s+(?:\p{Ll}+\s+)?(?!(?:as|is|was|has|levels|this|his|its|does|across|besides|perhaps|thus|plus|unless)\b)\p{Ll}{2,}s\b/u;

/** A bare number is a year where it stands as one and counts nothing. */
function isYear(parts: Parts, { text, before, after }: Sight): boolean {
  if (text.length > 4 || parts.short !== undefined) return true;
  if (label.test(before) || measure.test(after)) return false;
  const number = Number(parts.year);
  if (number < 1800 && /\($/.test(before)) return /^(?:\)|\s?[–-]\s?\d{4}\))/.test(after);
  if (number < 1800 && /\d{4}\s?[–-]\s?$/.test(before)) return true;
  if (number >= 1500 && number < 1800 && oldPair.test(before)) return true;
  if (number < 1800) return oldLead.test(before) && !counted.test(after);
  if (number % 50 === 0 && counted.test(after)) return false;
  return (
    number >= 1900 || lead.test(before) || noun.test(before) || (/\($/.test(before) && /^\)/.test(after))
  );
}
