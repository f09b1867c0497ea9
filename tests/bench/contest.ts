import type { Ask, Load } from './load.ts';

export interface Extent {
  /** Articles of the smaller and of the larger store. */
  sizes: readonly [number, number];
  seconds: number;
  rounds: number;
  connections: number;
}

export interface Measure {
  perSecond: number;
  /** In milliseconds, one request at a time. */
  p50: number;
  p99: number;
}

/**
 * Measures several contenders in turn, round after round, so that whatever else the machine does falls on all of
 * them alike. Requests per second are the median of the rounds.
 */
export async function holdContest<Name extends string>(
  asks: Record<Name, Ask>,
  { load, extent }: { load: Load; extent: Extent },
): Promise<Record<Name, Measure>> {
  const names = Object.keys(asks) as Name[];
  const rates = new Map<Name, number[]>(names.map((name) => [name, []]));
  const { seconds, rounds, connections } = extent;
  for (const name of names) await load.measureRate(asks[name], { connections, seconds: seconds / 4 });
  for (let round = 0; round < rounds; round++) {
    for (const name of names) {
      const { perSecond, failed } = await load.measureRate(asks[name], { connections, seconds });
      if (failed > 0) throw new Error(`${failed} requests of "${name}" failed: ${asks[name].url}`);
      rates.get(name)?.push(perSecond);
    }
  }
  const { quantiles } = await load.measureLatency(Object.values(asks), { count: 300, seconds: seconds * 3 });
  return Object.fromEntries(
    names.map((name, index) => [
      name,
      { perSecond: median(rates.get(name) ?? []), ...(quantiles[index] ?? { p50: 0, p99: 0 }) },
    ]),
  ) as Record<Name, Measure>;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
