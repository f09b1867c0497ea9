import { padWidth } from '../sizes.ts';
import type { Batch } from './batch.ts';
import { applyDense, type Dense, learnDense, type Rows } from './dense.ts';
import type { Parameters } from './parameters.ts';
import { contrast } from './softmax.ts';

/** Tags are easier than trees, and should not outweigh them. */
const share = 0.3;

/** Learns the tags from the rows of the first layer; adds to `slope`, their gradients. */
export function learnTags(
  parameters: Parameters,
  layer: Dense,
  batch: Batch,
  tags: number,
  from: Rows,
  slope: Rows,
): number {
  const { workspace } = parameters;
  const rows = batch.words * batch.sentences.length;
  const scores = applyDense(workspace, layer, from, rows);
  const width = padWidth(tags);
  let loss = 0;
  for (let row = 0; row < rows; row++) {
    const at = scores + row * width * 4;
    workspace.floats.fill(0, at / 4 + tags, at / 4 + width);
    const sentence = batch.sentences[row % batch.sentences.length] as Batch['sentences'][number];
    const truth = sentence.tags[Math.floor(row / batch.sentences.length)] as number;
    loss += contrast(workspace, at, tags, truth, share);
  }
  learnDense(parameters, layer, from, scores, rows, slope);
  return loss;
}
