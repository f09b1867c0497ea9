import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Bindings } from '../../src/env.ts';
import type { answer } from '../../src/routes.ts';
import { type ReplicatedStore, replicateStore } from '../support/replicated-store.ts';

/** More for a long rehearsal. */
const runs = Number(process.env.REPLICA_RUNS ?? 8);
const place = 'https://newsgraph.test';
const token = 'a token for tests';

interface Question {
  query: string;
  variables?: Record<string, unknown>;
}

interface Body {
  data?: unknown;
  errors?: { message: string; extensions: Record<string, unknown> }[];
  extensions?: { dataset?: { version: string; atLeast?: string }; explain?: unknown };
}

let store: ReplicatedStore;
let questions: Question[];
/** What the server of each version answers to each question when it is the only one. */
let truth: string[][];
let isolates: { answer: typeof answer; forget: () => void }[];
const realFetch = globalThis.fetch;

/** Which version each server holds: the primary first. None is ahead of the primary. */
let held = [0, 0, 0];
/** What decides by whom a request is answered. */
let choose: () => number = () => 0;

const hosts = ['primary', 'one', 'two'];
const servers = (urls: Partial<Bindings>): Bindings => ({
  ASSETS: { fetch: async () => new Response(null, { status: 404 }) },
  PURGE_TOKEN: token,
  PURGES_PER_MINUTE: '1000000',
  RATE_LIMIT: 'off',
  ...urls,
});
const settings = {
  listed: servers({
    LIBSQL_URL: 'http://primary.test',
    LIBSQL_REPLICA_URLS: 'http://one.test, http://two.test',
  }),
  /** One address, behind which any of the three may answer each trip. */
  balanced: servers({ LIBSQL_URL: 'http://any.test' }),
};

/** Sends what goes to a made-up host to the server that holds what this host holds now. */
async function route(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const request = new Request(input, init);
  const url = new URL(request.url);
  if (!url.hostname.endsWith('.test')) return realFetch(request);
  const named = hosts.indexOf(url.hostname.replace('.test', ''));
  const host = named < 0 ? choose() % hosts.length : named;
  const { port } = new URL(store.servers[held[host] ?? 0]?.url ?? '');
  const body = request.method === 'POST' ? await request.arrayBuffer() : null;
  return realFetch(`http://127.0.0.1:${port}${url.pathname}`, { method: request.method, body });
}

/** The platform's cache, which the isolates of a place share. */
function openPlatform() {
  const kept = new Map<string, string>();
  return {
    match: async (address: string) => (kept.has(address) ? new Response(kept.get(address)) : undefined),
    put: async (address: string, response: Response) => void kept.set(address, await response.text()),
  };
}

async function startIsolate() {
  vi.resetModules();
  const { answer } = await import('../../src/routes.ts');
  const { forgetGeneration } = await import('../../src/edge/generation.ts');
  const { forgetEntries } = await import('../../src/edge/stores.ts');
  return {
    answer,
    forget: () => {
      forgetGeneration();
      forgetEntries();
    },
  };
}

async function send(isolate: number, bindings: Bindings, path: string, init: RequestInit): Promise<Response> {
  const work: Promise<unknown>[] = [];
  const execution = { waitUntil: (one: Promise<unknown>) => void work.push(one) };
  const response = await isolates[isolate]?.answer(new Request(place + path, init), bindings, execution);
  const copy = new Response(await response?.text(), response);
  await Promise.all(work);
  return copy;
}

async function ask(isolate: number, bindings: Bindings, question: Question, atLeast?: string) {
  const extensions = atLeast === undefined ? undefined : { dataset: { atLeast } };
  const response = await send(isolate, bindings, '/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({ ...question, extensions }),
  });
  const body = (await response.json()) as Body;
  return { status: response.status, state: response.headers.get('x-cache') ?? '', body };
}

function tell(isolate: number, bindings: Bindings, step: object): Promise<Response> {
  return send(isolate, bindings, '/admin/purge', {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
    body: JSON.stringify(step),
  });
}

/** An answer without what differs from request to request. */
function contentOf({ data, errors = [], extensions }: Body): string {
  const told = errors.map(({ message, extensions: { requestId: _, ...rest } }) => ({ message, ...rest }));
  return JSON.stringify({ data, told, explain: extensions?.explain });
}

