/** What keeps a news item from being published: it was called back or is not out yet. */
export interface Availability {
  /** NewsCode of the publishing status: `usable`, `withheld` or `canceled`, with or without a prefix. */
  status: string | null | undefined;
  /** The moment until which it may not be published. */
  embargo: string | null | undefined;
}

/** Says why an item may not be published at a moment, or null. */
export function describeHold({ status, embargo }: Availability, now: number): string | null {
  const code = status?.replace(/^.*[:/]/, '').toLowerCase() ?? 'usable';
  if (code === 'canceled' || code === 'withheld') return `is ${code} by its publisher`;
  const end = embargo ? Date.parse(embargo) : Number.NaN;
  return end > now ? `is under embargo until ${embargo}` : null;
}
