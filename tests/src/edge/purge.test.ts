import { env, exports } from 'cloudflare:workers';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { isPurged } from '../../../src/edge/generation.ts';
import { answerPurge } from '../../../src/edge/purge.ts';
import { type Bindings, readSettings } from '../../../src/env.ts';
import { get, origin, startIsolate, stateOf } from '../../support/edge.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'] }));
afterEach(() => void vi.useRealTimers());

const settings = readSettings(env as unknown as Bindings);
const address = `${origin}/admin/purge`;

function requestOf(body: unknown, token = settings.purgeToken): Request {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  return new Request(address, { method: 'POST', headers, body: JSON.stringify(body) });
}

function purge(body: unknown, token?: string): Promise<Response> {
  return exports.default.fetch(requestOf(body, token));
}

async function readVersion(): Promise<string> {
  const response = await get({ query: '{ dataset { version } }' }, { 'cache-control': 'no-store' });
  return ((await response.json()) as { data: { dataset: { version: string } } }).data.dataset.version;
}

async function readIds(): Promise<string[]> {
  const response = await get({ query: '{ articles(first: 3) { edges { node { id } } } }' });
  const { data } = (await response.json()) as { data: { articles: { edges: { node: { id: string } }[] } } };
  return data.articles.edges.map(({ node }) => node.id);
}

const rowId = (id: string) => atob(id.replace(/-/g, '+').replace(/_/g, '/'));
const node = (id: string) => ({ query: `{ node(id: "${id}") { ... on Article { headline } } }` });

test('purge.tags what carries the tag misses, everything else still hits, in every isolate of the place', async () => {
  const version = await readVersion();
  const [one = '', other = ''] = await readIds();
  for (const id of [one, other]) await stateOf(get(node(id)));
  await vi.waitFor(
    async () => {
      startIsolate();
      for (const id of [one, other]) expect(await stateOf(get(node(id)))).toBe('HIT');
    },
    { timeout: 20_000 },
  );
  vi.setSystemTime(Date.now() + 10);
  const response = await purge({ from: version, to: 'next', tags: [rowId(one)] });
  expect(response.status).toBe(200);
  expect(await response.json()).toMatchObject({ front: 'absent' });
  vi.setSystemTime(Date.now() + 10);
  startIsolate();
  expect(await stateOf(get(node(other)))).toBe('HIT');
  expect(await stateOf(get(node(one)))).toBe('MISS');
  expect(await stateOf(get(node(one)))).toBe('HIT');
});

const emptyEntry = { body: new Uint8Array(), digest: '', freshS: 60 };

test('purge.late an answer whose making began before a purge is not kept past it', async () => {
  const asOf = Date.now();
  vi.setSystemTime(asOf + 10);
  await stateOf(purge({ from: null, to: 'next', tags: null }));
  await stateOf(purge({ from: 'next', to: 'next', tags: ['Article:late'] }));
  const entry = { ...emptyEntry, tags: ['Article:late'], version: 'next' };
  expect(isPurged({ ...entry, asOf })).toBe(true);
  expect(isPurged({ ...entry, asOf: asOf + 20 })).toBe(false);
});

test('purge.behind an answer read after a purge from a copy that was behind it is not kept past it', async () => {
  await stateOf(purge({ from: 'next', to: 'copied late', tags: ['Article:behind'] }));
  const entry = { ...emptyEntry, tags: ['Article:behind'], asOf: Date.now() + 20 };
  expect(isPurged({ ...entry, version: 'next' })).toBe(true);
  expect(isPurged({ ...entry, version: 'copied late' })).toBe(false);
  expect(isPurged({ ...entry, tags: ['Article:another'], version: 'next' })).toBe(false);
  expect(isPurged({ ...entry, version: 'one that nobody told' })).toBe(true);
});

test('purge.untold a step from a version that was never heard of puts every older entry out of reach', async () => {
  const [one = ''] = await readIds();
  await stateOf(get(node(one)));
  expect(await stateOf(get(node(one)))).toBe('HIT');
  vi.setSystemTime(Date.now() + 10);
  await stateOf(purge({ from: 'one that nobody told', to: 'newer', tags: ['Article:another'] }));
  expect(await stateOf(get(node(one)))).toMatch(/MISS|REVALIDATED/);
});

test('purge.unannounced seeding that told nobody is found out by the next miss', async () => {
  const version = await readVersion();
  const [one = ''] = await readIds();
  const missed = () => get({ query: `{ a${crypto.randomUUID().replaceAll('-', '')}: dataset { version } }` });
  vi.setSystemTime(Date.now() + 31_000);
  await stateOf(missed());
  await stateOf(get(node(one)));
  // The isolate now believes in a version that the store has not: the same as if it had been seeded since.
  await stateOf(purge({ from: version, to: 'seeded since', tags: [] }));
  expect(await stateOf(get(node(one)))).toBe('HIT');
  vi.setSystemTime(Date.now() + 31_000);
  expect(await stateOf(missed())).toBe('MISS');
  expect(await stateOf(get(node(one)))).toMatch(/MISS|REVALIDATED/);
});

test('purge.front tags go to the platform in calls of a hundred; too many become everything', async () => {
  const calls: unknown[] = [];
  const cache = {
    purge: async (what: unknown) => {
      calls.push(what);
      return { success: true };
    },
  };
  const tags = (count: number) => Array.from({ length: count }, (_, n) => `Article:${n}`);
  await answerPurge(requestOf({ from: 'a', to: 'b', tags: tags(150) }), settings, { cache });
  expect(calls).toEqual([{ tags: tags(150).slice(0, 100) }, { tags: tags(150).slice(100) }]);
  calls.length = 0;
  await answerPurge(requestOf({ from: 'b', to: 'c', tags: tags(501) }), settings, { cache });
  expect(calls).toEqual([{ purgeEverything: true }]);
});

test('purge.front-failed a platform that refuses is told to whoever seeds', async () => {
  const cache = { purge: async () => ({ success: false, errors: [{ message: 'too often' }] }) };
  const quiet = vi.spyOn(console, 'error').mockImplementation(() => {});
  const response = await answerPurge(requestOf({ from: 'c', to: 'd', tags: ['Article:1'] }), settings, {
    cache,
  });
  expect(response?.status).toBe(502);
  expect(quiet).toHaveBeenCalledOnce();
});

test('purge.shape what is no purge is refused', async () => {
  for (const body of [null, {}, { to: 1 }, { to: 'x', tags: 'a' }, { to: 'x', tags: ['a,b'] }]) {
    expect((await purge(body)).status, JSON.stringify(body)).toBe(400);
  }
  const read = await exports.default.fetch(address, {
    headers: { authorization: `Bearer ${settings.purgeToken}` },
  });
  expect(read.status).toBe(405);
});

test('purge.absent without a secret there is no such route', async () => {
  const without = { ...settings, purgeToken: undefined };
  expect(await answerPurge(requestOf({ to: 'x' }, ''), without, {})).toBeNull();
});

test('purge.rate whoever guesses is slowed down, and keeps nobody out who knows the secret', async () => {
  vi.setSystemTime(Date.now() + 120_000);
  const statuses: number[] = [];
  for (let turn = 0; turn < 40; turn++) statuses.push((await purge({}, `guess ${turn}`)).status);
  expect(new Set(statuses)).toEqual(new Set([401]));
  const last = await purge({}, 'guess 40');
  expect(last.status).toBe(429);
  expect(Number(last.headers.get('retry-after'))).toBeGreaterThan(0);
  expect((await purge({ to: 'x', tags: [] })).status).toBe(200);
});
