/** The parts of a year that companies and statistics report on: the first nine months, the second half of 1990, 1989's third quarter. */
import { readEdtf } from '../../drizzle/edtf.ts';
import { writeMonth, writeYear } from './calendar.ts';
import { absolute, against, shift } from './pick.ts';
import { compile, need, type Parts, type Reading, type Rule, type Scene, unitCue } from './rule.ts';
import { readCount, readOrdinal } from './term.ts';

/** Of which year: named, told from that of publication, or left open. */
const ofYear =
  '(?:,? (?:of |in )?(?:(?:calendar |fiscal )?{longyear}|(?<which>this year|last year|next year|the year|the current year|the previous year|the following year|the prior year)))';

/** Writes the part as it lies in a year. */
type Write = (year: number) => string;

const months: Rule = {
  cue: /months/i,
  pattern: compile(
    `(?:(?:the|its|their) )?(?:(?<side>first|initial|opening|last|final|closing) )?(?<number>two|three|four|five|six|seven|eight|nine|10|ten|11|eleven) months${ofYear}?`,
  ),
  fits: ({ side, number = '', longyear, which }, { text, before, after }) => {
    const named = longyear !== undefined || which !== undefined;
    if (!named && /^\s+(?:ago|later|earlier|before|after|old|since|to|in|from|into|of)\b/.test(after))
      return false;
    if (side !== undefined) return /^(?:first|initial|opening)$/i.test(side) || named;
    return named
      ? /^(?:the|its|their)/i.test(text)
      : /^(?:the|its)/i.test(text) && /nine|six/i.test(number) && /\b(?:for|in|during|of)\s+$/i.test(before);
  },
  resolve: (parts, scene) => {
    const count = readCount(need(parts, 'number'));
    const from = /last|final|closing/i.test(parts.side ?? '') ? 13 - count : 1;
    return readPart(
      parts,
      scene,
      (year) => `${writeMonth(year, from)}/${writeMonth(year, from + count - 1)}`,
    );
  },
};

const half: Rule = {
  cue: /half/i,
  pattern: compile(`(?:the )?(?:early |late )?(?<nth>first|second|latter|1st|2nd)[ -]half${ofYear}?`),
  fits: ({ longyear, which }, { before, after }) =>
    longyear !== undefined ||
    which !== undefined ||
    (business.test(before + after) && !/^\s+of\b/.test(after)),
  resolve: (parts, scene) => {
    const code = /latter|second|2/i.test(need(parts, 'nth')) ? 41 : 40;
    return readPart(parts, scene, (year) => writeMonth(year, code));
  },
};

/** Without these words the first half is that of a match. */
const business =
  /[$£€¥%]|\b(?:percent|per cent|profits?|sales|earnings|net|revenues?|growth|output|exports?|imports|income|loss|losses|deficit|surplus|economy|gdp|gnp|results|shares?|company|inflation)\b/i;

const yearQuarter: Rule = {
  cue: /quarter|half/i,
  pattern: compile(
    "(?:the )?(?:(?:fiscal )?{longyear}(?:['’]s)?|(?<which>this|last|next) year['’]s|(?:the )?(?<which2>year-earlier|year-ago|prior-year))(?: fiscal)?[ -](?<nth>first|second|third|fourth|final|1st|2nd|3rd|4th)[ -](?<what>quarter|half)",
  ),
  resolve: ({ which, which2, ...parts }, scene) => {
    const final = /final/i.test(need(parts, 'nth'));
    const half = /half/i.test(need(parts, 'what'));
    const nth = final ? (half ? 2 : 4) : readOrdinal(need(parts, 'nth'));
    if (half && nth > 2) return null;
    const year = which2 === undefined ? which && `${which} year` : 'last year';
    return readPart({ ...parts, which: year }, scene, (each) => writeMonth(each, (half ? 39 : 32) + nth));
  },
};

/** 'The September quarter', 'the quarter to June' are named by their last month. */
const quarterOfMonth: Rule = {
  cue: unitCue,
  pattern: compile('(?:the )?{fullmonth} quarter'),
  fits: ({ fullmonth = '' }) => /^\p{Lu}/u.test(fullmonth),
  resolve: (parts, scene) => {
    const month = new Date(`${need(parts, 'fullmonth').slice(0, 3)} 1 2000`).getMonth() + 1;
    return month % 3 === 0 ? readPart(parts, scene, (year) => writeMonth(year, 32 + month / 3)) : null;
  },
};

function readPart(parts: Parts, scene: Scene, write: Write): Reading | null {
  if (parts.longyear !== undefined) return absolute(write(Number(parts.longyear)));
  const { published } = scene;
  const { which } = parts;
  const years = /last|previous|prior/i.test(which ?? '') ? -1 : /next|following/i.test(which ?? '') ? 1 : 0;
  const year = shift(published, 'year', years);
  if (published === null || year === null) return null;
  const edtf = write(Number(year.edtf.slice(0, 4)));
  if (which !== undefined && !/^the year$/i.test(which)) return readable(published.edtf, edtf);
  return pickPart(scene, edtf, write(Number(year.edtf.slice(0, 4)) - 1));
}

/** That of this year once it has begun, or is spoken of as to come; that of last year where the text looks back. */
function pickPart({ published, direct }: Scene, thisYear: string, lastYear: string): Reading | null {
  const period = readEdtf(thisYear);
  if (published === null || period === null) return null;
  const over = (period.end ?? '') <= (published.end ?? '');
  const begun = (period.start ?? '') <= (published.start ?? '');
  const ahead = direct() !== 'past' && (begun || direct() === 'future');
  return readable(published.edtf, over || ahead ? thisYear : lastYear);
}

function readable(anchor: string, edtf: string): Reading | null {
  return readEdtf(edtf) === null ? null : against({ edtf: anchor }, edtf);
}

/** 'The full year 1989', 'all of 1989', 'the 1994 model year'. */
const wholeYear: Rule = {
  cue: /year|all of/i,
  pattern: compile(
    '(?:(?:the )?(?:full|whole|entire|calendar|fiscal|financial) year(?: of| ended)?|all of(?: fiscal| calendar)?|the whole of|(?:the )?year-end) {longyear}|(?:the )?{longyear2} (?:model|fiscal|calendar|financial|school|academic|tax|budget|crop|marketing) year',
  ),
  resolve: (parts) => absolute(writeYear(Number(parts.longyear ?? parts.longyear2))),
};

export const reportRules: readonly Rule[] = [months, half, yearQuarter, quarterOfMonth, wholeYear];
