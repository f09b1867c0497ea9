import fc from 'fast-check';
import { expect, test } from 'vitest';
import { disturbLargeSeed } from './large-seed.ts';
import { moments } from './moment.ts';
import { withScenes } from './scene.ts';

// A few moments of each kind of run; `npm run test:crash` takes hundreds.
test('a seeder killed at any moment leaves a whole store, and the next run ends as if nothing had been', async () => {
  await withScenes(16, async (scenes) => {
    for (const scene of scenes) {
      for (const moment of fc.sample(moments(scene.course), { numRuns: 2, seed: 1 })) {
        const { faults } = await scene.disturb(moment);
        expect(faults, `${scene.name}, killed ${moment.delayMs} ms after line ${moment.line}`).toEqual([]);
      }
    }
  });
}, 300_000);

// `npm run test:crash -- --articles 100000 --kills 5` does the same with as many.
test('a large seed that is killed goes on where it stopped, and ends with the same content', async () => {
  const outcome = await disturbLargeSeed({ articles: 1_500, killsAfter: [1_100], tell: () => {} });
  expect(outcome.faults).toEqual([]);
  // A thousand are written at a time.
  expect(outcome.resumedAt).toBeGreaterThanOrEqual(1_000);
}, 300_000);
