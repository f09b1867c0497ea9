/** Dates told from the day of writing: today, last month, the past two years. */
import { against, shift } from './pick.ts';
import { aheadOfUnits, compile, need, type Reading, type Rule, type Scene, unitCue } from './rule.ts';
import { readCount, readUnit, type Unit } from './term.ts';

const partsCue = /day|night|morning|tonight|tomorrow|afternoon|evening/i;
const part = '(?: (?:morning|afternoon|evening|night))?';

const namedDay: Rule = {
  cue: partsCue,
  pattern: compile(
    `(?:(?:earlier|later|early|late) )?(?:(?<today>today|tonight|this (?:very )?(?:morning|afternoon|evening)|earlier in the day|later in the day)|(?<before>yesterday${part}|last (?:night|evening))|(?<twobefore>the day before yesterday)|(?<after>tomorrow${part})|(?<twoafter>the day after tomorrow))`,
  ),
  resolve: ({ before, twobefore, after, twoafter }, scene) => {
    const count =
      (after ?? twoafter) === undefined
        ? (before ?? twobefore) === undefined
          ? 0
          : before
            ? -1
            : -2
        : after
          ? 1
          : 2;
    return shift(scene.published, 'day', count);
  },
};

const period: Rule = {
  cue: unitCue,
  pattern: compile(
    '(?:(?:earlier|later|early|late|sometime|so far|at this time|this time) )?(?<step>this past|this|this same|this coming|last|next|the current|current|the previous calendar|the coming|the present|this calendar|this fiscal|last fiscal|next fiscal) (?<unit>week|month|year|decade|century|fortnight)',
  ),
  fits: ({ step = '' }, { before }) => !(/^last$/i.test(step) && pastStretch.test(before)),
  resolve: ({ step = '', unit = '' }, scene) => shift(scene.published, readUnit(unit), stepOf(step)),
};

/** 'In the last year' is twelve months, 'last year' the calendar's. */
const pastStretch = /\b(?:in|over|during|for|within)\s+the\s+$/i;

function stepOf(step: string): number {
  if (/last|previous|prior|preceding|past/i.test(step)) return -1;
  return /next|coming|following/i.test(step) ? 1 : 0;
}

const twoAway: Rule = {
  cue: unitCue,
  pattern: compile('the (?<unit>week|month|quarter|year|decade) (?:(?<back>before last)|after next)'),
  resolve: ({ unit = '', back }, { published }) =>
    shift(published, readUnit(unit), back === undefined ? 2 : -2),
};

const partOfPeriod: Rule = {
  cue: unitCue,
  pattern: compile(
    "(?:the )?(?:(?:(?:beginning|start|middle|end|close|rest|remainder|part|most) of(?: the| this)?|(?:earlier|later|early|late)(?: in| on)? (?:the|this)) (?<unit>week|month|quarter|year|decade|century)|(?<short>year|month|quarter)(?:[- ]end|[- ]to[- ]date|['’]s end)|mid-?(?<mid>year|week)|this (?<own>week|month|quarter|year|decade|century)['’]s (?:end|start|close|beginning))",
  ),
  resolve: ({ unit, short, own, mid }, scene) =>
    shift(scene.published, readUnit(unit ?? short ?? own ?? mid ?? ''), 0),
};

const stretch: Rule = {
  cue: aheadOfUnits('past|last|previous|next|coming|following|preceding'),
  pattern: compile(
    '(?:the |these |this )?(?:(?<step>past|last|previous|next|coming|following|preceding)(?: {count})?|{count2} (?<step2>past|last|previous|next|coming)) {units}',
  ),
  fits: ({ step = '', count, count2, units = '' }, { text, before }) =>
    count !== undefined ||
    count2 !== undefined ||
    (!/s$/i.test(units) &&
      ((/^past$/i.test(step) && /^the/i.test(text)) ||
        (/^last$/i.test(step) && (/decade/i.test(units) || pastStretch.test(`${before}the `))))),
  resolve: (parts, scene) => {
    const step = parts.step ?? need(parts, 'step2');
    const count = readCount(parts.count ?? parts.count2 ?? 'a');
    return readStretch(
      scene,
      readUnit(need(parts, 'units')),
      /next|coming|following/i.test(step) ? count : -count,
    );
  },
};

/**
 * Some units up to, or on from, the day of writing: days and weeks to the day, longer ones in whole units
 * ('the past two years' in 2022 is 2020/2022).
 */
function readStretch({ published }: Scene, unit: Unit, count: number): Reading | null {
  if (published === null) return null;
  const { unit: step, size } = wholeUnits[unit];
  const near = shift(published, step, 0);
  const far = shift(published, step, size * count);
  if (near === null || far === null) return null;
  const ends = [far, near].map(({ edtf }) => edtf.replace(/[?~%]$/, ''));
  return against(published, (count < 0 ? ends : ends.reverse()).join('/'));
}

/** What a stretch of each unit is told in. */
const wholeUnits: Readonly<Record<Unit, { unit: Unit; size: number }>> = {
  day: { unit: 'day', size: 1 },
  week: { unit: 'day', size: 7 },
  fortnight: { unit: 'day', size: 14 },
  month: { unit: 'month', size: 1 },
  quarter: { unit: 'month', size: 3 },
  year: { unit: 'year', size: 1 },
  decade: { unit: 'year', size: 10 },
  century: { unit: 'year', size: 100 },
};

/** 'The past 24 hours': from the day in which they began. */
const hours: Rule = {
  cue: /hours/i,
  pattern: compile('the (?:past|last|previous|preceding) {count} hours'),
  fits: ({ count = '' }) => readCount(count) >= 12,
  resolve: ({ count = '' }, scene) => readStretch(scene, 'day', -Math.round(readCount(count) / 24) || -1),
};

/** Spoken of in the second half of a year it is the next one. */
const newYear: Rule = {
  cue: /new year\b/i,
  pattern: compile("(?:the )?new year(?!['’]s)"),
  fits: (_, { before, text }) =>
    /^the/i.test(text) && /\b(?:in|by|until|before|after|of|for|into)\s+$/i.test(before),
  resolve: (_, { published }) =>
    shift(published, 'year', (published?.start ?? '').slice(5, 7) > '06' ? 1 : 0),
};

export const deicticRules: readonly Rule[] = [
  namedDay,
  period,
  twoAway,
  partOfPeriod,
  stretch,
  hours,
  newYear,
];
