/** Part-of-speech tags: an averaged perceptron that goes through a sentence once, from left to right. */
import { findCluster, findFamily } from '../models/clusters.ts';
import { findBest, hashFeature, hashString, type LinearModel, scoreClasses } from '../models/linear.ts';
import { readModel } from '../models/weights.ts';

export interface Tag {
  /** Universal part of speech, e.g. `VERB`. */
  upos: string;
  /** Penn Treebank tag, e.g. `VBD`. */
  tag: string;
}

export interface Tagger {
  table: LinearModel;
  /** Class number to tag. */
  tags: readonly Tag[];
}

/** Tags for the words of one sentence, in order. */
export function tagWords(words: readonly string[], tagger: Tagger = loadTagger()): Tag[] {
  const seen = words.map(describeWord);
  const scores = new Float64Array(tagger.table.width);
  const history: number[] = [];
  for (let index = 0; index < words.length; index++) {
    const count = collectTagFeatures(seen, history, index, tagFeatures);
    scoreClasses(tagger.table, tagFeatures, count, scores);
    history.push(findBest(scores, tagger.tags.length));
  }
  return history.map((best) => tagger.tags[best] as Tag);
}

let loaded: Tagger | undefined;

function loadTagger(): Tagger {
  if (loaded) return loaded;
  const { header, tables } = readModel(taggerFile);
  const tags = (header.tags as string[]).map(splitTag);
  loaded = { table: tables.tags as LinearModel, tags };
  return loaded;
}

export const taggerFile = new URL('../models/tagger.bin', import.meta.url);

/** `NOUN|NNS` to its two parts. */
export function splitTag(joined: string): Tag {
  const [upos = 'X', tag = 'FW'] = joined.split('|');
  return { upos, tag };
}

/** What the features need to know of a word, as numbers. */
export interface SeenWord {
  form: number;
  lower: number;
  cluster: number;
  shape: number;
  /** Hashes of the first one to three and the last one to four letters. */
  prefixes: readonly number[];
  suffixes: readonly number[];
}

export function describeWord(word: string): SeenWord {
  const lower = word.toLowerCase();
  return {
    form: hashString(word),
    lower: hashString(lower.replace(/\d/g, '0')),
    cluster: findCluster(word),
    shape: hashString(shapeWord(word)),
    prefixes: [1, 2, 3].map((length) => hashString(lower.slice(0, length))),
    suffixes: [1, 2, 3, 4].map((length) => hashString(lower.slice(-length))),
  };
}

/** `McDonald's` is `XxXx'x`, `3.5` is `d.d`: runs of the same kind of letter are written once. */
export function shapeWord(word: string): string {
  return word
    .replace(/\p{Lu}+/gu, 'X')
    .replace(/\p{Ll}+/gu, 'x')
    .replace(/\d+/g, 'd');
}

/** Room for the features of one word. */
export const tagFeatures = new Int32Array(64);

const nobody = describeWord('');

/** Fills `features` for the word at `index`, given the classes of those before it; returns how many. */
export function collectTagFeatures(
  words: readonly SeenWord[],
  history: readonly number[],
  index: number,
  features: Int32Array,
): number {
  let count = 0;
  const add = (a: number, b: number, c: number) => {
    features[count] = hashFeature(count, a, b, c);
    count++;
  };
  const at = (offset: number) => words[index + offset] ?? nobody;
  const [word, before, after] = [at(0), at(-1), at(1)];
  const first = index === 0 ? 1 : 0;
  const last = (history[index - 1] ?? -1) + 2;
  const lastButOne = (history[index - 2] ?? -1) + 2;
  add(1, 0, 0);
  add(word.form, 0, 0);
  add(word.lower, 0, 0);
  add(word.shape, first, 0);
  add(word.cluster, 0, 0);
  add(word.cluster, word.shape, 0);
  for (const prefix of word.prefixes) add(prefix, 0, 0);
  for (const suffix of word.suffixes) add(suffix, 0, 0);
  add(word.suffixes[2] as number, word.shape, 0);
  add(last, 0, 0);
  add(last, lastButOne, 0);
  add(last, word.lower, 0);
  add(last, lastButOne, word.lower);
  add(last, word.suffixes[2] as number, 0);
  add(last, after.lower, 0);
  add(last, after.cluster, 0);
  add(last, word.cluster, after.cluster);
  add(word.lower, after.lower, 0);
  add(word.lower, before.lower, 0);
  add(word.lower, after.suffixes[2] as number, 0);
  add(word.lower, after.cluster, 0);
  add(word.lower, before.cluster, after.cluster);
  add(before.lower, 0, 0);
  add(before.cluster, 0, 0);
  add(before.suffixes[2] as number, 0, 0);
  add(at(-2).lower, 0, 0);
  add(findFamily(at(-2).cluster), 0, 0);
  add(after.lower, 0, 0);
  add(after.cluster, 0, 0);
  add(after.suffixes[2] as number, 0, 0);
  add(after.shape, word.shape, before.shape);
  add(at(2).lower, 0, 0);
  add(at(2).cluster, 0, 0);
  add(at(2).suffixes[2] as number, after.lower, 0);
  return count;
}
