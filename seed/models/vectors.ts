/** Word vectors: a hundred numbers that tell how a word is used, in 8 bits each. */
import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';

export const vectorWidth = 100;

/** What one step of the 8 bits stands for; the numbers of all words then vary by about 1. */
export const vectorStep = 5 / 127;

/** The row of a word in lower case, or −1. */
export function findVector(lower: string): number {
  table ??= readVectors();
  return table.rows.get(lower) ?? -1;
}

/** All vectors, one after the other. */
export function listVectors(): Int8Array {
  table ??= readVectors();
  return table.values;
}

/** Where the table is kept: the words, one a line, then a zero byte, then the vectors in the same order. */
export const vectorFile = new URL('./vectors.bin', import.meta.url);

interface VectorTable {
  rows: Map<string, number>;
  values: Int8Array;
}

let table: VectorTable | undefined;

function readVectors(): VectorTable {
  const bytes = brotliDecompressSync(readFileSync(vectorFile));
  const end = bytes.indexOf(0);
  const words = bytes.toString('utf8', 0, end).split('\n');
  return {
    rows: new Map(words.map((word, index) => [word, index])),
    values: new Int8Array(bytes.buffer, bytes.byteOffset + end + 1, words.length * vectorWidth),
  };
}
