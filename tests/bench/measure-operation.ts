import { isDeepStrictEqual } from 'node:util';
import { type Extent, holdContest, type Measured } from './contest.ts';
import { type Counter, type Trips, untilIdle } from './database.ts';
import type { Ask, Load } from './load.ts';
import { list, type Operation } from './operation.ts';
import type { Contender, Implementation, OperationResults } from './results.ts';
import { askByGet, askFor, askOnce, modeNames, readData } from './way-of-asking.ts';
import type { RunningWorker } from './workerd.ts';

/** Everything that runs while operations are measured. */
export interface Stand {
  extent: Extent;
  load: Load;
  counter: Counter;
  databaseUrl: string;
  runConstant: (bytes: number) => Promise<RunningWorker>;
  /** A Worker that answers with nothing. */
  empty: RunningWorker;
  /** On the larger store. */
  workers: Record<Implementation, RunningWorker>;
  /** The same, with the counter before their database. */
  counted: Record<Implementation, RunningWorker>;
}

type Answers = Partial<Record<Implementation, { data: unknown } | { why: string }>>;

/** Measures an operation in every way in which it is answered at all, in time and with the same data. */
export async function measureOperation(operation: Operation, stand: Stand): Promise<OperationResults> {
  const { name, meaning } = operation;
  const who: Implementation[] =
    operation === list ? ['own', 'pluginDrizzle', 'naive'] : ['own', 'pluginDrizzle'];
  const answers = await askAll(operation, who, stand);
  const able = who.filter((one) => 'data' in (answers[one] ?? {}));
  const trips: OperationResults['trips'] = {};
  for (const one of able) trips[one] = await countOnce(one, operation, stand);
  const bytes = able.includes('own') ? await readLength(operation, stand) : null;
  const compared = bytes === null ? {} : await compare(operation, { able, bytes }, stand);
  return { name, meaning, bytes, measures: { ...unable(answers), ...compared }, trips };
}

/** What each says to an operation. Data other than the Worker's own is a fault of the bench. */
async function askAll(
  operation: Operation,
  who: readonly Implementation[],
  { workers, databaseUrl }: Stand,
): Promise<Answers> {
  const answers: Answers = {};
  for (const one of who) {
    try {
      answers[one] = { data: await readData(askByGet(workers[one], operation)) };
    } catch (error) {
      answers[one] = { why: whyOf(error) };
      await untilIdle(databaseUrl);
    }
  }
  const { own, ...others } = answers;
  for (const [name, answer] of Object.entries(others)) {
    if (own && 'data' in own && 'data' in answer && !isDeepStrictEqual(answer.data, own.data))
      throw new Error(`${name} answers "${operation.name}" with other data.`);
  }
  return answers;
}

function whyOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.name === 'TimeoutError' ? 'no answer in time' : error.message.slice(0, 200);
}

function unable({ own, ...others }: Answers): Partial<Record<Contender, Measured>> {
  const measures: Partial<Record<Contender, Measured>> = {};
  if (own && 'why' in own) for (const mode of modeNames) measures[mode] = own;
  for (const [name, answer] of Object.entries(others))
    if ('why' in answer) measures[name as Contender] = answer;
  return measures;
}

async function compare(
  operation: Operation,
  { able, bytes }: { able: readonly Implementation[]; bytes: number },
  stand: Stand,
): Promise<Partial<Record<Contender, Measured>>> {
  const { workers, empty, runConstant } = stand;
  const constant = await runConstant(bytes);
  try {
    const asks: Partial<Record<Contender, Ask>> = {
      constant: askByGet(constant, operation),
      empty: askByGet(empty, operation),
    };
    for (const mode of modeNames) asks[mode] = await askFor(workers.own, operation, mode);
    for (const one of able) if (one !== 'own') asks[one] = askByGet(workers[one], operation);
    return await holdContest(asks as Record<Contender, Ask>, stand);
  } finally {
    await constant.stop();
  }
}

/** Length of the Worker's answer in bytes. */
async function readLength(operation: Operation, { workers }: Stand): Promise<number> {
  const { text } = await askOnce(await askFor(workers.own, operation, 'cachedGet'));
  return Buffer.byteLength(text);
}

/** What one request sends to the database, after one that has warmed whatever there is to warm. */
export async function countOnce(
  one: Implementation,
  operation: Operation,
  { counted, counter }: Pick<Stand, 'counted' | 'counter'>,
): Promise<Trips> {
  const ask = await askFor(counted[one], operation, 'uncached');
  await readData(ask);
  counter.take();
  await readData(ask);
  return counter.take();
}
