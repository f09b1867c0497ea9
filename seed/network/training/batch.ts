/** Sentences of one length, which are learnt from together. */
import { shuffle } from '../../models/shuffle.ts';
import type { WordInput } from '../word-input.ts';

export interface Example {
  inputs: readonly WordInput[];
  /** Rows of the table of forms; 0 for one that is not in it. */
  forms: readonly number[];
  /** Word number of each head, counted from 1; 0 for the root's. */
  heads: readonly number[];
  relations: readonly number[];
  tags: readonly number[];
}

export interface Batch {
  sentences: readonly Example[];
  /** Words of each sentence. */
  words: number;
}

/** The row of a word: rows go by place in the sentence, then by sentence. */
export function rowOf({ sentences }: Batch, word: number, sentence: number): number {
  return word * sentences.length + sentence;
}

const longest = 120;

/** All examples but the longest, in batches of about `size` words, in an order of its own for each round. */
export function makeBatches(examples: readonly Example[], size: number, round: number): Batch[] {
  const byLength = new Map<number, Example[]>();
  for (const example of shuffle(examples, round)) {
    const words = example.forms.length;
    if (words <= longest) byLength.set(words, [...(byLength.get(words) ?? []), example]);
  }
  const batches = [...byLength].flatMap(([words, all]) => {
    const many = Math.max(1, Math.round(size / words));
    return Array.from({ length: Math.ceil(all.length / many) }, (_, part) => ({
      words,
      sentences: all.slice(part * many, (part + 1) * many),
    }));
  });
  return shuffle(batches, round);
}
