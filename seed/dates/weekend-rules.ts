/** Weekends: Saturday and Sunday. */
import { addDays, weekdayOf } from './calendar.ts';
import { against, dayOf } from './pick.ts';
import { compile, type Reading, type Rule, type Scene } from './rule.ts';

const weekend: Rule = {
  cue: /weekend/i,
  pattern: compile(
    '(?:(?:early|late|earlier|later) )?(?:(?<step>last|this|next|this past|this coming|the past|the coming|the previous|the following|that|the) )(?:holiday |long |entire |whole )?weekend',
  ),
  fits: (_, { before, after }) => !/\b(?:every|each)\s+$/i.test(before) && !/^\s+of\b/.test(after),
  resolve: ({ step = '' }, scene) =>
    /that|previous|following/i.test(step) ? readTold(scene, step) : readWeekend(scene, step),
};

const bareWeekend: Rule = {
  cue: /weekend/i,
  pattern: compile('weekend'),
  fits: (_, { before }) => /\b(?:over|throughout|during|by)\s+$/i.test(before),
  resolve: (_, scene) => readWeekend(scene, ''),
};

/** 'This weekend' and 'the weekend' are the one just gone where the text speaks of the past. */
function readWeekend({ published, direct }: Scene, step: string): Reading | null {
  const today = dayOf(published);
  if (published === null || today === null) return null;
  const coming = addDays(today, 6 - weekdayOf(today));
  const during = weekdayOf(today) >= 6;
  if (/next/i.test(step)) return write(published.edtf, addDays(coming, during ? 7 : 0));
  const back = /last|past/i.test(step) || (direct() === 'past' && !during && !/coming/i.test(step));
  return write(published.edtf, addDays(coming, back ? -7 : 0));
}

/** The weekend of, before or after the last day told. */
function readTold(scene: Scene, step: string): Reading | null {
  const told = scene.told.findLast(({ precision }) => precision === 'DAY');
  const base = told ?? scene.published;
  const day = dayOf(base);
  if (base === null || day === null || (told === undefined && /that/i.test(step)))
    return readWeekend(scene, /previous/i.test(step) ? 'last' : '');
  const same = addDays(day, 6 - weekdayOf(day));
  return write(
    base.edtf,
    addDays(same, /previous/i.test(step) ? -7 : /following/i.test(step) && weekdayOf(day) >= 6 ? 7 : 0),
  );
}

function write(anchor: string, saturday: string): Reading {
  return against({ edtf: anchor }, `${saturday}/${addDays(saturday, 1)}`);
}

export const weekendRules: readonly Rule[] = [weekend, bareWeekend];
