/**
 * The network that tags and parses, while it learns: words are read both ways by layers of long short-term memory; the
 * first layer names the tags, the last one says of every word what it is as a dependent and as a head (after Dozat and
 * Manning 2017).
 */
import { arcWidth, cells, inputWidth, labelWidth, layers, outcomes, padWidth, roleWidth } from '../sizes.ts';
import { takeRoom, type Workspace } from '../workspace.ts';
import { type ArcLayer, learnArcs } from './arc-loss.ts';
import type { Batch } from './batch.ts';
import { applyDense, claimDense, type Dense, learnDense, type Rows, takeRows } from './dense.ts';
import { applyMask, drawMask, type Mask } from './dropout.ts';
import { claimInputLayer, fillInputs, type InputLayer, learnInputs } from './input-layer.ts';
import { type LabelLayer, leak, learnLabels } from './label-loss.ts';
import { claimWeights, type Descent, descendOnce, type Parameters } from './parameters.ts';
import { drawNormal, type Random } from './random.ts';
import { applyRecurrent, claimRecurrent, learnRecurrent, type Recurrent, type Trace } from './recurrent.ts';
import { learnTags } from './tag-loss.ts';

export interface Network {
  input: InputLayer;
  /** In both directions. */
  layers: [Recurrent, Recurrent][];
  tags: Dense;
  roles: Dense;
  arcs: ArcLayer;
  labels: LabelLayer;
}

export interface ClassCounts {
  forms: number;
  tags: number;
  relations: number;
}

export function claimNetwork(workspace: Workspace, random: Random, classes: ClassCounts): Network {
  const vector = (width: number) => claimWeights(workspace, width, () => 0.1 * drawNormal(random));
  return {
    input: claimInputLayer(workspace, random, classes.forms),
    layers: Array.from({ length: layers }, (_, layer) => {
      const shape = { inputs: layer === 0 ? inputWidth : outcomes, size: cells };
      return [
        claimRecurrent(workspace, random, { ...shape, way: 1 }),
        claimRecurrent(workspace, random, { ...shape, way: -1 }),
      ];
    }),
    tags: claimDense(workspace, random, outcomes, padWidth(classes.tags)),
    roles: claimDense(workspace, random, outcomes, roleWidth),
    arcs: { questions: claimDense(workspace, random, arcWidth, arcWidth), root: vector(arcWidth) },
    labels: {
      names: claimDense(workspace, random, labelWidth, padWidth(classes.relations)),
      root: vector(labelWidth),
      relations: classes.relations,
    },
  };
}

/** Shares of what is left out while learning: words' forms and affixes, cells between layers, roles. */
const leftOut = { inputs: 0.2, rows: 0.25, roles: 0.25 };

/** Learns from a batch; returns the sum of the words' losses. */
export function learnBatch(
  parameters: Parameters,
  network: Network,
  batch: Batch,
  classes: ClassCounts,
  rate: number,
): number {
  const { workspace, random } = parameters;
  const mark = workspace.free;
  const rows = batch.words * batch.sentences.length;
  const { rows: inputs, kept } = fillInputs(parameters, network.input, batch, leftOut.inputs);
  const masks = [maskRows(workspace, random, batch, inputs, leftOut.rows)];
  const passes: Pass[] = [];
  let from = inputs;
  for (const pair of network.layers) {
    const pass = readLayer(workspace, pair, from, batch);
    passes.push(pass);
    from = copyRows(workspace, pass.out, rows);
    masks.push(maskRows(workspace, random, batch, from, leftOut.rows));
  }
  const top = takeRows(workspace, rows, outcomes);
  let loss = learnRoles(parameters, network, batch, from, top);
  let slope = top;
  for (let layer = layers - 1; layer >= 0; layer--) {
    if (layer === 0) {
      const read = passes[1]?.from ?? from;
      loss += learnTags(parameters, network.tags, batch, classes.tags, read, slope);
    }
    applyMask(workspace, slope.at, rows * outcomes, masks[layer + 1] as Mask);
    slope = learnLayer(
      parameters,
      network.layers[layer] as [Recurrent, Recurrent],
      passes[layer] as Pass,
      slope,
      batch,
    );
  }
  applyMask(workspace, slope.at, rows * inputWidth, masks[0] as Mask);
  learnInputs(parameters, network.input, batch, kept, slope);
  workspace.free = mark;
  descendOnce(parameters, { rate, words: rows } satisfies Descent);
  return loss;
}

