import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openFlights } from '../../../src/edge/flight.ts';
import { currentGeneration, syncGeneration } from '../../../src/edge/generation.ts';
import {
  get,
  origin,
  post,
  startIsolate,
  stateOf,
  watchAnswer,
  withoutDatabase,
} from '../../support/edge.ts';
import { watchTraffic } from '../../support/traffic.ts';

let asked = 0;
function question(): string {
  asked += 1;
  return `query Stale${asked} { articles(first: ${asked}) { edges { node { headline } } } }`;
}

// Only the clock stands still: timers run on, since requests wait by them.
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'] }));
afterEach(() => void vi.useRealTimers());

function waitSeconds(seconds: number): void {
  vi.setSystemTime(Date.now() + seconds * 1_000);
}

test('a file begins with nothing heard of, at a host of its own, whatever the files before it did', async () => {
  expect(currentGeneration()).toMatchObject({ version: null, epochAt: 0 });
  await syncGeneration(origin, Date.now());
  expect(currentGeneration()).toMatchObject({ version: null, epochAt: 0 });
});

describe('RFC 5861', () => {
  test('swr.serve within its window a stale answer is shown at once and made anew behind it', async () => {
    const query = question();
    await stateOf(get({ query }));
    waitSeconds(61);
    const stale = await get({ query });
    await stale.text();
    expect(stale.headers.get('x-cache')).toBe('STALE');
    expect(Number(stale.headers.get('age'))).toBeGreaterThanOrEqual(61);
    await vi.waitFor(async () => expect(await stateOf(get({ query }))).toBe('HIT'), { timeout: 20_000 });
  });

  test('swr.end after its window the answer is made anew first', async () => {
    const query = question();
    await stateOf(get({ query }));
    waitSeconds(121);
    const { response, traffic } = await watchAnswer(() => get({ query }));
    expect(response.headers.get('x-cache')).toBe('REVALIDATED');
    expect(traffic.roundTrips).toBeGreaterThan(0);
  });

  test('sie.serve while the database is away a stale answer is shown, and says so', async () => {
    const query = question();
    const first = await get({ query });
    const body = await first.text();
    waitSeconds(3_600);
    const { response, text } = await withoutDatabase(async () => {
      const answered = await get({ query });
      return { response: answered, text: await answered.text() };
    });
    expect(response.status).toBe(200);
    expect(response.headers.get('x-cache')).toBe('STALE');
    expect(Number(response.headers.get('age'))).toBeGreaterThanOrEqual(3_600);
    expect(text).toBe(body);
  });

  test('sie.end after its window, and without an answer, the error is told and kept nowhere', async () => {
    const query = question();
    await stateOf(get({ query }));
    waitSeconds(86_400 + 61);
    for (const late of [query, question()]) {
      const response = await withoutDatabase(async () => {
        const answered = await get({ query: late });
        await answered.text();
        return answered;
      });
      expect(response.status).toBe(503);
      expect(response.headers.get('cache-control')).toBe('no-store');
    }
  });

  test('sie.asker the mistake of the asker is told, whatever is in the cache', async () => {
    const query = 'query Mistake($n: Int) { articles(first: $n) { totalCount } }';
    await stateOf(get({ query, variables: { n: 1 } }));
    const response = await get({ query, variables: { n: 101 } });
    expect(await response.text()).toContain('INVALID_PAGE_SIZE');
  });
});

describe('two layers', () => {
  test('layer.platform a new isolate of the same data centre finds the answer', async () => {
    const query = question();
    await stateOf(get({ query }));
    await vi.waitFor(
      async () => {
        startIsolate();
        const { response, traffic } = await watchAnswer(() => get({ query }));
        expect(response.headers.get('x-cache')).toBe('HIT');
        expect(traffic.roundTrips).toBe(0);
      },
      { timeout: 20_000 },
    );
  });

  test('layer.memory an answer is asked for a hundred times with one trip to the database', async () => {
    const query = question();
    const { roundTrips } = await watchTraffic(async () => {
      for (let turn = 0; turn < 100; turn++) await stateOf(turn % 2 ? get({ query }) : post({ query }));
    });
    expect(roundTrips).toBe(1);
  });
});

describe('requests that miss together', () => {
  test('flight.one-trip twenty at once make one trip and get the same answer', async () => {
    const query = question();
    await stateOf(get({ query: question() }));
    const bodies = new Set<string>();
    const { roundTrips } = await watchTraffic(async () => {
      const responses = await Promise.all(Array.from({ length: 20 }, () => get({ query })));
      for (const response of responses) bodies.add(await response.text());
    });
    expect(bodies.size).toBe(1);
    expect(roundTrips).toBe(1);
  });

  test('flight.failed those who wait for one that fails go themselves', async () => {
    const flights = openFlights<string>(10_000);
    let turn = 0;
    const make = async () => {
      turn += 1;
      const own = turn;
      await new Promise((resolve) => setTimeout(resolve, 20));
      if (own === 1) throw new Error('the first is lost');
      return `made by ${own}`;
    };
    const all = await Promise.allSettled([flights.share('key', make), flights.share('key', make)]);
    expect(all[0].status).toBe('rejected');
    expect(all[1]).toMatchObject({ value: { result: 'made by 2', own: true } });
    expect(flights.isUnderWay('key')).toBe(false);
  });

  test('flight.patience nobody waits for ever for one that is gone', async () => {
    vi.useRealTimers();
    const flights = openFlights<string>(50);
    void flights.share('key', () => new Promise(() => {}));
    expect(flights.isUnderWay('key')).toBe(true);
    expect(await flights.share('key', async () => 'own')).toEqual({ result: 'own', own: true });
  });
});
