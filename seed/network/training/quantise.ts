/** What has been learnt, in 8 bits: the running means of the weights. */

import type { NetworkFile } from '../network-file.ts';
import { affixWidth, cells, formWidth } from '../sizes.ts';
import { affixBits } from '../word-input.ts';
import type { Dense } from './dense.ts';
import type { ClassCounts, Network } from './network.ts';
import type { Parameters } from './parameters.ts';
import type { Recurrent } from './recurrent.ts';

interface Outcome {
  tables: NetworkFile['tables'];
  steps: NetworkFile['header']['steps'];
}

export function quantiseNetwork(parameters: Parameters, network: Network, { forms }: ClassCounts): Outcome {
  const read = (at: number, count: number) => {
    const from = (at + parameters.averages) / 4;
    return parameters.workspace.floats.slice(from, from + count);
  };
  const formTable = quantiseTable(read(network.input.forms, forms * formWidth));
  const affixTable = quantiseTable(read(network.input.affixes, 2 ** affixBits * affixWidth));
  const tables: NetworkFile['tables'] = { forms: formTable.values, affixes: affixTable.values };
  for (const [layer, pair] of network.layers.entries()) {
    for (const [side, recurrent] of pair.entries()) {
      Object.assign(tables, quantiseRecurrent(`layer${layer}.${side}`, recurrent, read));
    }
  }
  Object.assign(
    tables,
    quantiseDense('tags', network.tags, read),
    quantiseDense('roles', network.roles, read),
  );
  Object.assign(tables, keepDense('questions', network.arcs.questions, read));
  Object.assign(tables, keepDense('names', network.labels.names, read));
  tables['arcs.root'] = read(network.arcs.root, network.arcs.questions.inputs);
  tables['labels.root'] = read(network.labels.root, network.labels.names.inputs);
  return { tables, steps: { forms: formTable.step, affixes: affixTable.step } };
}

type Read = (at: number, count: number) => Float32Array;

/** One step for the whole table; the few numbers that would not fit are cut. */
function quantiseTable(values: Float32Array): { values: Int8Array; step: number } {
  const sizes = values.map(Math.abs).sort();
  const step = (sizes[Math.floor(sizes.length * 0.9999)] || 1) / 127;
  return { values: Int8Array.from(values, (value) => cut(value / step)), step };
}

function cut(value: number): number {
  return Math.max(-127, Math.min(127, Math.round(value)));
}

/** The weights of the inputs, then those of the word before, so that one scale holds for both. */
function quantiseRecurrent(name: string, layer: Recurrent, read: Read): NetworkFile['tables'] {
  const gates = 4 * cells;
  const inward = read(layer.inward, layer.inputs * gates);
  const onward = read(layer.onward, cells * gates);
  const weights = new Float32Array(inward.length + onward.length);
  weights.set(inward);
  weights.set(onward, inward.length);
  return quantiseColumns(name, weights, read(layer.biases, gates));
}

function quantiseDense(name: string, layer: Dense, read: Read): NetworkFile['tables'] {
  return quantiseColumns(
    name,
    read(layer.weights, layer.inputs * layer.outputs),
    read(layer.biases, layer.outputs),
  );
}

function quantiseColumns(name: string, weights: Float32Array, biases: Float32Array): NetworkFile['tables'] {
  const columns = biases.length;
  const scales = new Float32Array(columns);
  for (const [cell, value] of weights.entries()) {
    scales[cell % columns] = Math.max(scales[cell % columns] as number, Math.abs(value) / 127);
  }
  const values = Int8Array.from(weights, (value, cell) => cut(value / (scales[cell % columns] || 1)));
  return { [name]: values, [`${name}.scales`]: scales, [`${name}.biases`]: biases };
}

function keepDense(name: string, layer: Dense, read: Read): NetworkFile['tables'] {
  return {
    [name]: read(layer.weights, layer.inputs * layer.outputs),
    [`${name}.biases`]: read(layer.biases, layer.outputs),
  };
}
