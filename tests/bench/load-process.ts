/** The second process of the bench: sends what it is told to, and tells how that went. */
import { Agent, request } from 'node:http';
import autocannon from 'autocannon';
import type { Ask, Job, Latency, Rate } from './load.ts';

process.on('message', (job: Job) => {
  void run(job).then(
    (result) => process.send?.({ result }),
    (error: unknown) => process.send?.({ error: String(error) }),
  );
});

function run(job: Job): Promise<Rate | Latency> {
  return job.kind === 'rate' ? measureRate(job) : measureLatency(job);
}

async function measureRate({ ask, connections, seconds }: Job & { kind: 'rate' }): Promise<Rate> {
  const { url, method, headers, body } = ask;
  const result = await autocannon({
    url,
    connections,
    duration: seconds,
    method,
    headers,
    ...(body === undefined ? {} : { body }),
  });
  const failed = result.errors + result.timeouts + result['4xx'] + result['5xx'];
  return { perSecond: result.requests.total / result.duration, failed };
}

async function measureLatency({ asks, count, seconds }: Job & { kind: 'latency' }): Promise<Latency> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const times: number[][] = asks.map(() => []);
  const end = performance.now() + seconds * 1_000;
  for (let round = 0; round < count && (round < 3 || performance.now() < end); round++) {
    for (const [index, ask] of asks.entries()) times[index]?.push(await timeOne(agent, ask));
  }
  agent.destroy();
  return { quantiles: times.map((list) => ({ p50: quantile(list, 0.5), p99: quantile(list, 0.99) })) };
}

function timeOne(agent: Agent, { url, method, headers, body }: Ask): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const start = performance.now();
  const sent = request(url, { agent, method, headers }, (response) => {
    response.resume();
    response.once('end', () => resolve(performance.now() - start));
  });
  sent.once('error', reject);
  sent.end(body);
  return promise;
}

function quantile(values: number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
