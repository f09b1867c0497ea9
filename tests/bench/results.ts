import type { Extent, Measured, Unmeasured } from './contest.ts';
import type { Trips } from './database.ts';
import type { Operation } from './operation.ts';
import type { PageResults } from './pages.ts';
import type { Mode } from './way-of-asking.ts';

/**
 * What a run of the bench has found out so far, as tests/bench/results.json keeps it: it is written again after
 * each operation, so that a run that breaks off keeps what it has.
 */
export interface Results {
  date: string;
  machine: string;
  extent: Extent;
  operations: OperationResults[];
  pages: PageResults | Unmeasured;
  /** Statements of the list with 5 articles and with 100. */
  statementsByPage: readonly [number, number] | Unmeasured;
  memoryBytes: { before: number; after: number; constant: number };
  bundle: { bytes: number; gzipBytes: number };
}

/** What an operation is asked of: the Worker in four ways, and what it is compared with. */
export type Contender = Mode | 'constant' | 'empty' | 'pluginDrizzle' | 'naive';

export interface OperationResults extends Pick<Operation, 'name' | 'meaning'> {
  /** Length of the answer; null where there was none. */
  bytes: number | null;
  measures: Partial<Record<Contender, Measured>>;
  trips: Partial<Record<Implementation, Trips>>;
}

/** The Workers that answer GraphQL. */
export type Implementation = 'own' | 'pluginDrizzle' | 'naive';
