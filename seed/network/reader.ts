/** The trained network in the kernel's memory, in 8-bit weights and whole-number sums. */
import type { NetworkFile, NetworkHeader } from './network-file.ts';
import { cells, layers } from './sizes.ts';
import { createWorkspace, takeRoom, type Workspace } from './workspace.ts';

export interface Reader {
  workspace: Workspace;
  header: NetworkHeader;
  /** Row of each known form. */
  formRows: ReadonlyMap<string, number>;
  forms: Int8Array;
  affixes: Int8Array;
  /** What words add to the gates of the first layer. */
  wordSums: WordSums;
  layers: [ReadingLayer, ReadingLayer][];
  tags: WholeDense;
  roles: WholeDense;
  questions: FloatDense;
  names: FloatDense;
  arcRoot: Float32Array;
  labelRoot: Float32Array;
}

/** Addresses of weights in pairs and of what turns their sums into numbers. */
export interface WholeDense {
  inputs: number;
  outputs: number;
  weights: number;
  scales: number;
  biases: number;
}

export interface WordSums {
  /** Row by row, forwards and backwards. */
  at: number;
  /** The row of each word, with a sign before the first of a sentence. */
  rows: Map<string, number>;
}

export interface ReadingLayer extends WholeDense {
  /** Where the weights of the word before begin. */
  onward: number;
}

export interface FloatDense {
  inputs: number;
  outputs: number;
  weights: number;
  biases: number;
}

/** Numbers that go into whole-number sums are kept in this many parts of one. */
export const unit = 2048;

/** Words of the longest sentence that is read at once. */
export const longestSentence = 400;

/** The same words come again and again. More than a lot of sentences has. */
export const mostRemembered = 4096;

const workspaceBytes = 2 ** 26;

export function openReader({ header, tables }: NetworkFile): Reader {
  const workspace = createWorkspace(workspaceBytes);
  const bytes = (name: string) => tables[name] as Int8Array;
  const numbers = (name: string) => tables[name] as Float32Array;
  return {
    workspace,
    header,
    formRows: new Map(header.forms.map((form, index) => [form, index + 1])),
    forms: bytes('forms'),
    affixes: bytes('affixes'),
    wordSums: { at: takeRoom(workspace, mostRemembered * 2 * 4 * cells), rows: new Map() },
    layers: Array.from({ length: layers }, (_, layer) => [
      placeLayer(workspace, tables, `layer${layer}.0`),
      placeLayer(workspace, tables, `layer${layer}.1`),
    ]),
    tags: placeWhole(workspace, tables, 'tags'),
    roles: placeWhole(workspace, tables, 'roles'),
    questions: placeFloats(workspace, tables, 'questions'),
    names: placeFloats(workspace, tables, 'names'),
    arcRoot: numbers('arcs.root'),
    labelRoot: numbers('labels.root'),
  };
}

function placeWhole(workspace: Workspace, tables: NetworkFile['tables'], name: string): WholeDense {
  const weights = tables[name] as Int8Array;
  const scales = tables[`${name}.scales`] as Float32Array;
  const outputs = scales.length;
  return {
    inputs: weights.length / outputs,
    outputs,
    weights: placePairs(workspace, weights, weights.length / outputs, outputs),
    scales: placeNumbers(
      workspace,
      scales.map((scale) => scale / unit),
    ),
    biases: placeNumbers(workspace, tables[`${name}.biases`] as Float32Array),
  };
}

function placeLayer(workspace: Workspace, tables: NetworkFile['tables'], name: string): ReadingLayer {
  const weights = tables[name] as Int8Array;
  const onward = weights.subarray(weights.length - cells * 4 * cells);
  const inward = { ...tables, [name]: weights.subarray(0, weights.length - onward.length) };
  return { ...placeWhole(workspace, inward, name), onward: placePairs(workspace, onward, cells, 4 * cells) };
}

function placeFloats(workspace: Workspace, tables: NetworkFile['tables'], name: string): FloatDense {
  const weights = tables[name] as Float32Array;
  const biases = tables[`${name}.biases`] as Float32Array;
  return {
    inputs: weights.length / biases.length,
    outputs: biases.length,
    weights: placeNumbers(workspace, weights),
    biases: placeNumbers(workspace, biases),
  };
}

function placeNumbers(workspace: Workspace, numbers: Float32Array): number {
  const at = takeRoom(workspace, numbers.length);
  workspace.floats.set(numbers, at / 4);
  return at;
}

/** By eights of columns; two weights of a column that lie one below the other are put side by side. */
function placePairs(workspace: Workspace, weights: Int8Array, rows: number, columns: number): number {
  const at = takeRoom(workspace, weights.length / 2);
  for (const [cell, weight] of weights.entries()) {
    const row = Math.floor(cell / columns);
    const column = cell % columns;
    const pair = ((column >> 3) * (rows >> 1) + (row >> 1)) * 8 + (column & 7);
    workspace.shorts[at / 2 + pair * 2 + (row & 1)] = weight;
  }
  return at;
}
