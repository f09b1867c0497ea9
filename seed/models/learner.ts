import type { LinearModel } from './linear.ts';

/** A linear model while it learns: an averaged perceptron. */
export interface Learner {
  width: number;
  bits: number;
  weights: Float32Array;
  /** Sum over updates of change × time, from which the average is taken. */
  timed: Float64Array;
  /** Examples seen so far. */
  time: number;
}

export function createLearner(classes: number, bits: number): Learner {
  const width = 2 ** Math.ceil(Math.log2(Math.max(classes, 2)));
  const cells = width * 2 ** bits;
  return {
    width,
    bits,
    weights: new Float32Array(cells),
    timed: new Float64Array(cells),
    time: 1,
  };
}

/** Adds `change` to the weight of each feature for one class. */
export function adjust(
  learner: Learner,
  features: Int32Array,
  count: number,
  column: number,
  change: number,
): void {
  const { width, weights, timed, time } = learner;
  const shift = 32 - learner.bits;
  for (let index = 0; index < count; index++) {
    const cell = ((features[index] as number) >>> shift) * width + column;
    weights[cell] = (weights[cell] as number) + change;
    timed[cell] = (timed[cell] as number) + change * time;
  }
}

/** Adds what another learner knows; both must have seen as many examples. */
export function addLearner(learner: Learner, other: Learner): void {
  for (let cell = 0; cell < learner.weights.length; cell++) {
    learner.weights[cell] = (learner.weights[cell] as number) + (other.weights[cell] as number);
    learner.timed[cell] = (learner.timed[cell] as number) + (other.timed[cell] as number);
  }
}

/** The averaged weights in 8 bits; those that come to less than `prune` (in 1/127 of the cut-off) are dropped. */
export function averageWeights(learner: Learner, prune: number): { model: LinearModel; scale: number } {
  const { width, bits, weights, timed, time } = learner;
  const averages = new Float32Array(weights.length);
  for (let cell = 0; cell < weights.length; cell++) {
    averages[cell] = (weights[cell] as number) - (timed[cell] as number) / time;
  }
  const scale = 127 / findCutOff(averages);
  const quantised = new Int8Array(weights.length);
  for (let cell = 0; cell < weights.length; cell++) {
    const value = Math.round((averages[cell] as number) * scale);
    quantised[cell] = Math.abs(value) < prune ? 0 : Math.max(-127, Math.min(127, value));
  }
  return { model: { width, bits, weights: quantised }, scale };
}

/** The size that one weight in ten thousand exceeds: larger ones are cut to it. */
function findCutOff(averages: Float32Array): number {
  const sizes = averages
    .filter((value) => value !== 0)
    .map(Math.abs)
    .sort();
  return sizes[Math.floor(sizes.length * 0.9999)] || 1;
}
