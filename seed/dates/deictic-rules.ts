/** Dates told from the day of writing: today, last month, the past two years. */
import { addDays, weekdayOf, writePeriod } from './calendar.ts';
import { against, dayOf, shift } from './pick.ts';
import { compile, need, type Reading, type Rule, type Scene, unitCue } from './rule.ts';
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
    '(?:(?:earlier|later|early|late|sometime|so far|at this time|this time) )?(?<step>this|last|next|the current|current|the previous calendar|the coming|the present|this calendar|this fiscal|last fiscal|next fiscal) (?<unit>week|month|year|decade|century|fortnight)',
  ),
  fits: (_, { after }) => !/^['’]s\s+(?:end|start)/i.test(after),
  resolve: ({ step = '', unit = '' }, scene) => shift(scene.published, readUnit(unit), stepOf(step)),
};

function stepOf(step: string): number {
  if (/last|previous|prior|preceding/i.test(step)) return -1;
  return /next|coming|following/i.test(step) ? 1 : 0;
}

const partOfPeriod: Rule = {
  cue: unitCue,
  pattern: compile(
    '(?:the )?(?:(?:beginning|start|middle|end|close|rest|remainder|half|earlier|later|early|late|part|turn|most)(?: in| of)? (?:(?:the|this) )?(?<unit>week|month|quarter|year|decade|century)|(?<short>year|month|quarter)[- ]end)',
  ),
  resolve: ({ unit, short }, scene) => shift(scene.published, readUnit(unit ?? short ?? ''), 0),
};

const weekend: Rule = {
  cue: /weekend/i,
  pattern: compile(
    '(?:(?<step>last|this|next|this past|this coming|the past|the coming|over the) )(?:holiday |long )?weekend',
  ),
  resolve: ({ step = '' }, scene) => readWeekend(scene, step),
};

/** Saturday and Sunday; 'this weekend' is the one just gone where the text speaks of the past. */
function readWeekend({ published, direct }: Scene, step: string): Reading | null {
  const today = dayOf(published);
  if (published === null || today === null) return null;
  const coming = addDays(today, 6 - weekdayOf(today));
  const during = weekdayOf(today) >= 6;
  const ahead = /next/i.test(step)
    ? during
      ? 7
      : 0
    : /last|past/i.test(step) || (direct() === 'past' && !during)
      ? -7
      : 0;
  const saturday = addDays(coming, ahead);
  return against(published, `${saturday}/${addDays(saturday, 1)}`);
}

const stretch: Rule = {
  cue: unitCue,
  pattern: compile(
    '(?:the |these |this )?(?:(?<step>past|last|previous|next|coming|following|preceding)(?: {count})?|{count2} (?<step2>past|last|previous|next|coming)) {units}',
  ),
  fits: ({ step = '', count, count2, units = '' }, { text }) =>
    count !== undefined ||
    count2 !== undefined ||
    (/^past$/i.test(step) && !/s$/i.test(units) && /^th/i.test(text)),
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

/** Some units up to, or on from, the day of writing, told in whole units: 'the past two years' in 2022 is 2020/2022. */
function readStretch({ published }: Scene, unit: Unit, count: number): Reading | null {
  const near = shift(published, wholeUnit(unit), 0);
  const far = farEnd(published?.start ?? null, published?.end ?? null, unit, count);
  if (near === null || far === null || published === null) return null;
  const ends = [far, near.edtf].map((edtf) => edtf.replace(/[?~%]$/, ''));
  const [from = '', to = ''] = count < 0 ? ends : ends.reverse();
  return against(published, `${from.split('/')[0]}/${to.split('/').at(-1)}`);
}

function wholeUnit(unit: Unit): Unit {
  return unit === 'decade' || unit === 'century' ? 'year' : unit === 'fortnight' ? 'week' : unit;
}

function farEnd(start: string | null, end: string | null, unit: Unit, count: number): string | null {
  if (start === null || end === null) return null;
  const years = unit === 'decade' ? 10 : unit === 'century' ? 100 : unit === 'fortnight' ? 2 : 1;
  const far = writePeriod(start, wholeUnit(unit), count * years);
  return far === writePeriod(end, wholeUnit(unit), count * years) ? far : null;
}

export const deicticRules: readonly Rule[] = [namedDay, period, partOfPeriod, weekend, stretch];
