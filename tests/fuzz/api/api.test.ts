import { expect, inject, test } from 'vitest';
import { runCampaign } from './campaign.ts';
import { send } from './send.ts';

const address = inject('address');

test('random operations are answered without a fault of ours, a hang or a leak', async () => {
  const { faults, statuses } = await runCampaign({
    address,
    kind: 'operations',
    runs: 200,
    seed: 30,
    abreast: 4,
  });
  expect(Object.fromEntries(faults)).toEqual({});
  expect(statuses[200]).toBeGreaterThan(50);
  expect(statuses[400]).toBeGreaterThan(5);
}, 120_000);

test('random requests, whatever their method, headers and body, are too', async () => {
  const { faults, tried } = await runCampaign({ address, kind: 'requests', runs: 300, seed: 40, abreast: 4 });
  expect(Object.fromEntries(faults)).toEqual({});
  expect(tried).toBe(300);
}, 120_000);

test('a long body that nobody reads is answered all the same', async () => {
  const headers = { 'content-type': 'text/plain' };
  const body = 'x'.repeat(3_000_000);
  for (const path of ['//', '/', '/nowhere', '/graphql']) {
    const answers = await Promise.all(
      Array.from({ length: 12 }, () => send(address, { method: 'POST', path, headers, body })),
    );
    const statuses = new Set(answers.map(({ status }) => status));
    expect([path, ...statuses]).toEqual([path, path === '/graphql' ? 415 : 404]);
  }
});