beforeAll(async () => {
  store = await replicateStore(14);
  isolates = [await startIsolate(), await startIsolate()];
  globalThis.fetch = route as typeof fetch;
  vi.stubGlobal('caches', { default: openPlatform() });
  const first = store.versions[0] ?? '';
  questions = await makeQuestions(first);
  truth = [];
  for (const version of store.versions.keys()) {
    held = [version, version, version];
    const answers: string[] = [];
    for (const question of questions) {
      for (const isolate of isolates) isolate.forget();
      vi.stubGlobal('caches', { default: openPlatform() });
      answers.push(contentOf((await ask(0, settings.listed, question)).body));
    }
    truth.push(answers);
  }
});

afterAll(async () => {
  globalThis.fetch = realFetch;
  vi.unstubAllGlobals();
  await store.close();
});

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
  for (const level of ['log', 'error'] as const) vi.spyOn(console, level).mockImplementation(() => {});
  reset();
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** A store in its first version everywhere, and isolates that have heard nothing, a day later. */
function reset(): void {
  vi.setSystemTime(Date.now() + 86_400_000);
  vi.stubGlobal('caches', { default: openPlatform() });
  for (const isolate of isolates) isolate.forget();
  held = [0, 0, 0];
  choose = () => 0;
}

/** Operations of one trip and of several; pages after cursors of the first version. */
async function makeQuestions(version: string): Promise<Question[]> {
  const page = `query ($after: String) { articles(first: 4, after: $after) { totalCount pageInfo { endCursor }
    edges { node { id headline revisions(first: 3) { totalCount } events(first: 5) { edges { node { summary reportCount } } } } } }
    facets { eventTypes { value count } } dataset { version articles events } }`;
  const ranked = `query ($after: String) { actor(slug: "iran") { coMentions(first: 2, after: $after) { pageInfo { endCursor }
    edges { articleCount node { slug name } } } } }`;
  // biome-ignore lint/suspicious/noExplicitAny: of the shape that was asked for.
  const read = async (query: string) => (await ask(0, settings.listed, { query })).body.data as any;
  const after = (await read(page)).articles.pageInfo.endCursor;
  const rankedAfter = (await read(ranked)).actor.coMentions.pageInfo.endCursor;
  return [
    { query: page },
    { query: page, variables: { after } },
    { query: ranked },
    { query: ranked, variables: { after: rankedAfter } },
    {
      query:
        '{ search(query: "report") { totalCount edges { score node { __typename ... on Article { headline } } } } }',
    },
    {
      query:
        '{ search(query: "nothing says this") { totalCount } events(filter: { types: [RETREAT] }) { totalCount } }',
    },
    {
      query:
        '{ timeline(interval: MONTH) { buckets { start count cooperation conflict } } network(first: 5) { edges { eventCount } nodes { weight actor { slug } } } }',
    },
    {
      query: `{ changes(since: "${version}", first: 100) { totalCount edges { node { type nodeId kind reason version } } } dataset { version } }`,
    },
    {
      query:
        '{ a: article(slug: "no-such") { id } b: events(first: 3) { edges { node { id evidence { quote article { headline } } } } } }',
    },
  ];
}

