import { type EdtfDate, readEdtf } from '../drizzle/edtf.ts';
import { argumentError } from './errors.ts';

/** The days an argument in EDTF means. `argument` is its path, for errors. */
export function readEdtfArgument(edtf: string, argument: readonly string[]): EdtfDate {
  const date = readEdtf(edtf);
  if (date) return date;
  throw argumentError(
    'INVALID_DATE',
    `"${edtf}" is not a date in EDTF.`,
    'Write a day as 2022-05-17, a month as 2022-05, a year as 2022, an interval as 2021-09/2022-05 or 2021-09/.. (open).',
    argument,
  );
}
