import { readEdtf } from '../../drizzle/edtf.ts';
import { readStatedDate } from './stated-date.ts';

/**
 * A date as formats of news state it, as EDTF: EDTF itself, a moment of ISO 8601 or RFC 822, of which the day
 * is kept that its writer's clock showed, or a printed date. Null where it is none.
 */
export function readStatedMoment(stated: string): string | null {
  const text = stated.trim();
  if (readEdtf(text) !== null) return text;
  const iso =
    /^(\d{4}-\d{2}-\d{2})(?:T|\s)\d{2}/.exec(text)?.[1] ?? /^\d{4}-\d{2}(?=T|Z|[+-]\d{2}:)/.exec(text)?.[0];
  if (iso !== undefined) return readEdtf(iso) === null ? null : iso;
  const compact = /^(\d{4})(\d{2})(\d{2})(?:T\d{4,6}(?:Z|[+-]\d{2}:?\d{2})?)?$/.exec(text);
  if (compact !== null) return readStatedMoment(compact.slice(1, 4).join('-'));
  const rfc822 = /^(?:[a-z]{3,9},?\s+)?(\d{1,2}\s+[a-z]{3,9}\s+\d{4})\s+\d{1,2}:\d{2}/i.exec(text)?.[1];
  return readStatedDate(rfc822 ?? text);
}
