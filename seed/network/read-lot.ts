/** Reads the words of sentences and says what it makes of them. */
import { type Reader, type ReadingLayer, unit, type WholeDense } from './reader.ts';
import { arcWidth, cells, labelWidth, outcomes, padWidth, roleWidth } from './sizes.ts';
import { sumWords } from './word-sums.ts';
import { takeRoom, takeZeros, type Workspace } from './workspace.ts';

export interface Reading {
  /** Class number of each word's tag. */
  tags: number[];
  /** For each word, a score for every head by place: the root, then the words. */
  arcScores: Float32Array[];
  /** Where the roles of the words lie. */
  roles: number;
}

/** The readings of a lot of sentences, the longest first; they last until the next lot is read. */
export function readLot(reader: Reader, lot: readonly (readonly string[])[]): Reading[] {
  const { workspace } = reader;
  const lengths = lot.map((texts) => texts.length);
  const layout: Layout = { lengths, places: lengths[0] ?? 0, at: placeLengths(workspace, lengths) };
  const rows = sumWords(reader, lot);
  let from = 0;
  let tags: number[][] = [];
  for (const [layer, pair] of reader.layers.entries()) {
    const out = takeRoom(workspace, (lot.length * layout.places * outcomes) / 2);
    for (const [side, one] of pair.entries()) {
      const mark = workspace.free;
      const sums = layer === 0 ? copySums(reader, side, rows, layout) : sumLayer(reader, one, from, layout);
      readLayer(reader, one, side, sums, out, layout);
      workspace.free = mark;
    }
    from = out;
    if (layer === 0) tags = lengths.map((words, at) => chooseTags(reader, rowOf(layout, at, from), words));
  }
  return lengths.map((words, at) => {
    const roles = applyWhole(reader, reader.roles, rowOf(layout, at, from), words);
    bendArcRoles(reader, roles, words);
    return { tags: tags[at] as number[], roles, arcScores: scoreArcs(reader, roles, words) };
  });
}

/** Each sentence has as many places as the longest has words. */
interface Layout {
  lengths: readonly number[];
  places: number;
  /** Where the kernel finds the lengths. */
  at: number;
}

function placeLengths(workspace: Workspace, lengths: readonly number[]): number {
  const at = takeRoom(workspace, lengths.length);
  new Int32Array(workspace.floats.buffer, at, lengths.length).set(lengths);
  return at;
}

/** Where the outcomes of a sentence lie. */
function rowOf({ places }: Layout, sentence: number, from: number): number {
  return from + sentence * places * outcomes * 2;
}

function copySums(
  { workspace, wordSums }: Reader,
  side: number,
  rows: readonly number[][],
  { places }: Layout,
): number {
  const width = 4 * cells;
  const sums = takeRoom(workspace, rows.length * places * width);
  for (const [sentence, row] of rows.entries()) {
    for (const [word, number] of row.entries()) {
      const to = sums / 4 + (sentence * places + word) * width;
      const from = wordSums.at / 4 + (number * 2 + side) * width;
      workspace.floats.copyWithin(to, from, from + width);
    }
  }
  return sums;
}

function sumLayer({ workspace }: Reader, layer: ReadingLayer, from: number, layout: Layout): number {
  const gates = layer.outputs;
  const { lengths, places } = layout;
  const sums = takeZeros(workspace, lengths.length * places * gates);
  for (const [sentence, words] of lengths.entries()) {
    workspace.kernel.multiplyPairs(
      sums + sentence * places * gates * 4,
      gates * 4,
      rowOf(layout, sentence, from),
      outcomes * 2,
      layer.weights,
      words,
      outcomes / 2,
      gates,
    );
  }
  return sums;
}

function readLayer(
  { workspace }: Reader,
  layer: ReadingLayer,
  side: number,
  sums: number,
  out: number,
  { lengths, places, at }: Layout,
): void {
  workspace.kernel.readWords(
    sums,
    layer.onward,
    layer.scales,
    layer.biases,
    takeRoom(workspace, lengths.length * cells),
    out + side * cells * 2,
    outcomes * 2,
    at,
    lengths.length,
    places,
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

/** The sign is as good as random: to choose by it would often be to guess wrong. */
function bend(value: number): number {
  return Math.max(value, value * leak);
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
