import { expect, test } from 'vitest';
import { serverTiming } from '../../../src/edge/timing.ts';
import { get, post, withoutDatabase } from '../../support/edge.ts';

const made = /^cache;desc=MISS, plan;dur=[\d.]+, database;dur=[\d.]+, serialise;dur=[\d.]+$/;

async function timingOf(response: Promise<Response>): Promise<string | null> {
  const answered = await response;
  await answered.text();
  return answered.headers.get('server-timing');
}

test('an answer made anew says how long its parts took, one from the cache that it is from there', async () => {
  const query = '{ articles(first: 7) { edges { node { slug } } } }';
  expect(await timingOf(get({ query }))).toMatch(made);
  expect(await timingOf(get({ query }))).toBe('cache;desc=HIT');
  expect(await timingOf(post({ query }))).toBe('cache;desc=HIT');
});

test('answers past the cache and errors say so too', async () => {
  const query = '{ articles(first: 8) { edges { node { slug } } } }';
  expect(await timingOf(get({ query }, { 'cache-control': 'no-store' }))).toMatch(
    /^cache;desc=BYPASS, plan;.*database;/,
  );
  expect(await timingOf(get({ query: '{' }))).toBe('cache;desc=BYPASS');
  expect(await timingOf(get({ query: '{ nothing }' }))).toBe('cache;desc=MISS');
  expect(
    await withoutDatabase(() => timingOf(get({ query: '{ actors(first: 9) { totalCount } }' }))),
  ).toMatch(/^cache;desc=MISS, plan;dur=[\d.]+, database;dur=[\d.]+/);
});

test('the parts are what lies between the moments that were noted', () => {
  const timings = { started: 10, planned: 12.54, executed: 20, serialised: 21, databaseMs: 6 };
  expect(serverTiming('MISS', timings)).toBe(
    'cache;desc=MISS, plan;dur=2.5, database;dur=6, serialise;dur=1',
  );
});
