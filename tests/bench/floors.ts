import { isMeasure } from './contest.ts';
import type { Contender, OperationResults, Results } from './results.ts';

/** A claim about speed: what it is a ratio of, the least that is promised, and what is aimed at. */
export interface Claim {
  measure: string;
  floor: number;
  aim: number;
  /** Whether less is better. */
  atMost: boolean;
  value: number;
}

/** What the figures of a run say about what is promised; NaN where there are none. */
export function readClaims(results: Results): Claim[] {
  return [...readRates(results.operations), ...readPages(results), ...readTrips(results)];
}

function readRates(operations: readonly OperationResults[]): Claim[] {
  const [typename, list] = [find(operations, '__typename'), find(operations, 'list')];
  const least = Math.min(...operations.map((one) => ratioOf(one, 'cachedGet', 'constant')));
  return [
    atLeast(
      'cached GET : constant of the same size, list of 20',
      [0.75, 0.95],
      ratioOf(list, 'cachedGet', 'constant'),
    ),
    atLeast('the same, the least of all operations', [0.75, 0.95], least),
    atLeast(
      '304 : constant of the size of the answer, list of 20',
      [0.85, 1],
      ratioOf(list, 'notModified', 'constant'),
    ),
    atLeast('304 : constant without content, list of 20', [0.85, 1], ratioOf(list, 'notModified', 'empty')),
    atLeast(
      'uncached list of 20 : plugin-drizzle through yoga',
      [2.5, 6],
      ratioOf(list, 'uncached', 'pluginDrizzle'),
    ),
    atLeast('uncached list of 20 : naive resolvers', [25, 50], ratioOf(list, 'uncached', 'naive')),
    atLeast('uncached `{ __typename }` : constant', [0.25, 0.8], ratioOf(typename, 'uncached', 'constant')),
  ];
}

function readPages({ pages }: Results): Claim[] {
  const known = 'why' in pages ? null : pages;
  const first = known?.smallFirst ?? Number.NaN;
  return [
    atMost('p50 of the first page, larger : smaller store', [1.3, 1.1], (known?.largeFirst ?? first) / first),
    atMost(
      `p50 of page ${known?.late ?? '1,000'} of the larger : first page of the smaller store`,
      [1.3, 1.1],
      (known?.largeLate ?? first) / first,
    ),
  ];
}

function readTrips({ operations, statementsByPage }: Results): Claim[] {
  const list = find(operations, 'list');
  const own = operations.map(({ trips }) => trips.own?.roundTrips ?? Number.NaN);
  const bytes = operations.map(
    ({ trips, bytes }) => (trips.own?.bytesRead ?? Number.NaN) / (bytes ?? Number.NaN),
  );
  const [few, many] = 'why' in statementsByPage ? [Number.NaN, Number.NaN] : statementsByPage;
  return [
    atMost(
      'bytes read from libSQL : bytes answered, list of 20',
      [2, 1.2],
      (list?.trips.own?.bytesRead ?? Number.NaN) / (list?.bytes ?? Number.NaN),
    ),
    atMost('the same, the most of all operations', [2, 1.2], Math.max(...bytes)),
    atMost('HTTP round trips to libSQL, the most of all operations', [2, 1], Math.max(...own)),
    atMost('SQL statements, growth from 5 to 100 articles', [0, 0], many - few),
  ];
}

/** How much faster one way is than another; NaN where one of them has no figure. */
export function ratioOf(operation: OperationResults | undefined, one: Contender, other: Contender): number {
  const [first, second] = [operation?.measures[one], operation?.measures[other]];
  return isMeasure(first) && isMeasure(second) ? first.perSecond / second.perSecond : Number.NaN;
}

/** In plain words. */
export function judge({
  floor,
  aim,
  atMost,
  value,
}: Claim): 'aim reached' | 'floor held' | 'short' | 'not measured' {
  if (Number.isNaN(value)) return 'not measured';
  const holds = (limit: number) => (atMost ? value <= limit : value >= limit);
  return holds(aim) ? 'aim reached' : holds(floor) ? 'floor held' : 'short';
}

function atLeast(measure: string, [floor, aim]: readonly [number, number], value: number): Claim {
  return { measure, floor, aim, atMost: false, value };
}

function atMost(measure: string, limits: readonly [number, number], value: number): Claim {
  return { ...atLeast(measure, limits, value), atMost: true };
}

function find(operations: readonly OperationResults[], name: string): OperationResults | undefined {
  return operations.find((one) => one.name === name);
}
