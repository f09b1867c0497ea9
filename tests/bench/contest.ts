import type { Ask, Load, Timed } from './load.ts';

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

/** What could not be measured, and why. */
export interface Unmeasured {
  why: string;
}

export type Measured = Measure | Unmeasured;

export function isMeasure(measured: Measured | undefined): measured is Measure {
  return measured !== undefined && 'perSecond' in measured;
}

interface Contender {
  name: string;
  ask: Ask;
  /** How many ask it at a time; 0 for one so slow that it is only ever asked once at a time. */
  connections: number;
  rates: number[];
  failure: string | null;
}

/**
 * Measures several contenders in turn, round after round, so that whatever else the machine does falls on all of
 * them alike. Requests per second are the median of the rounds. What fails or takes too long is out, with the
 * reason, and keeps nobody waiting.
 */
export async function holdContest<Name extends string>(
  asks: Record<Name, Ask>,
  { load, extent }: { load: Load; extent: Extent },
): Promise<Record<Name, Measured>> {
  const contenders = await tryOut(asks, { load, extent });
  for (let round = 0; round < extent.rounds; round++) {
    for (const contender of contenders) await runRound(contender, { load, extent });
  }
  const fast = contenders.filter(({ connections }) => connections > 0);
  const slow = contenders.filter(({ connections }) => connections === 0);
  const measures = [...(await timeAll(fast, { load, extent })), ...(await timeAll(slow, { load, extent }))];
  return Object.fromEntries(measures) as Record<Name, Measured>;
}

/** Asks each a few times, which warms it up and tells how many may ask it at once without queueing for long. */
async function tryOut(
  asks: Record<string, Ask>,
  { load, extent: { seconds, connections: most } }: { load: Load; extent: Extent },
): Promise<Contender[]> {
  const named = Object.entries(asks);
  const tries = await load.measureLatency(Object.values(asks), { count: 2, seconds });
  const contenders = named.map(([name, ask], index): Contender => {
    const tried = tries[index] as Timed;
    if ('failure' in tried) return { name, ask, connections: 0, rates: [], failure: tried.failure };
    const atOnce = Math.floor((seconds * 1_000) / 4 / tried.p50);
    return { name, ask, connections: Math.min(most, atOnce), rates: [], failure: null };
  });
  for (const { ask, connections } of contenders)
    if (connections > 0) await load.measureRate(ask, { connections, seconds: seconds / 4 });
  return contenders;
}

async function runRound(
  contender: Contender,
  { load, extent: { seconds } }: { load: Load; extent: Extent },
): Promise<void> {
  const { ask, connections, failure, rates } = contender;
  if (connections === 0 || failure !== null) return;
  const { perSecond, failed } = await load.measureRate(ask, { connections, seconds });
  if (failed > 0) contender.failure = `${failed} requests failed under load`;
  else rates.push(perSecond);
}

async function timeAll(
  contenders: readonly Contender[],
  { load, extent: { seconds } }: { load: Load; extent: Extent },
): Promise<[string, Measured][]> {
  const ready = contenders.filter(({ failure }) => failure === null);
  const times = await load.measureLatency(
    ready.map(({ ask }) => ask),
    { count: 300, seconds: seconds * 3 },
  );
  return contenders.map(({ name, rates, failure }) => {
    const timed = times[ready.findIndex((one) => one.name === name)] ?? { failure: failure ?? '' };
    if ('failure' in timed) return [name, { why: timed.failure }];
    const perSecond = rates.length > 0 ? median(rates) : 1_000 / timed.p50;
    return [name, { perSecond, ...timed }];
  });
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
