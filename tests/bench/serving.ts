import { cpus } from 'node:os';
import { isDeepStrictEqual } from 'node:util';
import { bundleWorker, compressedSize } from './bundle.ts';
import { type Extent, holdContest } from './contest.ts';
import { type Counter, countTrips, runDatabase, type Trips } from './database.ts';
import { findGeneratedStore } from './dataset/generated-store.ts';
import { type Ask, type Load, startLoad } from './load.ts';
import { list, type Operation, operations } from './operation.ts';
import { benchPages } from './pages.ts';
import type { Contender, Implementation, OperationResults, Results } from './results.ts';
import { askByGet, askFor, askOnce, modeNames, readData } from './way-of-asking.ts';
import { type RunningWorker, runWorker } from './workerd.ts';

export const fullExtent: Extent = { sizes: [1_000, 100_000], seconds: 2, rounds: 3, connections: 16 };
export const quickExtent: Extent = { sizes: [600, 1_000], seconds: 0.3, rounds: 1, connections: 8 };

const entries: Record<Implementation, string> = {
  own: 'src/index.ts',
  pluginDrizzle: 'tests/bench/workers/plugin-drizzle.ts',
  naive: 'tests/bench/workers/naive.ts',
};

interface Bench {
  extent: Extent;
  load: Load;
  counter: Counter;
  keep: Keep;
  runConstant: (bytes: number) => Promise<RunningWorker>;
  /** On the larger store. */
  workers: Record<Implementation, RunningWorker>;
  /** The same, with the counter before their database. */
  counted: Record<Implementation, RunningWorker>;
  ownSmall: RunningWorker;
  bundle: string;
}

/** Remembers to stop something at the end. */
type Keep = <Thing extends { stop(): unknown }>(thing: Thing) => Thing;

/** Runs everything on this machine, and stops whatever it has started. */
export async function benchServing(extent: Extent, tell: (line: string) => void): Promise<Results> {
  const stops: (() => unknown)[] = [];
  const keep: Keep = (thing) => {
    stops.push(() => thing.stop());
    return thing;
  };
  try {
    return await measureAll(await setUp(extent, keep), tell);
  } finally {
    for (const stop of stops.reverse()) await stop();
  }
}

async function setUp(extent: Extent, keep: Keep): Promise<Bench> {
  const [small, large] = [await serveStore(extent.sizes[0], keep), await serveStore(extent.sizes[1], keep)];
  const counter = keep(await countTrips(large));
  const bundles = {
    own: await bundleWorker(entries.own),
    pluginDrizzle: await bundleWorker(entries.pluginDrizzle),
    naive: await bundleWorker(entries.naive),
  };
  const constant = await bundleWorker('tests/bench/workers/constant.ts');
  const run = async (name: Implementation, url: string) =>
    keep(await runWorker(bundles[name], { LIBSQL_URL: url, RATE_LIMIT: 'off' }));
  const runThree = async (url: string) => ({
    own: await run('own', url),
    pluginDrizzle: await run('pluginDrizzle', url),
    naive: await run('naive', url),
  });
  return {
    extent,
    load: keep(startLoad()),
    counter,
    keep,
    runConstant: async (bytes) => keep(await runWorker(constant, { BYTES: String(bytes) })),
    workers: await runThree(large),
    counted: await runThree(counter.url),
    ownSmall: await run('own', small),
    bundle: bundles.own,
  };
}

async function serveStore(count: number, keep: Keep): Promise<string> {
  return keep(await runDatabase(await findGeneratedStore(count))).url;
}

async function measureAll(bench: Bench, tell: (line: string) => void): Promise<Results> {
  const { extent, workers, bundle } = bench;
  const before = workers.own.readMemory();
  const empty = await bench.runConstant(0);
  const results: OperationResults[] = [];
  for (const operation of operations) {
    tell(`${operation.meaning} …`);
    results.push(await measureOperation(operation, empty, bench));
  }
  tell('pages …');
  return {
    date: new Date().toISOString().slice(0, 10),
    machine: `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}`,
    extent,
    operations: results,
    pages: await benchPages({ small: bench.ownSmall, large: workers.own }, bench),
    statementsByPage: [await countStatements(5, bench), await countStatements(100, bench)],
    memoryBytes: { before, after: workers.own.readMemory(), constant: empty.readMemory() },
    bundle: { bytes: Buffer.byteLength(bundle), gzipBytes: compressedSize(bundle) },
  };
}

/** Measures an operation in every way, once all who can answer it have given the same data. */
async function measureOperation(
  operation: Operation,
  empty: RunningWorker,
  bench: Bench,
): Promise<OperationResults> {
  const { name, meaning } = operation;
  const who: Implementation[] =
    operation === list ? ['own', 'pluginDrizzle', 'naive'] : ['own', 'pluginDrizzle'];
  await checkSame(operation, who, bench);
  const trips = Object.fromEntries(
    await inTurn(who, async (one) => [one, await countOnce(one, operation, bench)] as const),
  ) as OperationResults['trips'];
  const { text } = await askOnce(await askFor(bench.workers.own, operation, 'uncached'));
  const bytes = Buffer.byteLength(text);
  const constant = await bench.runConstant(bytes);
  const asks = {
    constant: askByGet(constant, operation),
    empty: askByGet(empty, operation),
    ...Object.fromEntries(
      await inTurn(modeNames, async (mode) => [mode, await askFor(bench.workers.own, operation, mode)]),
    ),
    ...Object.fromEntries(who.slice(1).map((one) => [one, askByGet(bench.workers[one], operation)])),
  } as Record<Contender, Ask>;
  const measures = await holdContest(asks, bench);
  await constant.stop();
  return { name, meaning, bytes, measures, trips };
}

async function checkSame(operation: Operation, who: readonly Implementation[], bench: Bench): Promise<void> {
  const [own, ...others] = await inTurn(who, (one) => readData(askByGet(bench.workers[one], operation)));
  const different = others.findIndex((data) => !isDeepStrictEqual(data, own));
  if (different !== -1) throw new Error(`${who[different + 1]} answers "${operation.name}" with other data.`);
}

/** What one request sends to the database, after one that has warmed whatever there is to warm. */
async function countOnce(
  one: Implementation,
  operation: Operation,
  { counted, counter }: Bench,
): Promise<Trips> {
  const ask = await askFor(counted[one], operation, 'uncached');
  await readData(ask);
  counter.take();
  await readData(ask);
  return counter.take();
}

async function countStatements(first: number, bench: Bench): Promise<number> {
  return (await countOnce('own', { ...list, variables: { first } }, bench)).statements;
}

async function inTurn<Item, Result>(
  items: readonly Item[],
  action: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  for (const item of items) results.push(await action(item));
  return results;
}
