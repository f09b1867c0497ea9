/**
 * `npm run test:fuzz -- --runs 20000 [--seed N] [--only operations|requests|sources]`: random operations and random
 * HTTP requests against the whole API as `npm start` runs it, and random and mutated source files through the
 * readers, the extractor and the editors' part. Exit code 1 where anything was wrong.
 */
import { parseArgs } from 'node:util';
import { readMemory } from '../support/process-memory.ts';
import { startApi } from '../support/start-setup.ts';
import { type Campaign, runCampaign } from './api/campaign.ts';
import { watchSourceCampaign } from './source/watch.ts';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '20000' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string' },
  },
});
const runs = Number(values.runs);
const seed = Number(values.seed);
const wanted = (kind: string) => values.only === undefined || values.only === kind;

let faults = 0;
if (wanted('operations') || wanted('requests')) await fuzzApi();
if (wanted('sources')) await fuzzSources();
process.exitCode = faults > 0 ? 1 : 0;

async function fuzzApi(): Promise<void> {
  const api = await startApi();
  try {
    for (const kind of ['operations', 'requests'] as const) {
      if (!wanted(kind)) continue;
      const memory: number[] = [];
      const onBatch = (tried: number) => {
        memory.push(readMemory(api.pid).workerd ?? 0);
        if (tried % 2_000 === 0) console.log(`${tried} ${kind}, workerd ${toMebibytes(memory.at(-1))}`);
      };
      const campaign = await runCampaign({ address: api.address, kind, runs, seed, abreast: 4, onBatch });
      print(kind, campaign, memory);
    }
  } finally {
    await api.stop();
  }
}

async function fuzzSources(): Promise<void> {
  const memory: number[] = [];
  const campaign = await watchSourceCampaign({ runs, seed }, (index) => {
    if (index % 100 === 0) memory.push(process.memoryUsage().rss);
    if (index % 500 === 0) console.log(`${index} sources, ${toMebibytes(memory.at(-1))}`);
  });
  const { tried, read, refused, slowestMs, faults: found } = campaign;
  console.log(
    `\n${tried} sources: ${read} read, ${refused} refused, slowest ${Math.round(slowestMs)} ms of processor`,
  );
  printMemory('this process', memory);
  console.log(`${found.size} kinds of fault`);
  for (const [fault, { kind, bytes }] of found) console.log(`\n${fault}\n${kind}: ${Buffer.from(bytes)}`);
  faults += found.size;
}

function printMemory(name: string, memory: readonly number[]): void {
  const early = memory[Math.floor(memory.length / 4)];
  console.log(`${name}: ${toMebibytes(early)} after a quarter, ${toMebibytes(memory.at(-1))} at the end`);
}

function print(
  kind: string,
  { tried, statuses, slowestMs, faults: found }: Campaign,
  memory: number[],
): void {
  console.log(`\n${tried} ${kind}: ${JSON.stringify(statuses)}, slowest ${Math.round(slowestMs)} ms`);
  printMemory('workerd', memory);
  console.log(`${found.size} kinds of fault`);
  for (const [fault, { count, request, answer }] of found) {
    const { method, path, headers, body } = request;
    console.log(
      `\n${count} × ${fault}\n  ${method} ${path}\n  ${JSON.stringify(headers)}\n  ${String(body)}\n  → ${answer}`,
    );
  }
  faults += found.size;
}

function toMebibytes(bytes = 0): string {
  return `${Math.round(bytes / 1024 / 1024)} MiB`;
}
