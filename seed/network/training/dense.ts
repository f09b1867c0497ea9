/** A layer in which every outcome is a weighted sum of all inputs. */
import { takeRoom, takeZeros, type Workspace } from '../workspace.ts';
import { claimWeights, type Parameters, startEvenly } from './parameters.ts';
import type { Random } from './random.ts';

export interface Dense {
  inputs: number;
  /** A multiple of 8. */
  outputs: number;
  weights: number;
  biases: number;
}

export function claimDense(workspace: Workspace, random: Random, inputs: number, outputs: number): Dense {
  return {
    inputs,
    outputs,
    weights: claimWeights(workspace, inputs * outputs, startEvenly(random, inputs, outputs)),
    biases: claimWeights(workspace, outputs, () => 0),
  };
}

/** Rows of numbers: where they begin and how many bytes lie between two. */
export interface Rows {
  at: number;
  stride: number;
}

/** The address of the outcomes, one row of `outputs` for each row of inputs. */
export function applyDense(workspace: Workspace, dense: Dense, from: Rows, rows: number): number {
  const { inputs, outputs, weights, biases } = dense;
  const out = takeRoom(workspace, rows * outputs);
  workspace.kernel.spreadRow(out, biases, rows, outputs);
  workspace.kernel.multiply(
    out,
    outputs * 4,
    from.at,
    from.stride,
    4,
    weights,
    outputs * 4,
    rows,
    inputs,
    outputs,
  );
  return out;
}

/** Adds to the gradients of the layer and, where `to` is given, to those of its inputs. */
export function learnDense(
  { workspace, slopes }: Parameters,
  { inputs, outputs, weights, biases }: Dense,
  from: Rows,
  outSlopes: number,
  rows: number,
  to: Rows,
): void {
  const { kernel } = workspace;
  const width = outputs * 4;
  kernel.multiply(weights + slopes, width, from.at, 4, from.stride, outSlopes, width, inputs, rows, outputs);
  kernel.sumRows(biases + slopes, outSlopes, rows, outputs);
  const turned = takeRoom(workspace, inputs * outputs);
  kernel.transpose(turned, weights, inputs, outputs);
  kernel.multiply(to.at, to.stride, outSlopes, width, 4, turned, inputs * 4, rows, outputs, inputs);
}

/** Rows of zeros to sum gradients into. */
export function takeRows(workspace: Workspace, rows: number, width: number): Rows {
  return { at: takeZeros(workspace, rows * width), stride: width * 4 };
}
