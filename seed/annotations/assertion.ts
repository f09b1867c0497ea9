import type { Method } from '../../drizzle/vocabulary/methods.ts';
import type { Standing } from '../../drizzle/vocabulary/standings.ts';

/** Who answers for a statement or an objection, and why. */
export interface Signature {
  editor: string | null;
  reason: string | null;
}

/** A statement with who made it and what became of it. Signed by whoever states it or overrules it. */
export interface Assertion<Statement> extends Signature {
  statement: Statement;
  method: Method;
  standing: Standing;
  /** The assertion that stands in its place; null unless superseded. */
  replacement: Assertion<Statement> | null;
}

/** Everything that is stated of one kind, what is overruled among it. */
export type Ledger<Statement> = Assertion<Statement>[];

export function assertExtracted<Statement>(statement: Statement): Assertion<Statement> {
  const unsigned = { editor: null, reason: null };
  return { statement, method: 'EXTRACTED', standing: 'AGREED', replacement: null, ...unsigned };
}

export function assertCurated<Statement>(statement: Statement, by: Signature): Assertion<Statement> {
  return { statement, method: 'CURATED', standing: 'AGREED', replacement: null, ...by };
}

/** Puts another statement in the place of one that stands. */
export function supersede<Statement>(
  ledger: Ledger<Statement>,
  assertion: Assertion<Statement>,
  statement: Statement,
  { method, ...by }: Signature & { method: Method },
): void {
  const replacement = { ...assertCurated(statement, by), method };
  Object.assign(assertion, { standing: 'SUPERSEDED', replacement, ...by });
  ledger.push(replacement);
}

/** Says that a statement is wrong. One that an editor put in the place of another takes that with it. */
export function reject<Statement>(
  ledger: Ledger<Statement>,
  assertion: Assertion<Statement>,
  by: Signature,
): void {
  const origin = ledger.find(({ replacement }) => replacement === assertion);
  Object.assign(origin ?? assertion, { standing: 'REJECTED', replacement: null, ...by });
  if (origin) ledger.splice(ledger.indexOf(assertion), 1);
}

/**
 * Changes a statement because of what an editor said of something else. What is extracted is kept beside it;
 * what already stands in the place of another is changed itself.
 */
export function revise<Statement>(
  ledger: Ledger<Statement>,
  assertion: Assertion<Statement>,
  statement: Statement,
  by: Signature,
): void {
  if (isOriginal(ledger, assertion)) supersede(ledger, assertion, statement, { ...by, method: 'EXTRACTED' });
  else assertion.statement = statement;
}

/** What stands, in the order of the ledger. */
export function standing<Statement>(ledger: Ledger<Statement>): Assertion<Statement>[] {
  return ledger.filter((assertion) => assertion.standing === 'AGREED');
}

function isOriginal<Statement>(ledger: Ledger<Statement>, assertion: Assertion<Statement>): boolean {
  return assertion.method === 'EXTRACTED' && !ledger.some(({ replacement }) => replacement === assertion);
}
