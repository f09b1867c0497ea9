/** Words that say of which year a period is: 'May last year', 'November of that year', 'last May'. */
import { readEdtf } from '../../drizzle/edtf.ts';
import { against, lastTold, shift } from './pick.ts';
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

/** The same scene with the direction that 'last' or 'next' gives, told from publication whatever came before. */
export function stepped(scene: Scene, step: string | undefined): Scene {
  if (step === undefined || /^this$/i.test(step)) return scene;
  const direct = () => (/last|past|previous/i.test(step) ? ('past' as const) : ('future' as const));
  return { ...scene, told: scene.published === null ? scene.told : [], direct };
}
