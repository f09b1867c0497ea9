import type { Withdrawal } from '../../drizzle/vocabulary/publication-statuses.ts';

/** Whether an item was called back, from the NewsCode of its publishing status, with or without a prefix. */
export function withdrawalOf(status: string | null | undefined): Withdrawal | undefined {
  const code = status?.replace(/^.*[:/]/, '').toLowerCase();
  return code === 'canceled' || code === 'withheld' ? code : undefined;
}

/** Says why an item may not be published yet at a moment, or null. `embargo` is when it may. */
export function describeEmbargo(embargo: string | null | undefined, now: number): string | null {
  const end = embargo ? Date.parse(embargo) : Number.NaN;
  return end > now ? `is under embargo until ${embargo}` : null;
}
