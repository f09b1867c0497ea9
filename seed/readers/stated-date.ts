/**
 * A date printed by itself, as above an article: '3 June 2022', 'Fri, Jun 3rd, 2022 10:30 IST', '2022-06-03',
 * 'June 2022'. Returns EDTF, or null when the text is anything else. Dates in figures such as 03/06/2022 are
 * left unread: they mean different days in different places.
 */
export function readStatedDate(text: string): string | null {
  const bare = text.replace(label, '').replace(weekday, '').replace(timeOfDay, '').trim();
  const parts = (dayFirst.exec(bare) ?? monthFirst.exec(bare) ?? iso.exec(bare) ?? monthOnly.exec(bare))
    ?.groups;
  if (parts === undefined) return null;
  const month = parts.number ?? numberOf(parts.month ?? '');
  if (month === null) return null;
  const day = parts.day?.padStart(2, '0');
  const date = day === undefined ? `${parts.year}-${month}` : `${parts.year}-${month}-${day}`;
  return exists(date) ? date : null;
}

/** Source of a pattern for a day and month, with or without a year, to be built into longer patterns. */
export const dayAndMonth =
  '(?:\\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]{2,8}\\.?|[A-Z][a-z]{2,8}\\.? \\d{1,2}(?:st|nd|rd|th)?)(?:,? \\d{4})?';

const label = /^(?:(?:first )?(?:published|posted|date|dated|publication date)(?: (?:on|at))?)\s*:?\s*/i;
const weekday = /^(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?[,.]?\s+/i;
const timeOfDay =
  /[,|\s]*(?:at\s+)?\d{1,2}[:.]\d{2}(?::\d{2})?\s*(?:[ap]\.?m\.?)?\s*(?:\(?(?:[A-Z]{2,5})(?:[+-]\d{1,2}(?::?\d{2})?)?\)?)?$/i;
const dayFirst = /^(?<day>\d{1,2})(?:st|nd|rd|th)?\s+(?<month>[a-z]+)\.?,?\s+(?<year>\d{4})$/i;
const monthFirst = /^(?<month>[a-z]+)\.?\s+(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<year>\d{4})$/i;
const iso = /^(?<year>\d{4})-(?<number>\d{2})-(?<day>\d{2})$/;
const monthOnly = /^(?<month>[a-z]+),?\s+(?<year>\d{4})$/i;

const months = 'january february march april may june july august september october november december'.split(
  ' ',
);

function numberOf(word: string): string | null {
  const name = word.toLowerCase();
  const index = months.findIndex(
    (month) => month === name || month.slice(0, 3) === name || (name === 'sept' && month === 'september'),
  );
  return index < 0 ? null : String(index + 1).padStart(2, '0');
}

function exists(date: string): boolean {
  const time = Date.parse(date);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
}
