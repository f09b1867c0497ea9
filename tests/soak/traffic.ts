/** The other process of a soak: asks without pause, and tells once a second what it met. */
import { setTimeout as pause } from 'node:timers/promises';

const [address = '', abreast = '8', seconds = '60'] = process.argv.slice(2);

/** What one visitor in so many does; the first of them is what a front page asks. */
const mix: readonly { weight: number; query: string }[] = [
  {
    weight: 8,
    query: '{ articles(first: 20) { totalCount edges { node { slug headline published { edtf } } } } }',
  },
  {
    weight: 4,
    query: '{ actors(first: 20, orderBy: [{ field: EVENT_COUNT }]) { edges { node { slug name kind } } } }',
  },
  {
    weight: 4,
    query:
      '{ events(first: 20) { edges { node { summary participants { role actor { name } } evidence { quote } } } } }',
  },
  { weight: 3, query: '{ search(query: "talks WORD", first: 10) { edges { score node { __typename } } } }' },
  { weight: 2, query: '{ timeline(interval: MONTH) { buckets { start count } } }' },
  { weight: 2, query: '{ network(first: 20) { nodes { weight actor { name } } edges { eventCount } } }' },
  {
    weight: 1,
    query:
      '{ articles(first: 50) { edges { node { body mentions { start end actor { name } } quotations { text } } } } }',
  },
  { weight: 1, query: '{ nowhere }' },
];
const turns = mix.flatMap(({ weight, query }) => Array.from({ length: weight }, () => query));

const told = { asked: 0, refused: 0, failed: 0, totalMs: 0, slowestMs: 0 };
const end = Date.now() + Number(seconds) * 1_000;
let turn = 0;

/** One in three past the cache; a search now and then has words that nobody asked before. */
async function ask(): Promise<void> {
  const query = (turns[turn++ % turns.length] as string).replace(
    'WORD',
    turn % 5 === 0 ? String(turn) : 'peace',
  );
  const headers = { 'content-type': 'application/json', accept: 'application/graphql-response+json' };
  const fresh: Record<string, string> = turn % 3 === 0 ? { 'cache-control': 'no-store' } : {};
  const started = performance.now();
  const status = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { ...headers, ...fresh },
    body: JSON.stringify({ query }),
    signal: AbortSignal.timeout(30_000),
  }).then(
    async (response) => {
      await response.text();
      return response.status;
    },
    () => 0,
  );
  note(status, query === '{ nowhere }' ? 400 : 200, performance.now() - started);
}

function note(status: number, wanted: number, durationMs: number): void {
  told.asked += 1;
  if (status !== wanted) told.failed += 1;
  else if (status === 400) told.refused += 1;
  told.totalMs += durationMs;
  told.slowestMs = Math.max(told.slowestMs, durationMs);
}

function tell(): void {
  process.send?.({ ...told });
  Object.assign(told, { asked: 0, refused: 0, failed: 0, totalMs: 0, slowestMs: 0 });
}

const timer = setInterval(tell, 1_000);
await Promise.all(
  Array.from({ length: Number(abreast) }, async () => {
    while (Date.now() < end) {
      await ask();
      await pause(1);
    }
  }),
);
clearInterval(timer);
tell();
process.disconnect?.();
