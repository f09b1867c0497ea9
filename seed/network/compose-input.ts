import { listVectors, vectorStep, vectorWidth } from '../models/vectors.ts';
import { type Reader, unit } from './reader.ts';
import { affixWidth, formWidth, inputWidth } from './sizes.ts';
import { describeInput } from './word-input.ts';

/** What the network reads of one word, in whole numbers. */
export function composeInput(
  { header, formRows, forms, affixes }: Reader,
  text: string,
  first: boolean,
): Int16Array {
  const input = describeInput(text, first);
  const row = new Float64Array(inputWidth);
  const form = (formRows.get(input.form) ?? 0) * formWidth;
  addTo(row, 0, forms, form, formWidth, header.steps.forms);
  if (input.vector >= 0) addTo(row, 0, listVectors(), input.vector * vectorWidth, vectorWidth, vectorStep);
  for (const affix of input.affixes) {
    addTo(row, formWidth, affixes, affix * affixWidth, affixWidth, header.steps.affixes);
  }
  const whole = new Int16Array(inputWidth);
  for (let index = 0; index < inputWidth; index++) {
    whole[index] = Math.max(-32_767, Math.min(32_767, Math.round((row[index] as number) * unit)));
  }
  return whole;
}

function addTo(
  row: Float64Array,
  at: number,
  table: Int8Array,
  from: number,
  width: number,
  step: number,
): void {
  for (let index = 0; index < width; index++) {
    row[at + index] = (row[at + index] as number) + (table[from + index] as number) * step;
  }
}
