import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scoreClasses } from '../../../seed/models/linear.ts';
import { openScorer } from '../../../seed/names/score-labels.ts';

test('the kernel sums the rows of features as they are summed one by one', () => {
  const bits = 5;
  const weights = fc.int8Array({ minLength: 16 * 2 ** bits, maxLength: 16 * 2 ** bits });
  const features = fc.array(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }), { maxLength: 300 });
  fc.assert(
    fc.property(weights, features, (table, chosen) => {
      const model = { width: 16, bits, weights: table };
      const [byKernel, byHand] = [new Float64Array(16), new Float64Array(16)];
      openScorer(model)(Int32Array.from(chosen), chosen.length, byKernel);
      scoreClasses(model, Int32Array.from(chosen), chosen.length, byHand);
      expect(byKernel).toEqual(byHand);
    }),
    { numRuns: 25 },
  );
});
