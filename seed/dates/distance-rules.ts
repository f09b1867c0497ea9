/** Dates told by their distance from another: two weeks ago, a year later. */
import { type EdtfDate, readEdtf } from '../../drizzle/edtf.ts';
import { addDays, moveYears, qualify } from './calendar.ts';
import { against, lastTold, pickWeekday, shift, stepWeekday } from './pick.ts';
import {
  aheadOfUnits,
  behindUnits,
  compile,
  need,
  type Parts,
  type Reading,
  type Rule,
  type Scene,
  type ToldDate,
} from './rule.ts';
import { readCount, readUnit, readWeekday, type Unit } from './term.ts';

const about =
  '(?:(?<about>more than|less than|fewer than|over|well over|just over|nearly|almost|about|around|some|roughly|approximately|at least|up to|close to|(?:a )?little (?:more|over|less) than) )?(?:only |just |barely |exactly )?';
/** How far apart two dates are. */
export const amount = `${about}(?:{count2} years?,? and )?(?:{count}(?<more>(?: |-)and(?: |-)a(?: |-)half)? |(?<half>half) an? |a (?<quarter>quarter) of an? |(?<halfdecade>half a) )(?:full )?{units}(?<more2> and a half)?`;

/** How many units, and whether that is only about so. Decades and centuries are never exact. */
function readAmount(parts: Parts): { unit: Unit; count: number; loose: boolean } | null {
  const unit = readUnit(need(parts, 'units'));
  const fraction = (parts.half ?? parts.halfdecade) ? 0.5 : parts.quarter ? 0.25 : null;
  const more = (parts.more ?? parts.more2) !== undefined;
  const count = fraction ?? readCount(need(parts, 'count')) + (more ? 0.5 : 0);
  const loose =
    parts.about !== undefined || more || fraction !== null || unit === 'decade' || unit === 'century';
  const years =
    unit === 'decade' ? 10 * count : unit === 'century' ? 100 * count : unit === 'year' ? count : null;
  if (parts.count2 !== undefined)
    return yearsAnd(readCount(parts.count2), unit, count, parts.about !== undefined);
  if (years === null) return fraction === null ? { unit, count: Math.floor(count), loose } : null;
  return years < 1 ? null : { unit: 'year', count: more ? years : Math.round(years), loose };
}

/** 'Two years and three months' are told in months; with days or weeks, only the years are kept. */
function yearsAnd(years: number, unit: Unit, count: number, loose: boolean): ReturnType<typeof readAmount> {
  if (unit === 'month') return { unit, count: 12 * years + Math.floor(count), loose };
  return unit === 'day' || unit === 'week' ? { unit: 'year', count: years, loose } : null;
}

/** The date that lies an amount before or after another. */
export function move(from: EdtfDate | null, parts: Parts, sign: 1 | -1): Reading | null {
  const told = readAmount(parts);
  if (told === null) return null;
  const reading = Number.isInteger(told.count)
    ? shift(from, told.unit, sign * told.count)
    : shift(from, 'month', sign * 12 * told.count);
  const length = Number.isInteger(told.count) ? undefined : 4;
  return reading && told.loose ? { ...reading, edtf: qualify(reading.edtf.slice(0, length), '~') } : reading;
}

/** 'Two weeks before 13 May': counted from a day that is named, weeks are told to the day. */
export function moveExactly(from: EdtfDate, parts: Parts, sign: 1 | -1): string | null {
  const told = readAmount(parts);
  const days = told?.unit === 'week' ? 7 : told?.unit === 'fortnight' ? 14 : null;
  if (told === null || days === null || from.precision !== 'DAY' || from.start === null)
    return move(from, parts, sign)?.edtf ?? null;
  return qualify(addDays(from.start, sign * days * told.count), told.loose ? '~' : '');
}

const ago: Rule = {
  cue: behindUnits('ago|back|hence|from'),
  pattern: compile(`${amount}[ -](?:ago|back|(?<ahead>hence|from (?:now|today)))`),
  fits: (_, { before, text }) => !/back$/i.test(text) || !/\bfor\s+$/i.test(before),
  resolve: (parts, scene) =>
    (parts.ahead === undefined ? counterpart(parts, scene, 0) : null) ??
    move(scene.published, parts, parts.ahead === undefined ? -1 : 1),
};

/** '$3 million a year earlier', said of a quarter or a month, is that of the year before. */
function counterpart(parts: Parts, scene: Scene, sentences: number): Reading | null {
  const told = readAmount(parts);
  if (told === null || told.unit !== 'year' || told.loose) return null;
  const compared = /\b(?:from|than|with|to|against|versus|over|for)\s[^.;]{0,70}$/i.test(scene.before);
  const base = lastTold(
    scene,
    sentences,
    ({ edtf, precision, compared: other }) =>
      !other &&
      (/^\d{4}-(?:3[3-6]|4[01])|^\d{4}-\d\d\/\d{4}-\d\d$|^\d{4}-\d\d-01\//.test(edtf) ||
        (precision === 'MONTH' && compared)),
  );
  const last = lastTold(scene, sentences, ({ compared: other }) => !other);
  if (base === null || base !== last) return null;
  return { edtf: moveYears(base.edtf, -told.count), anchor: base.edtf, compared: true };
}

