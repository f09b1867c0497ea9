import { expect, test } from 'vitest';
import { runSourceCampaign } from './campaign.ts';

test('random and mutated files of every format are read or refused in words, and nothing throws', async () => {
  const { faults, read, refused } = await runSourceCampaign({ runs: 150, seed: 20 });
  expect([...faults.keys()]).toEqual([]);
  expect(read).toBeGreaterThan(40);
  expect(refused).toBeGreaterThan(5);
}, 120_000);
