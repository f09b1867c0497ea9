// A trained long short-term memory goes over the words of a sentence, in whole numbers.

import { sigmoid, tanh } from './cell';
import { multiplyPairs, scaleSum } from './whole';

/**
 * `sums` holds, for every word, what its input adds to the gates; `weights` are those of the word before. The outcome
 * of each word, `unit` to one, is written in 16 bits every `outRow` bytes. Goes backwards where `way` is −1.
 *
 * Sentences are read beside each other, so that a weight that is fetched serves them all. `lengths` holds how many words
 * each has, the longest first; each begins `places` rows behind the one before, and has its own memory in `cells`.
 */
export function readWords(
  sums: usize,
  weights: usize,
  scales: usize,
  biases: usize,
  cells: usize,
  out: usize,
  outRow: usize,
  lengths: usize,
  sentences: i32,
  places: i32,
  size: i32,
  unit: f32,
  way: i32,
): void {
  const sumRow = (<usize>size) << 4;
  const width = (<usize>size) << 2;
  const sumStride = <usize>places * sumRow;
  const outStride = <usize>places * outRow;
  const longest = load<i32>(lengths);
  memory.fill(cells, 0, <usize>sentences * width);
  for (let step = 0; step < longest; step++) {
    const word = way > 0 ? step : longest - 1 - step;
    const gates = sums + <usize>word * sumRow;
    const to = out + <usize>word * outRow;
    const begun = countLonger(lengths, sentences, word);
    const going = way < 0 ? countLonger(lengths, sentences, word + 1) : step > 0 ? begun : 0;
    multiplyPairs(
      gates,
      sumStride,
      to - <usize>way * outRow,
      outStride,
      weights,
      going,
      size >> 1,
      size << 2,
    );
    for (let row = 0; row < begun; row++) {
      const at = <usize>row;
      stepReading(
        gates + at * sumStride,
        scales,
        biases,
        cells + at * width,
        to + at * outStride,
        size,
        unit,
      );
    }
  }
}

/** How many sentences have more than so many words. */
function countLonger(lengths: usize, sentences: i32, words: i32): i32 {
  let count = 0;
  while (count < sentences && load<i32>(lengths + ((<usize>count) << 2)) > words) count++;
  return count;
}

/** `memory` is brought up to date, and the sums become gates. `size` is a multiple of 8. */
function stepReading(
  sums: usize,
  scales: usize,
  biases: usize,
  memory: usize,
  out: usize,
  size: i32,
  unit: f32,
): void {
  const width = (<usize>size) << 2;
  const candidates: usize = 3 * width;
  for (let at: usize = 0; at < candidates; at += 16) {
    v128.store(sums + at, sigmoid(scaleSum(sums, scales, biases, at)));
  }
  for (let at: usize = candidates; at < 4 * width; at += 16) {
    v128.store(sums + at, tanh(scaleSum(sums, scales, biases, at)));
  }
  for (let at: usize = 0; at < width; at += 32) {
    const low = stepFour(sums + at, memory + at, width, unit);
    const high = stepFour(sums + at + 16, memory + at + 16, width, unit);
    v128.store(out + (at >> 1), i16x8.narrow_i32x4_s(low, high));
  }
}

function stepFour(gates: usize, memory: usize, width: usize, unit: f32): v128 {
  const input = v128.load(gates);
  const forget = v128.load(gates + width);
  const output = v128.load(gates + 2 * width);
  const candidate = v128.load(gates + 3 * width);
  const next = f32x4.add(f32x4.mul(forget, v128.load(memory)), f32x4.mul(input, candidate));
  v128.store(memory, next);
  return roundSmall(f32x4.mul(f32x4.mul(output, tanh(next)), f32x4.splat(unit)));
}

/** To the nearest whole number, which is below 2²² in size: added to 1.5 · 2²³ it becomes the last bits. */
function roundSmall(value: v128): v128 {
  return i32x4.sub(f32x4.add(value, f32x4.splat(12_582_912)), i32x4.splat(0x4b400000));
}
