import { type Claim, partiesOf } from './claim.ts';

/**
 * Whether two claims tell of the same event: the same class, modes that do not contradict, mostly the same
 * actors, and dates that can be the same. Across articles both dates must be known.
 */
export function isSameEvent(a: Claim, b: Claim): boolean {
  return (
    a.type === b.type &&
    (a.mode === null || b.mode === null || a.mode === b.mode) &&
    (a.claimStatus === 'NEGATED') === (b.claimStatus === 'NEGATED') &&
    shareActors(a, b) &&
    shareDate(a, b)
  );
}

/** Two actors in common, or all of the one that has only one. */
function shareActors(a: Claim, b: Claim): boolean {
  const ofA = partiesOf(a);
  const ofB = new Set(partiesOf(b));
  const common = ofA.filter((actor) => ofB.has(actor)).length;
  return common >= 2 || (common === 1 && ofA.length === 1 && ofB.size === 1);
}

/** Longest span, in days, within which two datings are taken to mean the same day or month. */
const longestSpanDays = 31;

function shareDate(a: Claim, b: Claim): boolean {
  const sameArticle = a.articleId === b.articleId;
  if (!a.when?.start || !a.when.end || !b.when?.start || !b.when.end) {
    return sameArticle && (a.when?.edtf ?? null) === (b.when?.edtf ?? null);
  }
  const overlap = a.when.start <= b.when.end && b.when.start <= a.when.end;
  return overlap && (a.when.edtf === b.when.edtf || spanDays(a) + spanDays(b) <= longestSpanDays + 1);
}

/**
 * Between which days another claim begins, and on or after which it ends, if it may give the same date as this one
 * does; null for one that is undated or open, which only its own article can tell again.
 */
export function datesOfSame({ when }: Claim): { from: string; to: string; until: string } | null {
  if (!when?.start || !when.end) return null;
  const { start, end } = when;
  if (spanDays({ when }) > longestSpanDays) return { from: start, to: start, until: end };
  const from = new Date(Date.parse(start) - longestSpanDays * dayMs).toISOString().slice(0, 10);
  return { from, to: end, until: start };
}

const dayMs = 86_400_000;

function spanDays({ when }: Pick<Claim, 'when'>): number {
  if (!when?.start || !when.end) return Number.POSITIVE_INFINITY;
  return (Date.parse(when.end) - Date.parse(when.start)) / dayMs + 1;
}
