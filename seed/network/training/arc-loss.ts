/** Learns who depends on whom: every word as a dependent meets every word, and the root, as a head. */
import { arcWidth, padWidth } from '../sizes.ts';
import { takeRoom, takeZeros, type Workspace } from '../workspace.ts';
import { type Batch, rowOf } from './batch.ts';
import { applyDense, type Dense, learnDense, type Rows } from './dense.ts';
import type { Parameters } from './parameters.ts';
import { contrast } from './softmax.ts';

export interface ArcLayer {
  /** Turns a word as a dependent into what it asks of a head. */
  questions: Dense;
  /** The root as a head. */
  root: number;
}

/** `roles` holds the rows of all words, `slope` takes their gradients; returns the sum of losses. */
export function learnArcs(
  parameters: Parameters,
  layer: ArcLayer,
  batch: Batch,
  roles: Rows,
  slope: Rows,
): number {
  const { workspace } = parameters;
  const rows = batch.words * batch.sentences.length;
  const asked = applyDense(workspace, layer.questions, roles, rows);
  const askedSlope = takeZeros(workspace, rows * arcWidth);
  let loss = 0;
  for (let sentence = 0; sentence < batch.sentences.length; sentence++) {
    const mark = workspace.free;
    loss += learnTree(parameters, layer, batch, sentence, { roles, slope, asked, askedSlope });
    workspace.free = mark;
  }
  learnDense(parameters, layer.questions, roles, askedSlope, rows, slope);
  return loss;
}

interface Pass {
  roles: Rows;
  slope: Rows;
  asked: number;
  askedSlope: number;
}

function learnTree(
  { workspace, slopes }: Parameters,
  { root }: ArcLayer,
  batch: Batch,
  sentence: number,
  { roles, slope, asked, askedSlope }: Pass,
): number {
  const { kernel } = workspace;
  const { words } = batch;
  const width = arcWidth * 4;
  const places = padWidth(words + 1);
  const heads = gatherHeads(workspace, root, batch, sentence, roles);
  const turned = takeRoom(workspace, places * arcWidth);
  kernel.transpose(turned, heads, places, arcWidth);
  const scores = takeZeros(workspace, words * places);
  const first = asked + sentence * width;
  const stride = batch.sentences.length * width;
  kernel.multiply(scores, places * 4, first, stride, 4, turned, places * 4, words, arcWidth, places);
  const loss = contrastHeads(workspace, batch, sentence, scores);
  const toAsked = askedSlope + sentence * width;
  kernel.multiply(toAsked, stride, scores, places * 4, 4, heads, width, words, places, arcWidth);
  const headSlope = takeZeros(workspace, places * arcWidth);
  kernel.multiply(headSlope, width, scores, 4, places * 4, first, stride, words + 1, words, arcWidth);
  kernel.sumRows(root + slopes, headSlope, 1, arcWidth);
  for (let word = 0; word < words; word++) {
    const to = slope.at + rowOf(batch, word, sentence) * slope.stride + width;
    kernel.sumRows(to, headSlope + (word + 1) * width, 1, arcWidth);
  }
  return loss;
}

/** The root, then the words of a sentence as heads, then zeros. */
function gatherHeads(
  workspace: Workspace,
  root: number,
  batch: Batch,
  sentence: number,
  roles: Rows,
): number {
  const { floats } = workspace;
  const heads = takeZeros(workspace, padWidth(batch.words + 1) * arcWidth);
  floats.copyWithin(heads / 4, root / 4, root / 4 + arcWidth);
  for (let word = 0; word < batch.words; word++) {
    const from = (roles.at + rowOf(batch, word, sentence) * roles.stride) / 4 + arcWidth;
    floats.copyWithin(heads / 4 + (word + 1) * arcWidth, from, from + arcWidth);
  }
  return heads;
}

function contrastHeads(workspace: Workspace, batch: Batch, sentence: number, scores: number): number {
  const { floats } = workspace;
  const places = padWidth(batch.words + 1);
  let loss = 0;
  for (let word = 0; word < batch.words; word++) {
    const row = scores + word * places * 4;
    floats[row / 4 + word + 1] = -1e9;
    const head = batch.sentences[sentence]?.heads[word] as number;
    loss += contrast(workspace, row, batch.words + 1, head, 1);
  }
  return loss;
}
