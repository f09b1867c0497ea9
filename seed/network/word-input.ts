/** What the network is told of a word before it reads it in its sentence. */

import { hashString } from '../models/linear.ts';
import { findVector } from '../models/vectors.ts';
import { shapeWord } from '../text/word-shape.ts';

export interface WordInput {
  /** Row of the table of word vectors, or −1. */
  vector: number;
  /** The form under which the word may have been met in the treebank. */
  form: string;
  /** Rows of the table of affixes: beginnings, endings, shape and the whole word. */
  affixes: readonly number[];
}

export const affixBits = 13;

export function describeInput(text: string, first: boolean): WordInput {
  const lower = text.toLowerCase();
  const traits = [
    ...[1, 2, 3].map((length) => `begins ${lower.slice(0, length)}`),
    ...[1, 2, 3, 4].map((length) => `ends${length} ${lower.slice(-length)}`),
    `shape ${shapeWord(text)}`,
    `first ${first} ${/^\p{Lu}/u.test(text)}`,
    `word ${lower}`,
  ];
  return { vector: findVector(lower), form: normaliseForm(text), affixes: traits.map(hashTrait) };
}

export function normaliseForm(text: string): string {
  return text.toLowerCase().replace(/\d/g, '0');
}

function hashTrait(trait: string): number {
  return Math.imul(hashString(trait), 0x9e3779b1) >>> (32 - affixBits);
}
