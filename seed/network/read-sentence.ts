/** Reads the words of a sentence and says what it makes of them. */
import { composeInput } from './compose-input.ts';
import { type Reader, type ReadingLayer, unit, type WholeDense } from './reader.ts';
import { arcWidth, cells, inputWidth, labelWidth, outcomes, padWidth, roleWidth } from './sizes.ts';
import { takeRoom, takeZeros } from './workspace.ts';

export interface Reading {
  /** Class number of each word's tag. */
  tags: number[];
  /** For each word, a score for every head by place: the root, then the words. */
  arcScores: Float32Array[];
  /** Where the roles of the words lie. */
  roles: number;
}

/** The reading of at most `longestSentence` words; it lasts until the next sentence is read. */
export function readSentence(reader: Reader, texts: readonly string[]): Reading {
  const { workspace } = reader;
  const words = texts.length;
  let from = takeRoom(workspace, (words * inputWidth) / 2);
  for (const [word, text] of texts.entries()) {
    workspace.shorts.set(composeInput(reader, text, word === 0), from / 2 + word * inputWidth);
  }
  let tags: number[] = [];
  let width = inputWidth;
  for (const [layer, pair] of reader.layers.entries()) {
    const out = takeRoom(workspace, (words * outcomes) / 2);
    for (const [side, one] of pair.entries()) readLayer(reader, one, side, from, width, out, words);
    from = out;
    width = outcomes;
    if (layer === 0) tags = chooseTags(reader, from, words);
  }
  const roles = applyWhole(reader, reader.roles, from, words);
  bendArcRoles(reader, roles, words);
  return { tags, roles, arcScores: scoreArcs(reader, roles, words) };
}

function readLayer(
  reader: Reader,
  layer: ReadingLayer,
  side: number,
  from: number,
  width: number,
  out: number,
  words: number,
): void {
  const { workspace } = reader;
  const { kernel } = workspace;
  const gates = layer.outputs;
  const sums = takeZeros(workspace, words * gates);
  const memory = takeRoom(workspace, cells);
  kernel.multiplyPairs(sums, gates * 4, from, width * 2, layer.weights, words, width / 2, gates);
  kernel.readWords(
    sums,
    layer.onward,
    layer.scales,
    layer.biases,
    memory,
    out + side * cells * 2,
    outcomes * 2,
    words,
    cells,
    unit,
    side === 0 ? 1 : -1,
  );
}

function applyWhole({ workspace }: Reader, layer: WholeDense, from: number, words: number): number {
  const { inputs, outputs, weights, scales, biases } = layer;
  const sums = takeZeros(workspace, words * outputs);
  workspace.kernel.multiplyPairs(sums, outputs * 4, from, inputs * 2, weights, words, inputs / 2, outputs);
  workspace.kernel.scaleSums(sums, scales, biases, words, outputs);
  return sums;
}

function chooseTags(reader: Reader, from: number, words: number): number[] {
  const scores = applyWhole(reader, reader.tags, from, words);
  return Array.from({ length: words }, (_, word) => {
    return pickBest(reader, scores + word * reader.tags.outputs * 4, reader.header.tags.length);
  });
}

function pickBest({ workspace: { floats } }: Reader, at: number, classes: number): number {
  const from = at / 4;
  let best = 0;
  for (let index = 1; index < classes; index++) {
    if ((floats[from + index] as number) > (floats[from + best] as number)) best = index;
  }
  return best;
}

/** How much of a negative number is let through. */
const leak = 0.1;

function bend(value: number): number {
  return value > 0 ? value : value * leak;
}

function bendArcRoles({ workspace: { floats } }: Reader, roles: number, words: number): void {
  for (let word = 0; word < words; word++) {
    const from = roles / 4 + word * roleWidth;
    for (let cell = from; cell < from + 2 * arcWidth; cell++) floats[cell] = bend(floats[cell] as number);
  }
}

function scoreArcs(reader: Reader, roles: number, words: number): Float32Array[] {
  const { workspace, questions, arcRoot } = reader;
  const { kernel, floats } = workspace;
  const places = padWidth(words + 1);
  const asked = takeRoom(workspace, words * arcWidth);
  kernel.spreadRow(asked, questions.biases, words, arcWidth);
  const width = arcWidth * 4;
  kernel.multiply(asked, width, roles, roleWidth * 4, 4, questions.weights, width, words, arcWidth, arcWidth);
  const heads = takeZeros(workspace, places * arcWidth);
  for (let index = 0; index < arcWidth; index++) {
    const row = heads / 4 + index * places;
    floats[row] = arcRoot[index] as number;
    for (let word = 0; word < words; word++) {
      floats[row + word + 1] = floats[roles / 4 + word * roleWidth + arcWidth + index] as number;
    }
  }
  const scores = takeZeros(workspace, words * places);
  kernel.multiply(scores, places * 4, asked, width, 4, heads, places * 4, words, arcWidth, places);
  return Array.from({ length: words }, (_, word) => {
    const from = scores / 4 + word * places;
    return floats.subarray(from, from + words + 1);
  });
}

/** Class number of the relation of each word to its head. Heads are places, 0 for the root. */
export function nameArcs(reader: Reader, { roles }: Reading, heads: readonly number[]): number[] {
  const { workspace, names, labelRoot } = reader;
  const { kernel, floats } = workspace;
  const joined = takeRoom(workspace, heads.length * labelWidth);
  for (const [word, head] of heads.entries()) {
    const dependent = roles / 4 + word * roleWidth + 2 * arcWidth;
    const above = roles / 4 + (head - 1) * roleWidth + 2 * arcWidth + labelWidth;
    for (let index = 0; index < labelWidth; index++) {
      const part = (head === 0 ? labelRoot[index] : floats[above + index]) as number;
      floats[joined / 4 + word * labelWidth + index] = bend((floats[dependent + index] as number) + part);
    }
  }
  const { outputs, weights, biases } = names;
  const scores = takeRoom(workspace, heads.length * outputs);
  kernel.spreadRow(scores, biases, heads.length, outputs);
  const width = outputs * 4;
  kernel.multiply(
    scores,
    width,
    joined,
    labelWidth * 4,
    4,
    weights,
    width,
    heads.length,
    labelWidth,
    outputs,
  );
  const classes = reader.header.relations.length;
  return heads.map((_, word) => pickBest(reader, scores + word * width, classes));
}
