import type { OperationResults, Results } from './results.ts';

/** A claim about speed: what it is a ratio of, the least that is promised, and what is aimed at. */
export interface Claim {
  measure: string;
  floor: number;
  aim: number;
  /** Whether less is better. */
  atMost: boolean;
  value: number;
}

/** What the figures of a run say about what is promised. */
export function readClaims({ operations, pages, statementsByPage }: Results): Claim[] {
  const [typename, list] = [find(operations, '__typename'), find(operations, 'list')];
  const rate = ({ measures }: OperationResults, name: keyof OperationResults['measures']) =>
    measures[name]?.perSecond ?? Number.NaN;
  const every = (ratio: (one: OperationResults) => number) => Math.min(...operations.map(ratio));
  return [
    atLeast(
      'cached GET : constant of the same size, list of 20',
      [0.75, 0.95],
      rate(list, 'cachedGet') / rate(list, 'constant'),
    ),
    atLeast(
      'the same, the least of all operations',
      [0.75, 0.95],
      every((one) => rate(one, 'cachedGet') / rate(one, 'constant')),
    ),
    atLeast(
      '304 : constant without content, list of 20',
      [0.85, 1],
      rate(list, 'notModified') / rate(list, 'empty'),
    ),
    atLeast(
      'uncached list of 20 : plugin-drizzle through yoga',
      [2.5, 6],
      rate(list, 'uncached') / rate(list, 'pluginDrizzle'),
    ),
    atLeast('uncached list of 20 : naive resolvers', [25, 50], rate(list, 'uncached') / rate(list, 'naive')),
    atLeast(
      'uncached `{ __typename }` : constant',
      [0.25, 0.8],
      rate(typename, 'uncached') / rate(typename, 'constant'),
    ),
    atMost('p50 of the first page, larger : smaller store', [1.3, 1.1], pages.largeFirst / pages.smallFirst),
    atMost(
      `p50 of page ${pages.late} of the larger : first page of the smaller store`,
      [1.3, 1.1],
      pages.largeLate / pages.smallFirst,
    ),
    atMost(
      'bytes read from libSQL : bytes answered, list of 20',
      [2, 1.2],
      list.trips.own.bytesRead / list.bytes,
    ),
    atMost(
      'HTTP round trips to libSQL, the most of all operations',
      [2, 1],
      Math.max(...operations.map(({ trips }) => trips.own.roundTrips)),
    ),
    atMost(
      'SQL statements, growth from 5 to 100 articles',
      [0, 0],
      statementsByPage[1] - statementsByPage[0],
    ),
  ];
}

/** In plain words. */
export function judge({ floor, aim, atMost, value }: Claim): 'aim reached' | 'floor held' | 'short' {
  const holds = (limit: number) => (atMost ? value <= limit : value >= limit);
  return holds(aim) ? 'aim reached' : holds(floor) ? 'floor held' : 'short';
}

function atLeast(measure: string, [floor, aim]: readonly [number, number], value: number): Claim {
  return { measure, floor, aim, atMost: false, value };
}

function atMost(measure: string, limits: readonly [number, number], value: number): Claim {
  return { ...atLeast(measure, limits, value), atMost: true };
}

function find(operations: readonly OperationResults[], name: string): OperationResults {
  const found = operations.find((one) => one.name === name);
  if (!found) throw new Error(`The run has no operation "${name}".`);
  return found;
}
