import { expect, inject, test } from 'vitest';
import { runCampaign } from './campaign.ts';

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
