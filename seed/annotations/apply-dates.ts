import type { ExtractedDate } from '../story.ts';
import { assertCurated, reject, type Signature, standing, supersede } from './assertion.ts';
import { type Desk, repeats } from './desk.ts';
import { findMeant } from './find-meant.ts';
import { placeWords } from './locate-words.ts';
import type { Entry } from './sidecar.ts';

/** That a date expression means another date than was extracted, or none. */
export interface Redating {
  date: ExtractedDate;
  edtf: string | null;
  by: Signature;
}

type DateEntry = Entry<'dates'>;

/** Carries out what is said of dates, and returns what follows for the events that are dated by them. */
export function applyDates(desk: Desk, entries: readonly DateEntry[]): Redating[] {
  return entries.flatMap((entry) =>
    'add' in entry.content ? addDate(desk, entry) : overruleDate(desk, entry),
  );
}

function addDate(desk: Desk, { keys, content, by }: DateEntry): [] {
  if (!('add' in content)) return [];
  const { text, nth, edtf } = content.add;
  const { spans, fault } = placeWords(desk.body, text, nth);
  if (fault !== null) desk.refuse([...keys, 'add', 'text'], fault);
  const { dates } = desk.curation;
  for (const span of spans ?? []) {
    const date = { ...span, text: desk.body.slice(span.start, span.end), edtf };
    const same = standing(dates).find(
      ({ statement: { start, end } }) => start === span.start && end === span.end,
    );
    if (same?.method === 'CURATED') desk.refuse([...keys, 'add'], repeats);
    else if (same) supersede(dates, same, date, { ...by, method: 'CURATED' });
    else dates.push(assertCurated(date, by));
  }
  return [];
}

function overruleDate(desk: Desk, { keys, content, by }: DateEntry): Redating[] {
  if ('add' in content) return [];
  const [action, match, edtf] =
    'correct' in content
      ? (['correct', content.correct, content.to.edtf] as const)
      : (['reject', content.reject, null] as const);
  const { dates } = desk.curation;
  const meant = findMeant<ExtractedDate>(desk, {
    ledger: dates,
    at: [...keys, action, 'text'],
    text: match.text,
    nth: match.nth,
    fits: () => true,
    places: [(date) => [date]],
    describe: (date) => `"${date.text}" (${date.edtf})`,
  });
  return meant.map((assertion) => {
    const date = assertion.statement;
    if (edtf === null) reject(dates, assertion, by);
    else supersede(dates, assertion, { ...date, edtf }, { ...by, method: 'CURATED' });
    return { date, edtf, by };
  });
}
