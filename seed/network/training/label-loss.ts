/** Learns how arcs are called, from the arcs of the treebank. */
import { arcWidth, labelWidth, padWidth } from '../sizes.ts';
import { takeRoom, takeZeros } from '../workspace.ts';
import { type Batch, rowOf } from './batch.ts';
import { applyDense, type Dense, learnDense, type Rows } from './dense.ts';
import type { Parameters } from './parameters.ts';
import { contrast } from './softmax.ts';

export interface LabelLayer {
  names: Dense;
  /** The root as a head. */
  root: number;
  relations: number;
}

/** How much of a negative number is let through. */
export const leak = 0.1;

export function learnLabels(
  parameters: Parameters,
  { names, root, relations }: LabelLayer,
  batch: Batch,
  roles: Rows,
  slope: Rows,
  leftOut: number,
): number {
  const { workspace, random, slopes } = parameters;
  const { floats } = workspace;
  const rows = batch.words * batch.sentences.length;
  const joined = takeRoom(workspace, rows * labelWidth);
  const factors = new Float32Array(rows * labelWidth);
  const kept = 1 / (1 - leftOut);
  forEachArc(batch, roles, root, (row, dependent, head) => {
    for (let index = 0; index < labelWidth; index++) {
      const sum = (floats[dependent + index] as number) + (floats[head + index] as number);
      const factor = (random() < leftOut ? 0 : kept) * (sum > 0 ? 1 : leak);
      factors[row * labelWidth + index] = factor;
      floats[joined / 4 + row * labelWidth + index] = sum * factor;
    }
  });
  const from = { at: joined, stride: labelWidth * 4 };
  const scores = applyDense(workspace, names, from, rows);
  let loss = 0;
  const width = padWidth(relations);
  for (let row = 0; row < rows; row++) {
    const at = scores + row * width * 4;
    floats.fill(0, at / 4 + relations, at / 4 + width);
    const sentence = batch.sentences[row % batch.sentences.length] as Batch['sentences'][number];
    const truth = sentence.relations[Math.floor(row / batch.sentences.length)] as number;
    loss += contrast(workspace, at, relations, truth, 1);
  }
  const joinedSlope = { at: takeZeros(workspace, rows * labelWidth), stride: labelWidth * 4 };
  learnDense(parameters, names, from, scores, rows, joinedSlope);
  forEachArc(batch, slope, root + slopes, (row, dependent, head) => {
    for (let index = 0; index < labelWidth; index++) {
      const cell = row * labelWidth + index;
      const change = (floats[joinedSlope.at / 4 + cell] as number) * (factors[cell] as number);
      floats[dependent + index] = (floats[dependent + index] as number) + change;
      floats[head + index] = (floats[head + index] as number) + change;
    }
  });
  return loss;
}

/** Visits the words with the cells where their own part and that of their head begin. */
function forEachArc(
  batch: Batch,
  { at, stride }: Rows,
  root: number,
  visit: (row: number, dependent: number, head: number) => void,
): void {
  for (const [sentence, { heads }] of batch.sentences.entries()) {
    for (const [word, head] of heads.entries()) {
      const row = rowOf(batch, word, sentence);
      const headRow = (at + rowOf(batch, head - 1, sentence) * stride) / 4 + 2 * arcWidth + labelWidth;
      visit(row, (at + row * stride) / 4 + 2 * arcWidth, head === 0 ? root / 4 : headRow);
    }
  }
}
