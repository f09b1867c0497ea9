/** Periods told by another: the year-earlier quarter, the same month last year, the period, the 1988 quarter. */
import { readEdtf } from '../../drizzle/edtf.ts';
import { moveYears, writeQuarter } from './calendar.ts';
import { against, lastTold, shift } from './pick.ts';
import { compile, need, type Parts, type Reading, type Rule, type Scene, type ToldDate } from './rule.ts';
import { readOrdinal } from './term.ts';

const periodCue = /quarter|half|period|month|\bsame\b/i;
const span = '(?<what>quarter|half|period|month|nine months|six months|three months)';
const yearBefore =
  '(?<last>last year|a year (?:ago|earlier|before)|the year (?:before|earlier)|(?:of )?the (?:previous|prior|preceding) year|(?:in |of )?{longyear})';

/** 'The year-earlier quarter', 'the comparable period'. */
const counterpart: Rule = {
  cue: periodCue,
  pattern: compile(
    `(?:(?:the|its|their|a) )?(?:year-(?:ago|earlier|before)|prior-year|previous-year|comparable(?: year-(?:ago|earlier))?|corresponding(?: year-(?:ago|earlier))?)(?: fiscal)?(?: (?<nth>first|second|third|fourth))? ${span}`,
  ),
  resolve: (parts, scene) => readCounterpart(parts, scene, -1),
};

/** 'The same period last year', 'the like quarter a year ago', 'the comparable period of 1988'. */
const sameOf: Rule = {
  cue: periodCue,
  pattern: compile(
    `(?:(?:the|its|their) )?(?:same|like|comparable|corresponding|equivalent)(?: fiscal)?(?: (?<nth>first|second|third|fourth))? ${span},? ${yearBefore}`,
  ),
  resolve: (parts, scene) => {
    const base = baseOf(parts, scene);
    const year = parts.longyear;
    if (base === null) return null;
    return readable(base, year === undefined ? -1 : Number(year) - yearOf(base));
  },
};

const sameDay: Rule = {
  cue: periodCue,
  pattern: compile(`the same (?<unit>day|week|month) ${yearBefore}`),
  resolve: ({ unit = '', longyear }, scene) => {
    const told = lastTold(scene, 1, ({ precision }) => precision === (/day/i.test(unit) ? 'DAY' : 'MONTH'));
    const base = told ?? (/day|month/i.test(unit) ? scene.published : null);
    const same = base && shift(base, /day/i.test(unit) ? 'day' : 'month', 0);
    if (!base || !same || /week/i.test(unit)) return null;
    const years = longyear === undefined ? -1 : Number(longyear) - Number(same.edtf.slice(0, 4));
    return readable({ ...base, edtf: same.edtf }, years);
  },
};

/** 'The 1988 quarter': the one that is spoken of, in another year. */
const ofYear: Rule = {
  cue: periodCue,
  pattern: compile(
    "(?:the )?(?:(?:same|like|comparable|corresponding) )?{longyear}(?:['’]s)? (?<what>quarter|period|half)",
  ),
  resolve: (parts, scene) => {
    const base = baseOf(parts, scene);
    return base && readable(base, Number(parts.longyear) - yearOf(base));
  },
};

/** 'The quarter', 'the latest period': the one told before. */
const told: Rule = {
  cue: periodCue,
  pattern: compile(
    '(?:the|that)(?<latest> latest| most recent| just-ended| just ended)?(?: same)? (?:(?:three|six|nine)-month )?(?<what>quarter|period|half)',
  ),
  fits: ({ latest }, { after }) =>
    latest !== undefined || !/^(?:-|\s+(?:of|to|before|after|when|that|in which|between|from)\b)/.test(after),
  resolve: (parts, scene) => {
    const base = lastPeriod(scene, need(parts, 'what'));
    if (base !== null) return against(base, base.edtf);
    return parts.latest === undefined ? null : lastQuarter(scene);
  },
};

/** A year before, or after, the period that is spoken of. */
function readCounterpart(parts: Parts, scene: Scene, years: number): Reading | null {
  const base = baseOf(parts, scene);
  if (base !== null) return readable(base, years);
  return /period/i.test(need(parts, 'what')) ? shift(scene.published, 'year', years) : null;
}

function baseOf(parts: Parts, scene: Scene): ToldDate | Pick<ToldDate, 'edtf'> | null {
  const what = need(parts, 'what');
  const found = lastPeriod(scene, what);
  const nth = parts.nth;
  if (nth !== undefined) {
    const year = found?.edtf.slice(0, 4) ?? scene.published?.edtf.slice(0, 4);
    return year === undefined ? null : { edtf: writeQuarter(Number(year), readOrdinal(nth)) };
  }
  if (found !== null) return found;
  if (/month/i.test(what)) return scene.published && shift(scene.published, 'month', 0);
  return /quarter/i.test(what) ? lastQuarter(scene) : null;
}

/** The last quarter, half or run of months that the text told of, as the word asks. */
export function lastPeriod(scene: Scene, what: string): ToldDate | null {
  const form = /quarter/i.test(what)
    ? /^\d{4}-3[3-6]/
    : /half/i.test(what)
      ? /^\d{4}-4[01]/
      : /^month/i.test(what)
        ? /^\d{4}-(?:0\d|1[0-2])[?~%]?$/
        : /^\d{4}-(?:3[3-6]|4[01])|^\d{4}-\d\d\/\d{4}-\d\d$|^\d{4}-\d\d-01\//;
  return lastTold(scene, 3, ({ edtf, compared }) => !compared && form.test(edtf));
}

/** The quarter that was over when the text was published. */
function lastQuarter({ published }: Scene): Reading | null {
  return shift(published, 'quarter', -1);
}

function yearOf({ edtf }: Pick<ToldDate, 'edtf'>): number {
  return Number(edtf.slice(0, 4));
}

function readable(base: Pick<ToldDate, 'edtf'>, years: number): Reading | null {
  const edtf = moveYears(base.edtf, years);
  return readEdtf(edtf) === null ? null : { edtf, anchor: base.edtf, compared: true };
}

export const periodRules: readonly Rule[] = [counterpart, sameOf, sameDay, ofYear, told];
