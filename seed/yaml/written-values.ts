/** Schemas of single values as people write them in YAML. */
import * as v from 'valibot';
import { readEdtf } from '../../drizzle/edtf.ts';

export const slug = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'a slug such as two-words in small letters'),
);

/** A bare year is a number to YAML. */
export const words = v.pipe(
  v.union([v.string(), v.number()], 'text'),
  v.transform(String),
  v.nonEmpty('text that is not empty'),
);

export const edtf = v.pipe(
  words,
  v.check((text) => readEdtf(text) !== null, 'an EDTF date such as 2022-06-12, 2022-06 or 2021/2022'),
);

export const countryCode = v.pipe(
  v.string(),
  v.regex(/^[A-Z]{3}$/, 'an ISO 3166-1 alpha-3 code such as TJK'),
);
