import type { Extent } from './contest.ts';
import type { Load, Timed } from './load.ts';
import { list } from './operation.ts';
import { askByGet, askFor, readData } from './way-of-asking.ts';
import type { RunningWorker } from './workerd.ts';

/** Median time of a page of the list, made anew, in milliseconds. */
export interface PageResults {
  /** Which page stands for a late one. */
  late: number;
  smallFirst: number;
  largeFirst: number;
  largeLate: number;
}

const pageSize = 20;
/** As many as a list gives at once. */
const stride = 100;

/** Times the first page on a small and on a large store, and one far down the large one. */
export async function benchPages(
  { small, large }: { small: RunningWorker; large: RunningWorker },
  { load, extent }: { load: Load; extent: Extent },
): Promise<PageResults> {
  const late = Math.min(1_000, Math.floor(extent.sizes[1] / pageSize));
  const after = await findCursor(large, (late - 1) * pageSize);
  const lateList = { ...list, variables: { first: pageSize, after } };
  const asks = await Promise.all([
    askFor(small, list, 'uncached'),
    askFor(large, list, 'uncached'),
    askFor(large, lateList, 'uncached'),
  ]);
  await load.measureLatency(asks, { count: 50, seconds: extent.seconds });
  const times = await load.measureLatency(asks, { count: 400, seconds: extent.seconds * 6 });
  const [smallFirst = 0, largeFirst = 0, largeLate = 0] = times.map(medianOf);
  return { late, smallFirst, largeFirst, largeLate };
}

function medianOf(timed: Timed): number {
  if ('failure' in timed) throw new Error(timed.failure);
  return timed.p50;
}

/** The cursor behind so many articles, found by paging there. */
async function findCursor(worker: RunningWorker, count: number): Promise<string | null> {
  let after: string | null = null;
  for (let passed = 0; passed < count; passed += stride) {
    const variables = { first: Math.min(stride, count - passed), after };
    const query =
      'query Pages($first: Int!, $after: String) { articles(first: $first, after: $after) { pageInfo { endCursor } } }';
    const data = await readData(askByGet(worker, { name: 'pages', meaning: '', query, variables }));
    after = (data as { articles: { pageInfo: { endCursor: string } } }).articles.pageInfo.endCursor;
  }
  return after;
}