interface Pass {
  from: Rows;
  out: Rows;
  traces: [Trace, Trace];
}

function shapeOf({ sentences, words }: Batch): { sentences: number; words: number } {
  return { sentences: sentences.length, words };
}

function readLayer(
  workspace: Workspace,
  [onward, back]: [Recurrent, Recurrent],
  from: Rows,
  batch: Batch,
): Pass {
  const out = takeRows(workspace, batch.words * batch.sentences.length, outcomes);
  const half = { at: out.at + cells * 4, stride: out.stride };
  const traces: [Trace, Trace] = [
    applyRecurrent(workspace, onward, from, out, shapeOf(batch)),
    applyRecurrent(workspace, back, from, half, shapeOf(batch)),
  ];
  return { from, out, traces };
}

/** Returns the gradients of the inputs of a layer. */
function learnLayer(
  parameters: Parameters,
  pair: [Recurrent, Recurrent],
  { from, out, traces }: Pass,
  slope: Rows,
  batch: Batch,
): Rows {
  const inward = takeRows(parameters.workspace, batch.words * batch.sentences.length, pair[0].inputs);
  for (const [side, layer] of pair.entries()) {
    const part = (rows: Rows) => ({ at: rows.at + side * cells * 4, stride: rows.stride });
    const slopes = { out: part(slope), in: inward };
    learnRecurrent(parameters, layer, traces[side] as Trace, from, part(out), slopes, shapeOf(batch));
  }
  return inward;
}

function copyRows(workspace: Workspace, { at, stride }: Rows, rows: number): Rows {
  const to = takeRoom(workspace, (rows * stride) / 4);
  workspace.floats.copyWithin(to / 4, at / 4, (at + rows * stride) / 4);
  return { at: to, stride };
}

function maskRows(workspace: Workspace, random: Random, batch: Batch, rows: Rows, share: number): Mask {
  const width = (rows.stride / 4) * batch.sentences.length;
  const mask = drawMask(random, width, share);
  applyMask(workspace, rows.at, width * batch.words, mask);
  return mask;
}

/** Heads and relations; adds to `slope`, the gradients of `from`. */
function learnRoles(parameters: Parameters, network: Network, batch: Batch, from: Rows, slope: Rows): number {
  const { workspace, random } = parameters;
  const rows = batch.words * batch.sentences.length;
  const roles = { at: applyDense(workspace, network.roles, from, rows), stride: roleWidth * 4 };
  const factors = bendArcRoles(workspace, random, batch, roles);
  const roleSlope = takeRows(workspace, rows, roleWidth);
  let loss = learnArcs(parameters, network.arcs, batch, roles, roleSlope);
  scaleArcRoles(workspace, roleSlope, rows, factors);
  loss += learnLabels(parameters, network.labels, batch, roles, roleSlope, leftOut.roles);
  learnDense(parameters, network.roles, from, roleSlope.at, rows, slope);
  return loss;
}

/** Lets little of negative numbers through and leaves some out; returns by what each was multiplied. */
function bendArcRoles(workspace: Workspace, random: Random, batch: Batch, roles: Rows): Float32Array {
  const width = 2 * arcWidth;
  const rows = batch.words * batch.sentences.length;
  const mask = drawMask(random, width * batch.sentences.length, leftOut.roles);
  const factors = new Float32Array(rows * width);
  for (let row = 0; row < rows; row++) {
    for (let index = 0; index < width; index++) {
      const value = workspace.floats[(roles.at + row * roles.stride) / 4 + index] as number;
      const kept = mask[(row % batch.sentences.length) * width + index] as number;
      factors[row * width + index] = kept * (value > 0 ? 1 : leak);
    }
  }
  scaleArcRoles(workspace, roles, rows, factors);
  return factors;
}

function scaleArcRoles(
  { floats }: Workspace,
  { at, stride }: Rows,
  rows: number,
  factors: Float32Array,
): void {
  const width = 2 * arcWidth;
  for (let row = 0; row < rows; row++) {
    const from = (at + row * stride) / 4;
    for (let index = 0; index < width; index++) {
      floats[from + index] = (floats[from + index] as number) * (factors[row * width + index] as number);
    }
  }
}
