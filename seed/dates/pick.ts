/** Which of several periods of the same name is meant: this year's or last year's May, last or next Monday. */
import { type EdtfDate, readEdtf } from '../../drizzle/edtf.ts';
import { addDays, countDays, mondayOf, qualify, weekdayOf, writePeriod } from './calendar.ts';
import type { Reading, Scene, ToldDate } from './rule.ts';
import type { Unit } from './term.ts';

/** The date as resolved against another, whose doubt it shares. */
export function against(anchor: Pick<EdtfDate, 'edtf'>, edtf: string): Reading {
  return { edtf: qualify(edtf, /[?~%]$/.exec(anchor.edtf)?.[0] ?? ''), anchor: anchor.edtf };
}

/** A reading of a date that needs nothing else of the text. */
export function absolute(edtf: string): Reading | null {
  return readEdtf(edtf) === null ? null : { edtf, anchor: null };
}

/** Days that a period may lie back, by what the text speaks of, before the one to come is meant. */
const pastReach = { past: 330, open: 270, future: 45 };

/** A period that comes every year, given how it is written for a year. */
export function pickYear(scene: Scene, write: (year: number) => string): Reading | null {
  const { published } = scene;
  const set = yearSetBefore(scene);
  if (set !== null) return readable(write(yearOf(set)), set);
  if (!published?.start || !published.end || published.precision === 'YEAR') return null;
  const year = yearOf(published);
  const periods = [year - 1, year, year + 1].flatMap((each) => readEdtf(write(each)) ?? []);
  const past = periods.filter((period) => (period.start ?? '') <= (published.end ?? '')).at(-1);
  const next = periods.find((period) => (period.start ?? '') >= (published.start ?? ''));
  const ago = past?.end ? Math.max(0, countDays(past.end, published.end)) : Number.POSITIVE_INFINITY;
  const chosen = next === undefined || ago <= pastReach[scene.direct()] ? past : next;
  return chosen === undefined ? null : against(published, chosen.edtf);
}

function readable(edtf: string, anchor: EdtfDate): Reading | null {
  return readEdtf(edtf) === null ? null : against(anchor, edtf);
}

function yearOf(date: EdtfDate): number {
  return Number((date.start ?? date.end ?? '').slice(0, 4));
}

/**
 * A date that sets the year for those after it: 'In 2011, …. On 18 February …'. It has to open its
 * sentence or to lie further back than the year before publication, which news names to compare.
 * Where the day of publication is unknown, any date of the last two sentences sets it.
 */
function yearSetBefore({ told, published, paragraph, sentence, direct }: Scene): ToldDate | null {
  const near = told.filter(
    (date) => date.paragraph === paragraph && sentence - date.sentence <= 2 && isWithinYear(date),
  );
  const last = near.at(-1) ?? null;
  if (published === null) return last;
  if (last === null || !last.absolute || direct() === 'future') return null;
  return yearOf(last) < yearOf(published) - (last.opening ? 0 : 1) ? last : null;
}

function isWithinYear({ start, end }: EdtfDate): boolean {
  return start !== null && end !== null && start.slice(0, 4) === end.slice(0, 4);
}

/** Days of publication needed for anything told by weekdays; null where it is not known to the day. */
export function dayOf(date: EdtfDate | null): string | null {
  return date?.precision === 'DAY' ? date.start : null;
}

/** The weekday nearest to the day of publication, before or after it as the text speaks; that day itself counts. */
export function pickWeekday(scene: Scene, weekday: number): Reading | null {
  const { published } = scene;
  const today = dayOf(published);
  if (published === null || today === null) return null;
  const ago = (weekdayOf(today) - weekday + 7) % 7;
  const direction = scene.direct();
  const ahead = direction === 'future' || (direction === 'open' && ago >= 6);
  return against(published, addDays(today, ago === 0 || !ahead ? -ago : 7 - ago));
}

/** The last one before, or the first one after, the day of publication. */
export function stepWeekday(scene: Scene, weekday: number, step: 'before' | 'after'): Reading | null {
  const { published } = scene;
  const today = dayOf(published);
  if (published === null || today === null) return null;
  const ago = (weekdayOf(today) - weekday + 7) % 7 || 7;
  return against(published, addDays(today, step === 'before' ? -ago : (7 - (ago % 7)) % 7 || 7));
}

/** The weekday of the week that lies `weeks` after that of publication. */
export function weekdayOfWeek(scene: Scene, weekday: number, weeks: number): Reading | null {
  const { published } = scene;
  const today = dayOf(published);
  if (published === null || today === null) return null;
  return against(published, addDays(mondayOf(today), 7 * weeks + weekday - 1));
}

/** The period `count` units from a date; null where the date is too vague to say which. */
export function shift(from: EdtfDate | null, unit: Unit, count: number): Reading | null {
  if (!from?.start || !from.end) return null;
  const period = writePeriod(from.start, unit, count);
  if (period !== writePeriod(from.end, unit, count)) return null;
  return readable(period, from);
}

/** The last date of a kind that was told in this sentence or in as many before it. */
export function lastTold(
  { told, sentence }: Scene,
  sentences: number,
  holds: (date: ToldDate) => boolean,
): ToldDate | null {
  return told.findLast((date) => sentence - date.sentence <= sentences && holds(date)) ?? null;
}
