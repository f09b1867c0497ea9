/** How finely time is divided. */
export const intervalMeanings = {
  DAY: 'Days.',
  WEEK: 'Weeks, from Monday to Sunday.',
  MONTH: 'Calendar months.',
  YEAR: 'Calendar years.',
} as const;
export type Interval = keyof typeof intervalMeanings;
