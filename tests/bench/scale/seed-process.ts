/** A process of its own that seeds, so that its memory is that of a seeder: `seed-process.ts PATH DATA text|extracted`. */
import { openFolder } from '../../../drizzle/file-store.ts';
import { migrate } from '../../../drizzle/migrate.ts';
import { loadSources } from '../../../seed/files/source.ts';
import { readSource } from '../../../seed/readers/index.ts';
import { seed } from '../../../seed/run.ts';

/** How a seeding went. */
export interface Seeding {
  articles: number;
  seconds: number;
  /** Of a pass that only reads the file. */
  readingSeconds: number;
  /** Of the transactions. */
  writingSeconds: number;
  /** Articles a second while the first and the last tenth of the articles came. */
  firstTenth: number;
  lastTenth: number;
  mostMemoryBytes: number;
}

const [path = '', data = '', mode = 'text'] = process.argv.slice(2);
const readingSeconds = await timeReading(path);
const store = openFolder(data);
await migrate(store);
const writing = timeWriting(store.client);
/** When each tenth article came: a time for each of a million would count as memory of the seeder. */
const arrivals: number[] = [];
const step = 10;
let came = 0;
const started = performance.now();
const { counts } = await seed(store, {
  paths: [path],
  published: null,
  prune: false,
  dryRun: false,
  extraction: mode === 'extracted',
  onProgress: () => {
    if (came++ % step === 0) arrivals.push(performance.now() - started);
  },
});
const seeding: Seeding = {
  articles: counts.added,
  seconds: (performance.now() - started) / 1_000,
  readingSeconds,
  writingSeconds: writing(),
  firstTenth: rateBetween(0, 0.1),
  lastTenth: rateBetween(0.9, 1),
  mostMemoryBytes: process.resourceUsage().maxRSS * 1_024,
};
console.log(JSON.stringify(seeding));
store.client.close();

async function timeReading(path: string): Promise<number> {
  const started = performance.now();
  for await (const { source } of loadSources([path])) if (source !== null) readSource(source);
  return (performance.now() - started) / 1_000;
}

function timeWriting(client: { batch: ReturnType<typeof openFolder>['client']['batch'] }): () => number {
  const { batch } = client;
  let spent = 0;
  client.batch = async (...args) => {
    const started = performance.now();
    try {
      return await batch.apply(client, args);
    } finally {
      spent += performance.now() - started;
    }
  };
  return () => spent / 1_000;
}

function rateBetween(from: number, to: number): number {
  const [first, last] = [from, to].map((share) => Math.floor(share * (arrivals.length - 1))) as [
    number,
    number,
  ];
  return ((last - first) * step * 1_000) / ((arrivals[last] ?? 0) - (arrivals[first] ?? 0));
}
