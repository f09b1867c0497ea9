import type { Span } from '../story.ts';
import { type Assertion, type Ledger, standing } from './assertion.ts';
import type { Desk } from './desk.ts';
import { locateWords, type Occurrence } from './locate-words.ts';

/** What an entry says of the statement that it corrects or rejects. */
export interface Meaning<Statement> {
  ledger: Ledger<Statement>;
  /** Key of the words it quotes. */
  at: readonly unknown[];
  text: string;
  nth: Occurrence;
  fits(statement: Statement): boolean;
  /** Where a statement stands: the first kind of place that has any of the words counts. */
  places: readonly ((statement: Statement) => readonly Span[])[];
  /** A statement in a few words, for messages. */
  describe(statement: Statement): string;
}

/**
 * Finds what the extractor says at the words quoted: statements of just these words, or else those that share
 * some of them. None, where that is not what the entry can mean, which is then noted.
 */
export function findMeant<Statement>(desk: Desk, meaning: Meaning<Statement>): Assertion<Statement>[] {
  const located = locateWords(desk.body, meaning.text, meaning.nth);
  if (located.fault !== null) {
    desk.refuse(meaning.at, located.fault);
    return [];
  }
  const extracted = meaning.ledger.filter(({ method }) => method === 'EXTRACTED');
  const found = findAt(extracted, located.spans, meaning);
  const open = standing(found);
  const fault = describeFault(found, open, meaning);
  if (fault === null) return open;
  desk.refuse(
    meaning.at,
    `${fault}${found.length > 0 ? '' : describeNearest(extracted, located.spans, meaning)}`,
  );
  return [];
}

function findAt<Statement>(
  extracted: Ledger<Statement>,
  spans: readonly Span[],
  { fits, places }: Meaning<Statement>,
): Assertion<Statement>[] {
  const fitting = extracted.filter(({ statement }) => fits(statement));
  for (const place of places) {
    for (const holds of [isSame, overlaps]) {
      const found = fitting.filter(({ statement }) =>
        place(statement).some((stated) => spans.some((span) => holds(stated, span))),
      );
      if (found.length > 0) return found;
    }
  }
  return [];
}

function describeFault<Statement>(
  found: Ledger<Statement>,
  open: Ledger<Statement>,
  { text, nth, describe }: Meaning<Statement>,
): string | null {
  if (found.length === 0) return `means nothing that is extracted at "${text}"`;
  if (open.length === 0) return 'means what an entry above it corrects or rejects already';
  if (open.length === 1 || nth === 'all') return null;
  const list = open.map(({ statement }) => describe(statement)).join('; ');
  return `means ${open.length} extracted statements, and must mean one: ${list}`;
}

/** Most statements that a message lists. */
const listed = 5;

function describeNearest<Statement>(
  extracted: Ledger<Statement>,
  [first = { start: 0, end: 0 }]: readonly Span[],
  { places, describe }: Meaning<Statement>,
): string {
  const distance = (statement: Statement) =>
    Math.min(
      ...places
        .flatMap((place) => place(statement))
        .map(({ start, end }) => Math.max(0, start - first.end, first.start - end)),
    );
  const nearest = extracted
    .map(({ statement }) => statement)
    .sort((a, b) => distance(a) - distance(b))
    .slice(0, listed)
    .map(describe);
  return nearest.length === 0 ? '; nothing of the kind is' : `; nearest are ${nearest.join('; ')}`;
}

function isSame(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
