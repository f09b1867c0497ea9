import { cpus } from 'node:os';
import { bundleWorker, compressedSize } from './bundle.ts';
import type { Extent, Unmeasured } from './contest.ts';
import { countTrips, runDatabase } from './database.ts';
import { findGeneratedStore } from './dataset/generated-store.ts';
import { startLoad } from './load.ts';
import { countOnce, measureOperation, type Stand } from './measure-operation.ts';
import { list, type Operation } from './operation.ts';
import { benchPages } from './pages.ts';
import type { Implementation, Results } from './results.ts';
import { type RunningWorker, runWorker } from './workerd.ts';

export const fullExtent: Extent = { sizes: [1_000, 100_000], seconds: 2, rounds: 3, connections: 16 };
export const quickExtent: Extent = { sizes: [600, 1_000], seconds: 0.3, rounds: 1, connections: 8 };

const entries: Record<Implementation, string> = {
  own: 'src/index.ts',
  pluginDrizzle: 'tests/bench/workers/plugin-drizzle.ts',
  naive: 'tests/bench/workers/naive.ts',
};

interface Bench extends Stand {
  ownSmall: RunningWorker;
  bundle: string;
}

/** Who wants to know how a run goes on. */
export interface Listener {
  tell: (line: string) => void;
  report: (results: Results) => void;
}

/** Remembers to stop something at the end. */
type Keep = <Thing extends { stop(): unknown }>(thing: Thing) => Thing;

/** Runs everything on this machine, and stops whatever it has started. */
export async function benchServing(
  { extent, wanted }: { extent: Extent; wanted: readonly Operation[] },
  listener: Listener,
): Promise<Results> {
  const stops: (() => unknown)[] = [];
  const keep: Keep = (thing) => {
    stops.push(() => thing.stop());
    return thing;
  };
  try {
    listener.tell('stores and Workers …');
    return await measureAll(wanted, await setUp(extent, keep), listener);
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
  const runConstant = (bytes: number) => runWorker(constant, { BYTES: String(bytes) });
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
    databaseUrl: large,
    runConstant,
    empty: keep(await runConstant(0)),
    workers: await runThree(large),
    counted: await runThree(counter.url),
    ownSmall: await run('own', small),
    bundle: bundles.own,
  };
}

async function serveStore(count: number, keep: Keep): Promise<string> {
  return keep(await runDatabase(await findGeneratedStore(count))).url;
}

/** Measures some operations, and tells after each what is known by then. */
async function measureAll(
  wanted: readonly Operation[],
  bench: Bench,
  { tell, report }: Listener,
): Promise<Results> {
  const results = openResults(bench);
  const keepMemory = () => {
    results.memoryBytes.after = bench.workers.own.readMemory();
    results.memoryBytes.constant = bench.empty.readMemory();
  };
  for (const operation of wanted) {
    tell(`${operation.meaning} …`);
    results.operations.push(await measureOperation(operation, bench));
    keepMemory();
    report(results);
  }
  tell('pages …');
  results.pages = await figureOf(() =>
    benchPages({ small: bench.ownSmall, large: bench.workers.own }, bench),
  );
  results.statementsByPage = await figureOf(async () => [
    await countStatements(5, bench),
    await countStatements(100, bench),
  ]);
  keepMemory();
  report(results);
  return results;
}

function openResults({ extent, workers, bundle, empty }: Bench): Results {
  const notYet = { why: 'not measured in this run' };
  const memory = workers.own.readMemory();
  return {
    date: new Date().toISOString().slice(0, 10),
    machine: `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}`,
    extent,
    operations: [],
    pages: notYet,
    statementsByPage: notYet,
    memoryBytes: { before: memory, after: memory, constant: empty.readMemory() },
    bundle: { bytes: Buffer.byteLength(bundle), gzipBytes: compressedSize(bundle) },
  };
}

/** A figure, or why there is none. */
async function figureOf<Figure>(measure: () => Promise<Figure>): Promise<Figure | Unmeasured> {
  try {
    return await measure();
  } catch (error) {
    return { why: String(error).slice(0, 200) };
  }
}

async function countStatements(first: number, bench: Bench): Promise<number> {
  return (await countOnce('own', { ...list, variables: { first } }, bench)).statements;
}
