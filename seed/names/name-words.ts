import { findCluster, findFamily } from '../models/clusters.ts';
import { hashString } from '../models/linear.ts';
import { shapeWord } from '../text/word-shape.ts';
import type { DocumentMemory } from './document-memory.ts';
import { type Gazetteer, markGazetteer } from './gazetteer.ts';

/** A word as the name finder needs it. */
export interface PlainWord {
  text: string;
  tag: string;
}

/** A word as numbers. */
export interface NameWord {
  lower: number;
  form: number;
  shape: number;
  cluster: number;
  family: number;
  tag: number;
  prefixes: readonly number[];
  suffixes: readonly number[];
  /** Which lists of names it stands in, and where in the entry. */
  gazetteer: number;
  /** Whether the whole sentence is in capitals: 1 or 0. */
  shouting: number;
  /** What the rest of the document tells of the word. */
  memory: readonly number[];
}

export function describeNameWords(
  sentence: readonly PlainWord[],
  memory: DocumentMemory,
  gazetteer: Gazetteer,
): NameWord[] {
  const shouting = isShouting(sentence) ? 1 : 0;
  const marks = markGazetteer(sentence, gazetteer);
  return sentence.map((word, index) => ({
    ...describeForm(word),
    gazetteer: marks[index] as number,
    shouting,
    memory: memory.describe(sentence, index, shouting === 1),
  }));
}

function describeForm({ text, tag }: PlainWord): Omit<NameWord, 'gazetteer' | 'shouting' | 'memory'> {
  const lower = text.toLowerCase().replace(/\d/g, '0');
  const cluster = findCluster(text);
  return {
    lower: hashString(lower),
    form: hashString(text),
    shape: hashString(shapeWord(text)),
    cluster,
    family: findFamily(cluster),
    tag: hashString(tag),
    prefixes: [1, 2, 3, 4].map((length) => hashString(lower.slice(0, length))),
    suffixes: [1, 2, 3, 4].map((length) => hashString(lower.slice(-length))),
  };
}

/** True when a sentence of several words has next to no small letters. */
export function isShouting(sentence: readonly PlainWord[]): boolean {
  let upper = 0;
  let lower = 0;
  for (const { text } of sentence) {
    if (/\p{Ll}/u.test(text)) lower++;
    else if (/\p{Lu}/u.test(text)) upper++;
  }
  return upper > 2 && lower * 5 < upper;
}
