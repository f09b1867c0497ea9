import type { Extent, Measure } from './contest.ts';
import type { Trips } from './database.ts';
import type { Operation } from './operation.ts';
import type { PageResults } from './pages.ts';
import type { Mode } from './way-of-asking.ts';

/** Everything that one run of the bench found out, as tests/bench/results.json keeps it. */
export interface Results {
  date: string;
  machine: string;
  extent: Extent;
  operations: OperationResults[];
  pages: PageResults;
  /** Statements of the list with 5 articles and with 100. */
  statementsByPage: readonly [number, number];
  memoryBytes: { before: number; after: number; constant: number };
  bundle: { bytes: number; gzipBytes: number };
}

/** What an operation is asked of: the Worker in four ways, and what it is compared with. */
export type Contender = Mode | 'constant' | 'empty' | 'pluginDrizzle' | 'naive';

export interface OperationResults extends Pick<Operation, 'name' | 'meaning'> {
  /** Length of the answer. */
  bytes: number;
  measures: Partial<Record<Contender, Measure>> & Record<Exclude<Contender, 'naive'>, Measure>;
  trips: Partial<Record<Implementation, Trips>> & Record<'own' | 'pluginDrizzle', Trips>;
}

/** The Workers that answer GraphQL. */
export type Implementation = 'own' | 'pluginDrizzle' | 'naive';
