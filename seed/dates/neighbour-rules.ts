/** Periods beside one told before: the previous day, that night, the same month, that summer, the year before. */
import { writeMonth } from './calendar.ts';
import { baseOf, plausible } from './distance-rules.ts';
import { against, lastTold, shift, stepWeekday } from './pick.ts';
import { compile, type Reading, type Rule, type Scene, seasonCue, weekdayCue } from './rule.ts';
import { readSeason, readUnit, readWeekday, type Unit } from './term.ts';

const unit = 'day|week|month|quarter|year|decade|night|morning|afternoon|evening';
const unitCue = /day|week|month|quarter|year|decade|night|morning|afternoon|evening/i;

const stepped: Rule = {
  cue: unitCue,
  pattern: compile(
    `(?:(?:the|that|this) )?(?<step>previous|preceding|prior|next|following|same|very next|very same) (?<unit>${unit})`,
  ),
  fits: ({ step = '' }, { text, after }) =>
    (/^th/i.test(text) || /^(?:same|following|previous)$/i.test(step)) &&
    !/^(?:[- ]old|\s+(?:or|to|of)\b)/.test(after),
  resolve: ({ step = '', unit: what = '' }, scene) => {
    const count = /same/i.test(step) ? 0 : /next|following/i.test(step) ? 1 : -1;
    return resolveBeside(scene, what, count);
  },
};

const that: Rule = {
  cue: unitCue,
  pattern: compile(`(?:(?:early|earlier|late|later) )?that (?:very )?(?<unit>${unit})`),
  fits: (_, { after }) =>
    /^\s*(?:[.,;:)—–]|$)|^\s+(?:\p{Ll}+ed|when|and|in|at|to|by|of|on|with|as|after|but|for|from|while|the|a|an|he|she|they|it|was|were|had)\b/iu.test(
      after,
    ),
  resolve: ({ unit: what = '' }, scene) => resolveBeside(scene, what, 0),
};

const beside: Rule = {
  cue: unitCue,
  pattern: compile(`the (?<unit>${unit}) (?<side>before|after|earlier|previous)`),
  fits: (_, { after }) =>
    /^\s*(?:[.,;:)—–]|$)/.test(after) || /^\s+(?:and|in|at|by|but|when|for|from|with)\b/.test(after),
  resolve: ({ unit: what = '', side = '' }, scene) =>
    resolveBeside(scene, what, /after/i.test(side) ? 1 : -1),
};

function resolveBeside(scene: Scene, what: string, count: number): Reading | null {
  const told: Unit = /night|morning|afternoon|evening/i.test(what) ? 'day' : readUnit(what);
  const base = baseOf(scene, count, told) ?? (count === 0 && told === 'day' ? scene.published : null);
  return plausible(shift(base, told, count), scene);
}

/** 'The Friday before' is counted from the last day told, else from that of publication. */
const weekdayBeside: Rule = {
  cue: weekdayCue,
  pattern: compile('the {weekday} (?<side>before|after)'),
  fits: (_, { after }) =>
    /^\s*(?:[.,;:)—–]|$)/.test(after) || /^\s+(?:and|that|in|at|but|when|he|she|they)\b/.test(after),
  resolve: ({ weekday = '', side = '' }, scene) => {
    const base = lastTold(scene, 2, ({ precision }) => precision === 'DAY') ?? scene.published;
    const step = /after/i.test(side) ? 'after' : 'before';
    return plausible(stepWeekday({ ...scene, published: base }, readWeekday(weekday), step), scene);
  },
};

/** 'That summer' is the one of the year that the text is in. */
const thatSeason: Rule = {
  cue: seasonCue,
  pattern: compile('that {season}'),
  resolve: ({ season = '' }, scene) => {
    const base = lastTold(
      scene,
      3,
      ({ start, end }) => start !== null && start.slice(0, 4) === end?.slice(0, 4),
    );
    return base?.start ? against(base, writeMonth(Number(base.start.slice(0, 4)), readSeason(season))) : null;
  },
};

export const neighbourRules: readonly Rule[] = [stepped, that, beside, weekdayBeside, thatSeason];
