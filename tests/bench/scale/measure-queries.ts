import { bundleWorker } from '../bundle.ts';
import { runDatabase } from '../database.ts';
import { type Load, startLoad, type Timed } from '../load.ts';
import { askByGet, askFor, readData } from '../way-of-asking.ts';
import { type RunningWorker, runWorker } from '../workerd.ts';
import { type Asked, middle, queries } from './queries.ts';

/** How long each query is asked, in seconds, and how often at most. */
const effort = { count: 200, seconds: 3 };

/** Times of every query on a store with so many articles, made anew each time by the Worker in workerd. */
export async function measureQueries(count: number, file: string): Promise<Map<string, Timed>> {
  const database = await runDatabase(file);
  const load = startLoad();
  try {
    const bindings = { LIBSQL_URL: database.url, RATE_LIMIT: 'off' };
    const worker = await runWorker(await bundleWorker('src/index.ts'), bindings);
    try {
      return await measureAll(worker, load, { count, cursor: await findMiddle(worker) });
    } finally {
      await worker.stop();
    }
  } finally {
    load.stop();
    await database.stop();
  }
}

async function measureAll(worker: RunningWorker, load: Load, asked: Asked): Promise<Map<string, Timed>> {
  const times = new Map<string, Timed>();
  for (const { meaning, query, variables } of queries) {
    const operation = { name: meaning, meaning, query, ...(variables && { variables: variables(asked) }) };
    try {
      await readData(askByGet(worker, operation));
      const [timed] = await load.measureLatency([await askFor(worker, operation, 'uncached')], effort);
      times.set(meaning, timed ?? { failure: 'was not asked' });
    } catch (error) {
      times.set(meaning, { failure: String(error).slice(0, 200) });
    }
  }
  return times;
}

async function findMiddle(worker: RunningWorker): Promise<string> {
  const operation = { name: 'middle', meaning: 'middle', query: middle };
  const data = (await readData(askByGet(worker, operation))) as {
    articles: { edges: { cursor: string }[] };
  };
  return data.articles.edges[0]?.cursor ?? '';
}