describe.each(['listed', 'balanced'] as const)('%s', (kind) => {
  const bindings = settings[kind];
  const isolate = fc.nat(1);
  const step = fc.oneof(
    {
      weight: 12,
      arbitrary: fc.record({
        do: fc.constant('ask' as const),
        isolate,
        question: fc.nat(99),
        atLeast: fc.option(fc.nat(2), { freq: 3 }),
        servers: fc.array(fc.nat(2), { minLength: 1, maxLength: 12 }),
      }),
    },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('write' as const) }) },
    {
      weight: 2,
      arbitrary: fc.record({ do: fc.constant('copy' as const), server: fc.integer({ min: 1, max: 2 }) }),
    },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('tell' as const), isolate }) },
    {
      weight: 2,
      arbitrary: fc.record({ do: fc.constant('wait' as const), seconds: fc.integer({ min: 1, max: 40 }) }),
    },
  );

  test('no answer mixes versions or is older than was asked for, and what was purged is not shown again', async () => {
    const counts = { asked: 0, shown: 0, behind: 0, given: 0 };
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 40, maxLength: 40 }), async (steps) => {
        reset();
        let told = 0;
        const heard = [0, 0];
        for (const one of steps) {
          if (one.do === 'write') held[0] = Math.min(2, (held[0] ?? 0) + 1);
          if (one.do === 'copy') held[one.server] = Math.min(held[0] ?? 0, (held[one.server] ?? 0) + 1);
          if (one.do === 'wait') vi.setSystemTime(Date.now() + one.seconds * 1_000);
          if (one.do === 'tell' && told < (held[0] ?? 0)) {
            told += 1;
            vi.setSystemTime(Date.now() + 1);
            await tell(one.isolate, bindings, store.steps[told] ?? {});
            heard[one.isolate] = told;
          }
          if (one.do === 'ask') await check(one, heard, counts);
        }
      }),
      { numRuns: runs, endOnFailure: true },
    );
    if (process.env.REPLICA_RUNS) process.stdout.write(`${kind}: ${JSON.stringify(counts)}\n`);
    expect(counts.shown).toBeGreaterThan(0);
  }, 3_600_000);

  interface Ask {
    isolate: number;
    question: number;
    atLeast: number | null;
    servers: readonly number[];
  }

  async function check(
    { isolate, question, atLeast, servers }: Ask,
    heard: readonly number[],
    counts: Record<string, number>,
  ) {
    let turn = 0;
    choose = () => servers[turn++ % servers.length] ?? 0;
    vi.spyOn(Math, 'random').mockImplementation(() => choose() / 3);
    const place = question % questions.length;
    const wanted = atLeast === null ? undefined : store.versions[atLeast];
    const { status, state, body } = await ask(isolate, bindings, questions[place] as Question, wanted);
    counts.asked = (counts.asked ?? 0) + 1;
    const code = body.errors?.[0]?.extensions.code;
    if (code === 'DATASET_BEHIND') {
      counts.behind = (counts.behind ?? 0) + 1;
      expect(status).toBe(412);
      expect(Math.min(...(kind === 'listed' ? [held[0] ?? 0] : held))).toBeLessThan(atLeast ?? 0);
      return;
    }
    if (code === 'UPSTREAM_UNAVAILABLE' && kind === 'balanced') {
      counts.given = (counts.given ?? 0) + 1;
      expect(new Set(held).size).toBeGreaterThan(1);
      return;
    }
    const content = contentOf(body);
    const isOf = (version: number) => truth[version]?.[place] === content;
    const told = body.extensions?.dataset?.version;
    if (told !== undefined) expect(isOf(store.versions.indexOf(told)), `${told} ${content}`).toBe(true);
    const shown = state === 'HIT' || state === 'STALE';
    if (shown) counts.shown = (counts.shown ?? 0) + 1;
    const oldest = Math.max(atLeast ?? 0, shown || kind === 'listed' ? (heard[isolate] ?? 0) : 0);
    const about = JSON.stringify({ state, told, oldest, isolate, atLeast, heard, held, content });
    expect(
      [0, 1, 2].some((version) => version >= oldest && isOf(version)),
      about,
    ).toBe(true);
  }
});

test('a client that has seen a version is given no older answer: from the primary, or told to wait', async () => {
  const [question = { query: '' }] = questions;
  const [first = '', second = ''] = store.versions;
  expect((await ask(0, settings.listed, question, second)).body.errors?.[0]?.extensions.code).toBe(
    'DATASET_BEHIND',
  );
  held = [1, 0, 0];
  expect((await ask(0, settings.listed, question)).body.extensions?.dataset?.version).toBe(first);
  expect((await ask(0, settings.listed, question, second)).body.extensions?.dataset?.version).toBe(second);
  const url = new URLSearchParams({
    query: question.query,
    extensions: JSON.stringify({ dataset: { atLeast: second } }),
  });
  const response = await send(1, settings.listed, `/graphql?${url}`, {});
  expect(((await response.json()) as Body).extensions?.dataset?.version).toBe(second);
});

test('a demand for a version that is no version is refused, not passed over', async () => {
  for (const dataset of [{}, null, { atLeast: '' }, { atLeast: 7 }, { atLeast: 'a b' }]) {
    const body = JSON.stringify({ query: '{ __typename }', extensions: { dataset } });
    const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body };
    const response = await send(0, settings.listed, '/graphql', init);
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('BAD_REQUEST');
  }
});

test('a copy that is away, or of an older schema, is left for the primary', async () => {
  const gone = { ...settings.listed, LIBSQL_REPLICA_URLS: 'http://127.0.0.1:1' };
  expect((await ask(0, gone, questions[4] as Question)).body.errors).toBeUndefined();
});

test('a store that took the place of a newer one is believed when no server has known the newer for long enough', async () => {
  const question = questions[0] as Question;
  held = [1, 1, 1];
  expect((await ask(0, settings.listed, question)).state).toBe('MISS');
  held = [0, 0, 0];
  await tell(0, settings.listed, { from: store.versions[1], to: store.versions[1], tags: null });
  const states = [];
  for (const seconds of [1, 59, 2, 1]) {
    vi.setSystemTime(Date.now() + seconds * 1_000);
    states.push((await ask(0, settings.listed, question)).state);
  }
  expect(states).toEqual(['MISS', 'MISS', 'MISS', 'HIT']);
});
