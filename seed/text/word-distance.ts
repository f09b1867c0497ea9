import type { ParseWords } from './parse-words.ts';

/** A distance between words as one of eight sizes. */
export function bucket(distance: number): number {
  if (distance < 5) return distance;
  if (distance < 7) return 5;
  return distance < 11 ? 6 : 7;
}

/** How many verbs, commas and conjunctions stand between two words, as one number; −1 beside the root. */
export function describeBetween({ verbs, commas, conjunctions }: ParseWords, a: number, b: number): number {
  if (a === 0 || b === 0) return -1;
  const from = Math.min(a, b) + 1;
  const to = Math.max(a, b);
  const count = (sums: Int32Array, most: number) =>
    Math.min(most, (sums[to] as number) - (sums[from] as number));
  return count(verbs, 3) * 16 + count(commas, 3) * 4 + count(conjunctions, 2);
}
