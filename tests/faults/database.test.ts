import { afterEach, beforeAll, beforeEach, describe, expect, inject, test, vi } from 'vitest';
import { get, post, startIsolate } from '../support/edge.ts';
import { type Fault, faults } from '../support/faults.ts';
import { answerUnder } from '../support/settings.ts';

const requestTimeoutMs = 2_500;
/** What answering may take beside waiting, on a busy machine. */
const slackMs = 8_000;

async function become(fault: Fault): Promise<void> {
  const response = await fetch(inject('faultControl'), { method: 'POST', body: fault });
  await response.text();
}

let asked = 0;
function question(): string {
  asked += 1;
  return `query Fault${asked} { articles(first: ${(asked % 30) + 1}) { totalCount edges { node { headline body } } } }`;
}

interface Told {
  status: number;
  state: string | null;
  headers: Headers;
  text: string;
  code: string | undefined;
  tookMs: number;
}

async function tell(answer: Promise<Response>): Promise<Told> {
  const started = performance.now();
  const response = await answer;
  const text = await response.text();
  const { errors } = JSON.parse(text) as { errors?: { extensions: { code: string } }[] };
  const { status, headers } = response;
  const tookMs = performance.now() - started;
  return { status, headers, text, tookMs, state: headers.get('x-cache'), code: errors?.[0]?.extensions.code };
}

// Only the clock stands still: timers run on, since requests wait by them.
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'] }));
afterEach(async () => {
  vi.useRealTimers();
  await become('none');
});

// The first request of an isolate can take longer than a request may.
beforeAll(async () => {
  await vi.waitFor(async () => expect((await tell(get({ query: question() }))).status).toBe(200), {
    timeout: 60_000,
    interval: 200,
  });
});

const names = Object.keys(faults) as (keyof typeof faults)[];

describe.each(names)('the database is %s', (fault) => {
  test('what is known is shown stale, what is not is refused in time, and all is well afterwards', async () => {
    const known = question();
    const fresh = await tell(get({ query: known }));
    expect(fresh.status).toBe(200);
    vi.setSystemTime(Date.now() + 3_600_000);
    await become(fault);

    const stale = await tell(get({ query: known }));
    expect([stale.status, stale.state]).toEqual([200, 'STALE']);
    expect(stale.text).toBe(fresh.text);
    expect(stale.tookMs).toBeLessThan(requestTimeoutMs + slackMs);

    const unknown = question();
    for (const way of [get, post]) {
      const refused = await tell(way({ query: unknown }));
      expect([refused.status, refused.code]).toEqual([503, 'UPSTREAM_UNAVAILABLE']);
      expect(refused.headers.get('retry-after')).toMatch(/^\d+$/);
      expect(refused.headers.get('cache-control')).toBe('no-store');
      expect(refused.tookMs).toBeLessThan(requestTimeoutMs + slackMs);
      expect(refused.text).not.toMatch(/sqlite|libsql|hrana|select|127\.0\.0\.1|\bat \//i);
    }

    await become('none');
    const after = await tell(get({ query: unknown }));
    expect([after.status, after.state]).toEqual([200, 'MISS']);
    expect((await tell(get({ query: unknown }))).text).toBe(after.text);
  });

  test('many who ask at once are all answered in time', async () => {
    await become(fault);
    const questions = [question(), question()];
    const told = await Promise.all(
      Array.from({ length: 12 }, (_, turn) => tell(get({ query: questions[turn % 2] as string }))),
    );
    expect(new Set(told.map(({ code }) => code))).toEqual(new Set(['UPSTREAM_UNAVAILABLE']));
    for (const { headers, text } of told) expect(text).toContain(headers.get('x-request-id'));
    expect(Math.max(...told.map(({ tookMs }) => tookMs))).toBeLessThan(requestTimeoutMs + 2 * slackMs);
  });
});

test('/ready says that the database is away, and /health with it', async () => {
  await become('away');
  for (const path of ['/ready', '/health']) {
    const response = await answerUnder({}, path);
    expect(response.status).toBe(503);
    expect(response.headers.get('retry-after')).toBe('5');
    expect(await response.json()).toMatchObject({ database: 'away', dataset: null });
  }
  await become('none');
  expect((await answerUnder({}, '/ready')).status).toBe(200);
});

test('a database that is started anew is found again', async () => {
  for (let turn = 0; turn < 3; turn++) {
    expect((await tell(get({ query: question() }))).status).toBe(200);
    await become('restart');
  }
  expect((await tell(get({ query: question() }))).status).toBe(200);
});

const rounds = inject('faultRounds');

test('whatever happens on the way, an answer is the right one or says that there is none', {
  timeout: 60_000 + rounds * 1_000,
}, async () => {
  const questions = Array.from({ length: 6 }, question);
  const right = new Map<string, string>();
  for (const query of questions) right.set(query, (await tell(get({ query }))).text);
  const kinds: Fault[] = [
    ...names.filter((name) => !['slow', 'stalled'].includes(name)),
    'none',
    'none',
    'restart',
  ];
  const counts = { right: 0, refused: 0 };
  for (let round = 0; round < rounds; round++) {
    if (round % 3 === 0) startIsolate();
    vi.setSystemTime(Date.now() + (round % 2) * 100_000_000);
    const changing = become(kinds[(round * 7) % kinds.length] as Fault);
    const told = await Promise.all(
      questions.map(async (query, place) => {
        await new Promise((resolve) => setTimeout(resolve, place * 3));
        return { query, ...(await tell(place % 2 ? get({ query }) : post({ query }))) };
      }),
    );
    await changing;
    for (const { query, status, text, code } of told) {
      if (status === 200) expect(text).toBe(right.get(query));
      else expect([status, code]).toEqual([503, 'UPSTREAM_UNAVAILABLE']);
      counts[status === 200 ? 'right' : 'refused'] += 1;
    }
  }
  expect(counts.right).toBeGreaterThan(0);
  expect(counts.refused).toBeGreaterThan(0);
});
