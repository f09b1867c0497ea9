import type { MonthsFragment } from '../../operations/answers.ts';

type Bucket = MonthsFragment['buckets'][number];

/** A year with its twelve months, null where nothing happened. */
export interface Year {
  year: number;
  slots: (Bucket | null)[];
  /** Whether the year before is there too. */
  follows: boolean;
}

/** The years in which anything happened, in order. */
export function monthsByYear(buckets: readonly Bucket[]): Year[] {
  const years = new Map<number, (Bucket | null)[]>();
  for (const bucket of buckets) {
    const [year = 0, month = 1] = bucket.start.split('-').map(Number);
    const slots = years.get(year) ?? Array.from({ length: 12 }, () => null);
    slots[month - 1] = bucket;
    years.set(year, slots);
  }
  const ordered = [...years].sort(([one], [other]) => one - other);
  return ordered.map(([year, slots], place) => ({
    year,
    slots,
    follows: place === 0 || ordered[place - 1]?.[0] === year - 1,
  }));
}