const yearAgo: Rule = {
  cue: /year-/i,
  pattern: compile('(?:the )?year-(?:ago|earlier)'),
  resolve: (_, scene) => shift(scene.published, 'year', -1),
};

const fromNamedDay: Rule = {
  cue: behindUnits('before|after|from'),
  pattern: compile(`${amount} (?<side>before|after|from) (?<day>today|yesterday|tomorrow|now)`),
  resolve: (parts, scene) => {
    const start = shift(
      scene.published,
      'day',
      { yesterday: -1, tomorrow: 1 }[need(parts, 'day').toLowerCase()] ?? 0,
    );
    const from = start && dated(start.edtf, scene);
    const edtf = from && moveExactly(from, parts, /before/i.test(need(parts, 'side')) ? -1 : 1);
    return edtf && from ? against(from, edtf) : null;
  },
};

function dated(day: string, { published }: Scene): Scene['published'] {
  return published && { edtf: published.edtf, start: day, end: day, precision: 'DAY' };
}

const earlier: Rule = {
  cue: behindUnits('earlier|before|previously|later|after'),
  pattern: compile(`${amount} (?<side>earlier|before|previously|later|after|afterwards)`),
  fits: ({ side = '' }, { after }) => !/^(?:before|after)$/i.test(side) || /^\s*(?:[.,;:)—–]|$)/.test(after),
  resolve: (parts, scene) => {
    const sign = /later|after/i.test(need(parts, 'side')) ? 1 : -1;
    const same = sign < 0 ? counterpart(parts, scene, 3) : null;
    if (same !== null) return same;
    const told = readAmount(parts);
    return told && plausible(move(baseOf(scene, sign, told.unit), parts, sign), scene);
  },
};

const within: Rule = {
  cue: aheadOfUnits('in|within'),
  pattern: compile(`(?:in|within) ${amount}(?<time>['’]s? time)?`),
  fits: ({ time }, { before, after }) =>
    time !== undefined ||
    (!/\b(?:time|first|second|third|visit|once|twice|more)\b[^,]{0,30}$/i.test(before) &&
      !/^\s+(?:of|to|before|after|from|since|or)\b/.test(after)),
  resolve: (parts, scene) =>
    parts.time !== undefined || scene.direct() === 'future' ? move(scene.published, parts, 1) : null,
};

/**
 * What such a distance is counted from: the last date told in this sentence or the three before it that
 * is exact enough for the unit; the day of writing where there is none, except for what came later in a
 * story of the past.
 */
export function baseOf(scene: Scene, sign: number, unit: Unit): ToldDate | Scene['published'] {
  const near = lastTold(scene, 3, (date) => shift(date, unit, 0) !== null);
  return near ?? (sign < 0 || scene.direct() === 'future' ? scene.published : null);
}

/** '25 years ago today', 'two years ago this month'. */
const anniversary: Rule = {
  cue: /ago/i,
  pattern: compile(
    `${amount} ago (?:(?<day>today|tonight|this (?:morning|evening)|(?:this |on |next |last )?{weekday})|this (?<unit>month|week))`,
  ),
  fits: ({ units = '' }) => /^year/i.test(units),
  resolve: (parts, scene) => {
    const { published } = scene;
    const told = readAmount(parts);
    if (told === null || published === null || told.unit !== 'year') return null;
    const near =
      parts.weekday === undefined
        ? shift(published, parts.unit === undefined ? 'day' : 'month', 0)
        : pickWeekday(scene, readWeekday(parts.weekday));
    return near && { edtf: moveYears(near.edtf, -Math.round(told.count)), anchor: published.edtf };
  },
};

/** 'Two Sundays ago', 'a week ago Friday'. */
const weekdaysAgo: Rule = {
  cue: /ago/i,
  pattern: compile('(?:{count} {weekday}s ago|(?:a|one|(?<two>two)) weeks? ago (?:on |last )?{weekday2})'),
  resolve: ({ count, weekday, weekday2, two }, scene) => {
    const last = stepWeekday(scene, readWeekday(weekday ?? weekday2 ?? ''), 'before');
    const weeks = count === undefined ? (two === undefined ? 1 : 2) : readCount(count) - 1;
    return last && { ...last, edtf: addDays(last.edtf, -7 * weeks) };
  },
};

/** What a text tells of the past cannot lie after its publication. */
export function plausible(reading: Reading | null, scene: Scene): Reading | null {
  const end = scene.published?.end ?? null;
  if (reading === null || end === null || scene.direct() === 'future') return reading;
  return (readEdtf(reading.edtf)?.start ?? '') > addDays(end, 1) ? null : reading;
}

export const distanceRules: readonly Rule[] = [
  ago,
  yearAgo,
  anniversary,
  weekdaysAgo,
  fromNamedDay,
  earlier,
  within,
];
