/**
 * `npm run bench -- start`: what an isolate loads before its first answer, by package, and how long it takes to get
 * there, from the start of workerd on, beside a Worker that is next to nothing.
 */
import { analyseWorker, bundleWorker, compressedSize } from './bundle.ts';
import { runWorker } from './workerd.ts';

const starts = 9;
const shown = 12;

/** Prints the figures. */
export async function benchStart(): Promise<void> {
  const { text, files } = await analyseWorker('src/index.ts');
  console.log(
    `${kibibytes(compressedSize(text))} minified and compressed, ${kibibytes(text.length)} minified, of it`,
  );
  const packages = [...Map.groupBy(files, ([path]) => packageOf(path))].map(
    ([name, of]) => [name, of.reduce((sum, [, bytes]) => sum + bytes, 0)] as const,
  );
  for (const [name, bytes] of packages.toSorted((one, other) => other[1] - one[1]).slice(0, shown))
    console.log(`${kibibytes(bytes).padStart(8)}  ${name}`);
  const constant = await bundleWorker('tests/bench/workers/constant.ts');
  const times: Record<'own' | 'constant', number[]> = { own: [], constant: [] };
  for (let start = 0; start < starts; start++) {
    times.constant.push(await timeStart(constant, { BYTES: '0' }));
    times.own.push(await timeStart(text, { LIBSQL_URL: 'http://127.0.0.1:9' }));
  }
  const [own, other] = [median(times.own), median(times.constant)];
  console.log(
    `first answer after ${own.toFixed(0)} ms, of a constant Worker after ${other.toFixed(0)} ms (medians of ${starts}, in turn): ${(own - other).toFixed(0)} ms for loading`,
  );
}

/** From the start of workerd to the first answer. */
async function timeStart(bundle: string, bindings: Record<string, string>): Promise<number> {
  const started = performance.now();
  const worker = await runWorker(bundle, { RATE_LIMIT: 'off', ...bindings });
  const time = performance.now() - started;
  await worker.stop();
  return time;
}

function packageOf(path: string): string {
  return /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? path.split('/').slice(0, 2).join('/');
}

function kibibytes(bytes: number): string {
  return `${Math.round(bytes / 1_024)} KiB`;
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
}
