/** Makes the table of word vectors that the parser reads words by. */
import { writeFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { readVectorFile } from './vector-file.ts';
import { vectorFile, vectorStep } from './vectors.ts';

const vocabulary = 40_000;

export function trainVectors(path: string): number {
  const { words, vectors } = readVectorFile(path, vocabulary);
  const numbers = vectors.flatMap((vector) => [...vector]);
  const spread = Math.sqrt(numbers.reduce((sum, value) => sum + value * value, 0) / numbers.length);
  const steps = Int8Array.from(numbers, (value) => {
    return Math.max(-127, Math.min(127, Math.round(value / spread / vectorStep)));
  });
  const listed = Buffer.from(`${words.join('\n')}\0`);
  const packed = brotliCompressSync(Buffer.concat([listed, Buffer.from(steps.buffer)]));
  writeFileSync(vectorFile, packed);
  return packed.length;
}
