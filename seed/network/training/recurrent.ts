/** A long short-term memory that goes over the words of sentences of one length, one way. */
import { takeRoom, takeZeros, type Workspace } from '../workspace.ts';
import type { Rows } from './dense.ts';
import { claimWeights, type Parameters, startEvenly } from './parameters.ts';
import type { Random } from './random.ts';

export interface Recurrent {
  inputs: number;
  /** Cells; a multiple of 8. */
  size: number;
  /** From the inputs, and from the outcome of the word before. */
  inward: number;
  onward: number;
  biases: number;
  way: 1 | -1;
}

export function claimRecurrent(
  workspace: Workspace,
  random: Random,
  { inputs, size, way }: Pick<Recurrent, 'inputs' | 'size' | 'way'>,
): Recurrent {
  const gates = 4 * size;
  const isForgetGate = (index: number) => index >= size && index < 2 * size;
  return {
    inputs,
    size,
    way,
    inward: claimWeights(workspace, inputs * gates, startEvenly(random, inputs, 2 * size)),
    onward: claimWeights(workspace, size * gates, startEvenly(random, size, 2 * size)),
    biases: claimWeights(workspace, gates, (index) => (isForgetGate(index) ? 1 : 0)),
  };
}

/** What is kept of a pass for learning from it. Rows are in order of words, then of sentences. */
export interface Trace {
  gates: number;
  cells: number;
  curved: number;
  /** Rows of zeros, for before the first word. */
  nothing: number;
}

export interface Shape {
  sentences: number;
  words: number;
}

/** Writes the outcomes to `out`. */
export function applyRecurrent(
  workspace: Workspace,
  layer: Recurrent,
  from: Rows,
  out: Rows,
  { sentences, words }: Shape,
): Trace {
  const { kernel } = workspace;
  const { size, way } = layer;
  const rows = sentences * words;
  const width = 16 * size;
  const trace: Trace = {
    gates: takeRoom(workspace, rows * 4 * size),
    cells: takeRoom(workspace, rows * size),
    curved: takeRoom(workspace, rows * size),
    nothing: takeZeros(workspace, sentences * size),
  };
  kernel.spreadRow(trace.gates, layer.biases, rows, 4 * size);
  kernel.multiply(
    trace.gates,
    width,
    from.at,
    from.stride,
    4,
    layer.inward,
    width,
    rows,
    layer.inputs,
    4 * size,
  );
  for (let step = 0; step < words; step++) {
    const row = (way > 0 ? step : words - 1 - step) * sentences;
    const before = row - way * sentences;
    const gates = trace.gates + row * width;
    const to = out.at + row * out.stride;
    if (step > 0) {
      const last = out.at + before * out.stride;
      kernel.multiply(gates, width, last, out.stride, 4, layer.onward, width, sentences, size, 4 * size);
    }
    const cells = trace.cells + row * size * 4;
    const old = step > 0 ? trace.cells + before * size * 4 : trace.nothing;
    kernel.stepForward(gates, old, cells, trace.curved + row * size * 4, to, out.stride, sentences, size);
  }
  return trace;
}

export interface Slopes {
  /** Gradients of the outcomes. */
  out: Rows;
  /** To which those of the inputs are added. */
  in: Rows;
}

export function learnRecurrent(
  parameters: Parameters,
  layer: Recurrent,
  trace: Trace,
  from: Rows,
  out: Rows,
  slope: Slopes,
  { sentences, words }: Shape,
): void {
  const { workspace, slopes } = parameters;
  const { kernel } = workspace;
  const { size, inputs, way } = layer;
  const rows = sentences * words;
  const width = 16 * size;
  goBack(workspace, layer, trace, slope.out, { sentences, words });
  const first = way > 0 ? 0 : sentences;
  const later = trace.gates + (way > 0 ? sentences * width : 0);
  const last = out.at + first * out.stride;
  const pairs = (words - 1) * sentences;
  kernel.multiply(layer.onward + slopes, width, last, 4, out.stride, later, width, size, pairs, 4 * size);
  kernel.multiply(
    layer.inward + slopes,
    width,
    from.at,
    4,
    from.stride,
    trace.gates,
    width,
    inputs,
    rows,
    4 * size,
  );
  kernel.sumRows(layer.biases + slopes, trace.gates, rows, 4 * size);
  const turned = takeRoom(workspace, inputs * 4 * size);
  kernel.transpose(turned, layer.inward, inputs, 4 * size);
  kernel.multiply(
    slope.in.at,
    slope.in.stride,
    trace.gates,
    width,
    4,
    turned,
    inputs * 4,
    rows,
    4 * size,
    inputs,
  );
}

/** From the last word to the first: the gates of the trace become their gradients. */
function goBack(
  workspace: Workspace,
  { size, onward, way }: Recurrent,
  trace: Trace,
  out: Rows,
  { sentences, words }: Shape,
): void {
  const { kernel, floats } = workspace;
  const width = 16 * size;
  const turned = takeRoom(workspace, 4 * size * size);
  kernel.transpose(turned, onward, size, 4 * size);
  const slope = takeRoom(workspace, sentences * size);
  const carry = takeZeros(workspace, sentences * size);
  for (let step = words - 1; step >= 0; step--) {
    const row = (way > 0 ? step : words - 1 - step) * sentences;
    const before = row - way * sentences;
    const after = row + way * sentences;
    for (let sentence = 0; sentence < sentences; sentence++) {
      const at = (out.at + (row + sentence) * out.stride) / 4;
      floats.copyWithin(slope / 4 + sentence * size, at, at + size);
    }
    if (step < words - 1) {
      const later = trace.gates + after * width;
      kernel.multiply(slope, size * 4, later, width, 4, turned, size * 4, sentences, 4 * size, size);
    }
    const old = step > 0 ? trace.cells + before * size * 4 : trace.nothing;
    const curved = trace.curved + row * size * 4;
    kernel.stepBackward(trace.gates + row * width, old, curved, slope, carry, sentences, size);
  }
}
