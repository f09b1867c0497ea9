import type { MonthsFragment } from '../../operations/answers.ts';

type Bucket = MonthsFragment['buckets'][number];

/** A year with its twelve months; a month in which nothing happened has no bucket. */
export interface Year {
  year: number;
  slots: { month: number; bucket: Bucket | null }[];
  /** Whether the year before is there too. */
  follows: boolean;
}

/** The years in which anything happened, in order. */
export function monthsByYear(buckets: readonly Bucket[]): Year[] {
  const years = new Map<number, Year['slots']>();
  for (const bucket of buckets) {
    const [year = 0, month = 1] = bucket.start.split('-').map(Number);
    const slots =
      years.get(year) ?? Array.from({ length: 12 }, (_, place) => ({ month: place + 1, bucket: null }));
    slots[month - 1] = { month, bucket };
    years.set(year, slots);
  }
  const ordered = [...years].sort(([one], [other]) => one - other);
  return ordered.map(([year, slots], place) => ({
    year,
    slots,
    follows: place === 0 || ordered[place - 1]?.[0] === year - 1,
  }));
}
