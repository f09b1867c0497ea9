/** The rows that the network reads: vector and learnt form of a word, then the sum of its affixes. */
import { listVectors, vectorStep, vectorWidth } from '../../models/vectors.ts';
import { affixWidth, formWidth, inputWidth } from '../sizes.ts';
import { affixBits } from '../word-input.ts';
import { takeRoom, type Workspace } from '../workspace.ts';
import type { Batch } from './batch.ts';
import type { Rows } from './dense.ts';
import { claimWeights, type Parameters } from './parameters.ts';
import { drawNormal, type Random } from './random.ts';

export interface InputLayer {
  forms: number;
  affixes: number;
}

export function claimInputLayer(workspace: Workspace, random: Random, forms: number): InputLayer {
  return {
    forms: claimWeights(workspace, forms * formWidth, () => 0),
    affixes: claimWeights(workspace, 2 ** affixBits * affixWidth, () => 0.15 * drawNormal(random)),
  };
}

/** Which parts of a row were not left out. */
export interface Kept {
  form: boolean;
  affixes: boolean;
}

/** The rows of a batch, some of them without their form or their affixes: so will unknown words be. */
export function fillInputs(
  { workspace, random }: Pick<Parameters, 'workspace' | 'random'>,
  layer: InputLayer,
  batch: Batch,
  leftOut: number,
): { rows: Rows; kept: Kept[] } {
  const count = batch.words * batch.sentences.length;
  const at = takeRoom(workspace, count * inputWidth);
  const kept: Kept[] = [];
  workspace.floats.fill(0, at / 4, at / 4 + count * inputWidth);
  for (let row = 0; row < count; row++) {
    const keep = { form: random() >= leftOut, affixes: random() >= leftOut };
    kept.push(keep);
    const to = at / 4 + row * inputWidth;
    const sentence = row % batch.sentences.length;
    const word = Math.floor(row / batch.sentences.length);
    if (keep.form) addForm(workspace, layer, batch, word, sentence, to);
    if (keep.affixes) addAffixes(workspace, layer, batch, word, sentence, to + formWidth);
  }
  return { rows: { at, stride: inputWidth * 4 }, kept };
}

function addForm(
  { floats }: Workspace,
  { forms }: InputLayer,
  { sentences }: Batch,
  word: number,
  sentence: number,
  to: number,
): void {
  const example = sentences[sentence] as Batch['sentences'][number];
  const from = forms / 4 + (example.forms[word] as number) * formWidth;
  for (let index = 0; index < formWidth; index++) floats[to + index] = floats[from + index] as number;
  const vector = (example.inputs[word]?.vector ?? -1) * vectorWidth;
  if (vector < 0) return;
  const vectors = listVectors();
  for (let index = 0; index < vectorWidth; index++) {
    floats[to + index] = (floats[to + index] as number) + (vectors[vector + index] as number) * vectorStep;
  }
}

function addAffixes(
  { floats }: Workspace,
  { affixes }: InputLayer,
  { sentences }: Batch,
  word: number,
  sentence: number,
  to: number,
): void {
  for (const affix of sentences[sentence]?.inputs[word]?.affixes ?? []) {
    const from = affixes / 4 + affix * affixWidth;
    for (let index = 0; index < affixWidth; index++) {
      floats[to + index] = (floats[to + index] as number) + (floats[from + index] as number);
    }
  }
}

/** Adds the gradients of the rows to those of the tables. The row of unknown forms stays zero. */
export function learnInputs(
  { workspace: { floats }, slopes }: Parameters,
  layer: InputLayer,
  batch: Batch,
  kept: readonly Kept[],
  slope: Rows,
): void {
  const add = (table: number, from: number, width: number) => {
    const to = (table + slopes) / 4;
    for (let index = 0; index < width; index++) {
      floats[to + index] = (floats[to + index] as number) + (floats[from + index] as number);
    }
  };
  for (const [row, keep] of kept.entries()) {
    const example = batch.sentences[row % batch.sentences.length] as Batch['sentences'][number];
    const word = Math.floor(row / batch.sentences.length);
    const from = (slope.at + row * slope.stride) / 4;
    const form = example.forms[word] as number;
    if (keep.form && form > 0) add(layer.forms + form * formWidth * 4, from, formWidth);
    if (!keep.affixes) continue;
    for (const affix of example.inputs[word]?.affixes ?? []) {
      add(layer.affixes + affix * affixWidth * 4, from + formWidth, affixWidth);
    }
  }
}
