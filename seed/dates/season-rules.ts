/** Seasons, quarters and halves of a year. */
import { writeMonth, writeQuarter } from './calendar.ts';
import { against, lastTold, pickYear } from './pick.ts';
import {
  compile,
  need,
  type Parts,
  type Reading,
  type Rule,
  type Scene,
  seasonCue,
  unitCue,
} from './rule.ts';
import { readOrdinal, readSeason, readYear } from './term.ts';
import { inYear, pickStepped, yearWord } from './year-word.ts';

/** Not the first part of a longer name: 'in winter storms', 'the summer games'. */
const phraseEnd =
  /^\s*(?:[.,;:!?)—–]|$)|^\s+(?:and|or|but|when|with|as|after|to|by|for|that|which|because|he|she|they|it|we|the|in|at|on|is|was|will|would|has|had)\b/i;

const season: Rule = {
  cue: seasonCue,
  pattern: compile(
    `(?:(?:early|late|earlier|later|mid-?) )?(?:(?<step>last|this|next|this past|this coming|the coming|the past|the previous|the following|the next) {season}|(?:the )?{season2})${yearWord}?`,
  ),
  fits: ({ step, which, season2 = '' }, { before, after, text }) => {
    if (step !== undefined || which !== undefined) return true;
    if (/^\p{Lu}/u.test(season2) || !phraseEnd.test(after)) return false;
    if (/^the /i.test(text))
      return /\b(?:in|during|since|until|till|by|before|after|through|of|over)\s+$/i.test(before);
    return /^fall$/i.test(season2)
      ? false
      : /\b(?:until|till|by|since|before)\s+$/i.test(before) ||
          (!/^spring$/i.test(season2) && /\b(?:in|during)\s+$/i.test(before));
  },
  resolve: (parts, scene) => {
    const index = readSeason(parts.season ?? need(parts, 'season2'));
    const write = (year: number) => writeMonth(year, index);
    return parts.which === undefined
      ? pickStepped(scene, parts.step, write)
      : inYear(scene, parts.which, write);
  },
};

const quarter: Rule = {
  cue: unitCue,
  pattern: compile(
    '(?:the )?(?:(?:fiscal|financial)[ -])?(?<nth>first|second|third|fourth|final|last|1st|2nd|3rd|4th)(?:[ -](?:fiscal|financial))?[ -](?<what>quarters?|half|halves)(?:(?:,? of|,? in|,)? (?:fiscal )?(?:(?<which>this|last|next|the|the previous) year|{longyear}))?',
  ),
  fits: ({ nth = '', what = '', which, longyear }, { text }) =>
    which !== undefined ||
    longyear !== undefined ||
    (!/^last$/i.test(nth) && (/^quarter/i.test(what) ? true : text.includes('-'))),
  resolve: (parts, scene) => readQuarter(parts, scene, fractionOf(need(parts, 'nth'), need(parts, 'what'))),
};

const shortQuarter: Rule = {
  cue: /[qh]\d/i,
  pattern: compile(
    '(?:{longyear}[ -])?(?<what>[QH])(?<nth>[1-4])(?:(?: of|,|-)? ?(?:(?<which>this|last|next) year|{longyear2}))?',
  ),
  fits: ({ what = '', longyear, longyear2 }) =>
    longyear !== undefined || longyear2 !== undefined || what === 'Q',
  resolve: (parts, scene) => {
    const nth = Number(parts.nth);
    const fraction = /q/i.test(need(parts, 'what')) ? 32 + nth : nth <= 2 ? 39 + nth : 0;
    return readQuarter({ ...parts, longyear: parts.longyear ?? parts.longyear2 }, scene, fraction);
  },
};

/** '2Q98', as analysts write. */
const analystQuarter: Rule = {
  cue: /[1-4]Q/,
  pattern: compile("(?<nth>[1-4])Q(?: ?(?:{longyear}|['’]?(?<short>\\d{2})))?"),
  fits: (_, { text }) => text[1] === 'Q',
  resolve: ({ nth, longyear, short }, scene) => {
    const year = short === undefined ? longyear : String(readYear(`'${short}`));
    return readQuarter({ longyear: year }, scene, 32 + Number(nth));
  },
};

/**
 * 'The second and third quarters' share their noun, and 'in the second' leaves it out where another
 * quarter was told just before.
 */
const listedQuarter: Rule = {
  cue: /quarters/i,
  pattern: compile('(?:the )?(?<nth>first|second|third)'),
  fits: (_, { after }) => otherQuarters.test(after),
  resolve: (parts, scene) => {
    const year = otherQuarters.exec(scene.after)?.groups;
    return readQuarter(
      { longyear: year?.longyear, which: year?.which },
      scene,
      fractionOf(need(parts, 'nth'), 'quarter'),
    );
  },
};

const otherQuarters =
  /^-?(?:,\s+(?:the\s+)?(?:second|third))?,?\s+(?:and|or|through|to)\s+(?:the\s+)?(?:second|third|fourth)[\s-]quarters?(?:\s+(?:of|in)\s+(?:(?<longyear>(?:19|20)\d\d)|(?<which>last|this|next)\s+year))?/i;

const bareQuarter: Rule = {
  cue: /\b(?:first|second|third|fourth)\b(?!\s+\p{L}{3})/iu,
  pattern: compile('the (?<nth>first|second|third|fourth)'),
  fits: (_, { before, after }) =>
    /\b(?:in|for|during|from|about|of|than)\s+$/i.test(before) &&
    /^\s*(?:[.,;:)]|$)|^\s+(?:and|but)\b/.test(after),
  resolve: ({ nth = '' }, scene) => {
    const told = lastTold(scene, 1, ({ edtf }) => /^\d{4}-3[3-6]/.test(edtf));
    const last = lastTold(scene, 1, ({ compared }) => !compared);
    return told === null || told !== last
      ? null
      : against(told, writeMonth(Number(told.edtf.slice(0, 4)), fractionOf(nth, 'quarter')));
  },
};

/** As EDTF numbers them: 33 … 36 quarters, 40 and 41 halves; 0 for none. */
function fractionOf(nth: string, what: string): number {
  const whole = /half/i.test(what) ? 2 : 4;
  const index = /final|last/i.test(nth) ? whole : readOrdinal(nth);
  if (index > whole) return 0;
  return whole === 2 ? 39 + index : 32 + index;
}

function readQuarter(parts: Parts, scene: Scene, fraction: number): Reading | null {
  if (fraction === 0) return null;
  const write = (year: number) => writeMonth(year, fraction);
  if (parts.longyear !== undefined) return { edtf: write(Number(parts.longyear)), anchor: null };
  return parts.which === undefined ? pickYear(scene, write) : inYear(scene, parts.which, write);
}

const quarterStep: Rule = {
  cue: /quarter/i,
  pattern: compile(
    '(?<step>last|this|next|the current|the latest|the coming|coming|previous|current|preceding|prior|past) quarter',
  ),
  resolve: ({ step = '' }, { published }) => {
    if (!published?.start || !published.end) return null;
    const moved = /last|latest|previous|preceding|prior/i.test(step) ? -1 : /next|coming/i.test(step) ? 1 : 0;
    const quarterAt = (day: string) =>
      writeQuarter(Number(day.slice(0, 4)), Math.ceil(Number(day.slice(5, 7)) / 3) + moved);
    const told = quarterAt(published.start);
    return told === quarterAt(published.end) ? against(published, told) : null;
  },
};

export const seasonRules: readonly Rule[] = [
  season,
  quarter,
  shortQuarter,
  analystQuarter,
  listedQuarter,
  bareQuarter,
  quarterStep,
];
