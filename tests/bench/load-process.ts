/** The second process of the bench: sends what it is told to, and tells how that went. */
import { Agent, request } from 'node:http';
import autocannon from 'autocannon';
import { type Ask, answerMs, type Job, type Rate, type Timed } from './load.ts';

process.on('message', (job: Job) => {
  void run(job).then(
    (result) => process.send?.({ result }),
    (error: unknown) => process.send?.({ error: String(error) }),
  );
});

function run(job: Job): Promise<Rate | Timed[]> {
  return job.kind === 'rate' ? measureRate(job) : measureLatency(job);
}

async function measureRate({ ask, connections, seconds }: Job & { kind: 'rate' }): Promise<Rate> {
  const { url, method, headers, body } = ask;
  const result = await autocannon({
    url,
    connections,
    duration: seconds,
    timeout: answerMs / 1_000,
    method,
    headers,
    ...(body === undefined ? {} : { body }),
  });
  const failed = result.errors + result.timeouts + result['4xx'] + result['5xx'];
  return { perSecond: result.requests.total / result.duration, failed };
}

interface Row {
  ask: Ask;
  times: number[];
  failure: string | null;
}

async function measureLatency({ asks, count, seconds }: Job & { kind: 'latency' }): Promise<Timed[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const rows = asks.map((ask): Row => ({ ask, times: [], failure: null }));
  const end = performance.now() + seconds * 1_000;
  for (let round = 0; round < count && (round < 3 || performance.now() < end); round++) {
    for (const row of rows) if (row.failure === null) await timeInto(row, agent);
  }
  agent.destroy();
  return rows.map(({ times, failure }) =>
    failure === null ? { p50: quantile(times, 0.5), p99: quantile(times, 0.99) } : { failure },
  );
}

async function timeInto(row: Row, agent: Agent): Promise<void> {
  try {
    row.times.push(await timeOne(agent, row.ask));
  } catch (error) {
    const isLate = error instanceof Error && error.name === 'AbortError';
    row.failure = isLate ? `no answer within ${answerMs / 1_000} seconds` : String(error);
  }
}

function timeOne(agent: Agent, { url, method, headers, body }: Ask): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const start = performance.now();
  const signal = AbortSignal.timeout(answerMs);
  const sent = request(url, { agent, method, headers, signal }, (response) => {
    const { statusCode = 0 } = response;
    response.resume();
    response.once('error', reject);
    response.once('end', () => {
      if (statusCode < 400) resolve(performance.now() - start);
      else reject(new Error(`answered with ${statusCode}`));
    });
  });
  sent.once('error', reject);
  sent.end(body);
  return promise;
}

function quantile(values: number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
