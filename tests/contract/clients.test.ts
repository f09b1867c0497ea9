import { expect, inject, test } from 'vitest';
import { readCounterparts } from '../examples/apollo.ts';
import { readNewest } from '../examples/fetch.ts';
import { readEvidence } from '../examples/gql-tada.ts';
import { readActor } from '../examples/urql.ts';

/** Each request that an action sends to the API, as its method and what its address and body hold. */
async function watchRequests<Result>(
  action: () => Promise<Result>,
): Promise<{ result: Result; sent: { method: string; hash: boolean; document: boolean }[] }> {
  const original = globalThis.fetch;
  const sent: { method: string; hash: boolean; document: boolean }[] = [];
  globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    const { searchParams } = new URL(request.url);
    const body = request.method === 'POST' ? await request.clone().text() : '';
    sent.push({
      method: request.method,
      hash: (searchParams.get('extensions') ?? body).includes('sha256Hash'),
      document: searchParams.has('query') || body.includes('"query":'),
    });
    return original(request);
  };
  try {
    return { result: await action(), sent };
  } finally {
    globalThis.fetch = original;
  }
}

const byHash = { method: 'GET', hash: true, document: false };
const withDocument = { ...byHash, document: true };

test('plain fetch reads the newest articles by GET', async () => {
  const { result, sent } = await watchRequests(() => readNewest(inject('address')));
  expect(result).toHaveLength(3);
  expect(result.every(({ headline }) => headline.length > 0)).toBe(true);
  expect(sent).toEqual([{ method: 'GET', hash: false, document: true }]);
});

test('gql.tada knows the types of the answer, which are as it says', async () => {
  const events = await readEvidence(inject('address'), { country: 'TJK', first: 2 });
  expect(events).toHaveLength(2);
  for (const { summary, when, claimStatus, evidence } of events) {
    expect([typeof summary, typeof when.edtf, typeof claimStatus]).toEqual(['string', 'string', 'string']);
    expect(evidence[0]?.quote).toBeTruthy();
  }
});

test('urql sends documents by hash and GET, and an unknown one along with it once', async () => {
  const first = await watchRequests(() => readActor(inject('address'), 'tajikistan'));
  const second = await watchRequests(() => readActor(inject('address'), 'iran'));
  expect(first.result).toMatchObject({ name: 'Tajikistan', kind: 'COUNTRY' });
  expect(second.result).toMatchObject({ name: 'Iran' });
  expect([first.sent, second.sent]).toEqual([[byHash, withDocument], [byHash]]);
});

test('Apollo Client sends documents by hash and GET, and an unknown one once by POST', async () => {
  const first = await watchRequests(() => readCounterparts(inject('address'), 'tajikistan'));
  const second = await watchRequests(() => readCounterparts(inject('address'), 'iran'));
  expect(first.result.length).toBeGreaterThan(1);
  expect(second.result[0]?.node.name).toBeTruthy();
  expect([first.sent, second.sent]).toEqual([[byHash, { ...withDocument, method: 'POST' }], [byHash]]);
});
