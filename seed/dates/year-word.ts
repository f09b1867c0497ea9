/** Words that say of which year a period is: 'May last year', 'November of that year', 'last May'. */
import { type EdtfDate, readEdtf } from '../../drizzle/edtf.ts';
import { against, lastTold, pickYear, shift } from './pick.ts';
import type { Reading, Scene } from './rule.ts';

export const yearWord =
  '(?:,? (?:of |in )?(?<which>this|last|next|that|the previous|the following|the same|the next) year)';

/** Years from that of publication, or from that told before, by the word in front; null where it leaves it open. */
export function yearsFrom(word: string | undefined): number | null {
  if (word === undefined) return null;
  if (/last|previous|prior|past/i.test(word)) return -1;
  return /next|coming|following/i.test(word) ? 1 : 0;
}

/** A period named for a year: 'that year' and 'the following year' are counted from the one told before. */
export function inYear(scene: Scene, word: string, write: (year: number) => string): Reading | null {
  const told = /^th(?:e|at)\b/i.test(word)
    ? lastTold(scene, 3, (date) => shift(date, 'year', 0) !== null)
    : null;
  const base = told ?? scene.published;
  const year = shift(base, 'year', yearsFrom(word) ?? 0);
  if (year === null || base === null) return null;
  const edtf = write(Number(year.edtf.slice(0, 4)));
  return readEdtf(edtf) === null ? null : against(base, edtf);
}

/**
 * A period that comes every year, with the word in front of it: 'last summer' is the latest that is over,
 * 'next summer' the first to begin, 'this summer' that of the year. 'The following summer' is counted from
 * the date told before.
 */
export function pickStepped(
  scene: Scene,
  step: string | undefined,
  write: (year: number) => string,
): Reading | null {
  if (step === undefined) return pickYear(scene, write);
  const base = /^the (?:following|previous|next)/i.test(step)
    ? (lastTold(scene, 3, ({ start, end }) => start !== null && start.slice(0, 4) === end?.slice(0, 4)) ??
      scene.published)
    : scene.published;
  if (!base?.start || !base.end || base.precision === 'YEAR')
    return scene.published === null ? pickYear(scene, write) : null;
  const chosen = chooseStepped(step, base, write);
  return chosen === undefined ? null : against(base, chosen.edtf);
}

function chooseStepped(
  step: string,
  { start, end }: EdtfDate,
  write: (year: number) => string,
): EdtfDate | undefined {
  const year = Number(start?.slice(0, 4));
  const periods = [year - 1, year, year + 1].flatMap((each) => readEdtf(write(each)) ?? []);
  if (/last|past|previous/i.test(step))
    return periods.findLast((period) => (period.end ?? '') < (start ?? ''));
  if (/next|coming|following/i.test(step))
    return periods.find((period) => (period.start ?? '') > (end ?? ''));
  const around = periods.find(
    (period) => (period.start ?? '') <= (start ?? '') && (end ?? '') <= (period.end ?? ''),
  );
  return around ?? periods.find(({ edtf }) => edtf === write(year));
}
