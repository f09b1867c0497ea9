import { hashFeature } from '../models/linear.ts';
import type { NameWord } from './name-words.ts';

/** Room for the features of one word. */
export const nameFeatures = new Int32Array(512);
let size = 0;

function put(template: number, a: number, b: number): void {
  nameFeatures[size++] = hashFeature(template, a, b, 0);
}

const nobody: NameWord = {
  lower: 0,
  form: 0,
  capital: false,
  shape: 0,
  cluster: -1,
  family: -1,
  tag: 0,
  prefixes: [],
  suffixes: [],
  lists: { lists: 0, places: [] },
  line: 0,
  register: 0,
  memory: [],
};

/** Fills `nameFeatures` for the word at `index`; returns how many. */
export function collectNameFeatures(words: readonly NameWord[], index: number): number {
  size = 0;
  const at = (offset: number) => words[index + offset] ?? nobody;
  const word = at(0);
  putOwn(word, index);
  putLists(at(-1), word, at(1));
  for (const offset of [-2, -1, 1, 2]) putNeighbour(at(offset), word, offset);
  putPairs(at(-2), at(-1), word, at(1), at(2));
  putLine(words, index, word);
  for (const number of word.memory) put(100, number, word.line === 1 ? 1 : 0);
  for (const offset of [-1, 1])
    for (const number of at(offset).memory.slice(0, 1)) put(101 + offset, number, word.shape);
  return size;
}

function putOwn(word: NameWord, index: number): void {
  const first = index === 0 ? 1 : 0;
  const shouting = word.line === 1 ? 1 : 0;
  const { shape } = word;
  put(0, 0, 0);
  put(1, word.lower, 0);
  put(2, word.form, 0);
  put(3, shape, first);
  put(4, shape, word.line);
  put(5, word.tag, 0);
  put(6, word.tag, shape);
  put(7, word.cluster, 0);
  put(8, word.cluster, shape);
  put(9, word.family, shape);
  for (const [length, prefix] of word.prefixes.entries()) put(20 + length, prefix, shouting);
  for (const [length, suffix] of word.suffixes.entries()) put(30 + length, suffix, shouting);
  put(40, word.suffixes[2] ?? 0, shape);
  put(41, first, word.family);
}

/** What the lists of names say of the word and those beside it. */
function putLists(before: NameWord, word: NameWord, after: NameWord): void {
  const { lists, places } = word.lists;
  put(10, lists, word.shape);
  put(11, lists, word.family);
  put(12, lists, word.line * 8 + word.register);
  put(13, lists, before.lists.lists);
  put(14, lists, after.lists.lists);
  for (const place of places) {
    put(110, place, 0);
    put(111, place, word.shape);
    put(112, place, word.line * 8 + word.register);
    put(113, place, before.lower);
    put(114, place, after.lower);
    put(115, place, before.shape);
    put(116, place, after.shape);
  }
  for (const place of before.lists.places) put(117, place, word.shape);
  for (const place of after.lists.places) put(118, place, word.shape);
}

function putNeighbour(other: NameWord, word: NameWord, offset: number): void {
  const base = 50 + offset * 8;
  put(base, other.lower, 0);
  put(base + 1, other.cluster, 0);
  put(base + 2, other.family, word.shape);
  put(base + 3, other.shape, word.shape);
  put(base + 4, other.tag, word.tag);
  put(base + 5, other.lists.lists, word.lists.lists);
  put(base + 6, other.lists.lists, word.shape);
  put(base + 7, other.suffixes[2] ?? 0, word.shape);
}

/** The line as a whole: its kind, the kind of news, how it opens, and the word's distance from its ends. */
function putLine(words: readonly NameWord[], index: number, word: NameWord): void {
  const { line, register, shape } = word;
  const kind = line * 8 + register;
  const opener = words[0] as NameWord;
  put(120, kind, shape);
  put(121, kind, word.tag);
  put(122, kind, word.family);
  put(123, kind * 4 + Math.min(index, 3), shape);
  put(124, kind * 4 + Math.min(words.length - 1 - index, 3), shape);
  if (line === 0) return;
  put(125, opener.lower, shape);
  put(
    126,
    kind,
    ((words[index - 1] ?? nobody).shape ^ Math.imul((words[index + 1] ?? nobody).shape, 31)) | 0,
  );
}

function putPairs(
  before2: NameWord,
  before: NameWord,
  word: NameWord,
  after: NameWord,
  after2: NameWord,
): void {
  put(80, before.lower, word.lower);
  put(81, word.lower, after.lower);
  put(82, before.lower, word.family);
  put(83, after.lower, word.family);
  put(84, before.family, word.family);
  put(85, word.family, after.family);
  put(86, before.lower, word.shape);
  put(87, after.lower, word.shape);
  put(88, before2.lower ^ Math.imul(before.lower, 31), word.shape);
  put(89, after2.lower ^ Math.imul(after.lower, 31), word.shape);
  put(90, before.family ^ (after.family << 8), word.shape);
  put(91, before.cluster, after.cluster);
  put(92, before2.shape ^ Math.imul(before.shape, 31), word.shape);
  put(93, after2.shape ^ Math.imul(after.shape, 31), word.shape);
  put(94, before.cluster ^ (word.cluster << 12), 0);
  put(95, after.cluster ^ (word.cluster << 12), 0);
}
