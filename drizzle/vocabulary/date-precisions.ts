/** How exactly a date is known. `start` and `end` of a date span the whole of it. */
export const datePrecisionMeanings = {
  DAY: 'One day.',
  MONTH: 'Some time within one month.',
  SEASON: 'Some time within one season or quarter of a year.',
  YEAR: 'Some time within one year.',
  DECADE: 'Some time within one decade.',
  CENTURY: 'Some time within one century.',
  INTERVAL: 'From one date to another; one end may be open.',
  UNKNOWN: 'Nothing is known.',
} as const;
export type DatePrecision = keyof typeof datePrecisionMeanings;
export const datePrecisions = Object.keys(datePrecisionMeanings) as [DatePrecision, ...DatePrecision[]];
