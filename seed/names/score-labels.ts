import type { LinearModel } from '../models/linear.ts';
import { createWorkspace, takeRoom } from '../network/workspace.ts';
import { nameFeatures } from './name-features.ts';

/** Columns of the table of weights: the labels and some room. */
export const columns = 16;

/** Writes the score of each class for a word with these features, of which the first `count` hold. */
export type ScoreLabels = (features: Int32Array, count: number, scores: Float64Array) => void;

/**
 * By the kernel, in whose memory the weights are put: rows lie far apart, and it asks for the next ones while it
 * waits. Of models with sixteen columns.
 */
export function openScorer({ width, bits, weights }: LinearModel): ScoreLabels {
  if (width !== columns)
    throw new Error(`The kernel sums rows of ${columns} weights, and these have ${width}.`);
  const workspace = createWorkspace(weights.length + 2 ** 16);
  const numbers = new Int32Array(workspace.floats.buffer);
  const table = takeRoom(workspace, weights.length / 4);
  new Int8Array(numbers.buffer).set(weights, table);
  const room = takeRoom(workspace, nameFeatures.length);
  const sums = takeRoom(workspace, width);
  return (features, count, scores) => {
    for (let index = 0; index < count; index++) numbers[room / 4 + index] = features[index] as number;
    workspace.kernel.sumFeatures(sums, table, room, count, bits);
    for (let column = 0; column < width; column++) scores[column] = numbers[sums / 4 + column] as number;
  };
}
