/**
 * What a document tells of a word besides the sentence in hand: newswire names a person in full once,
 * by surname after that, and spells out what an acronym stands for.
 */
import { findCluster, findFamily } from '../models/clusters.ts';
import { hashString } from '../models/linear.ts';
import type { PlainWord } from './name-words.ts';
import { findRegister, isShouting } from './register.ts';

export interface DocumentMemory {
  /** What kind of news the document is (see `findRegister`). */
  register: number;
  /** Numbers for the word at `index`; those of other sentences count, and of this one too. */
  describe(sentence: readonly PlainWord[], index: number, shouting: boolean): number[];
}

interface Entry {
  /** Times it was seen in small letters, and with a capital where small letters were possible. */
  small: number;
  capital: number;
  /** Up to four neighbours: hashes of the words before and after, with the sentence they are from. */
  neighbours: { sentence: readonly PlainWord[]; before: number; after: number }[];
  /** Families of the words around it in longer runs of capitalised words. */
  first: number;
  last: number;
}

export function rememberDocument(sentences: readonly (readonly PlainWord[])[]): DocumentMemory {
  const entries = new Map<string, Entry>();
  const acronyms = new Map<string, number>();
  for (const sentence of sentences) {
    if (isShouting(sentence)) continue;
    for (let index = 0; index < sentence.length; index++) rememberWord(entries, sentence, index);
    for (const run of findRuns(sentence)) rememberRun(entries, acronyms, run);
  }
  return {
    register: findRegister(sentences),
    describe: (sentence, index, shouting) => describeWord(entries, acronyms, sentence, index, shouting),
  };
}

function findEntry(entries: Map<string, Entry>, text: string): Entry {
  const key = text.toLowerCase();
  const known = entries.get(key);
  if (known) return known;
  const entry = { small: 0, capital: 0, neighbours: [], first: 0, last: 0 };
  entries.set(key, entry);
  return entry;
}

function rememberWord(entries: Map<string, Entry>, sentence: readonly PlainWord[], index: number): void {
  const { text } = sentence[index] as PlainWord;
  if (!/\p{L}/u.test(text)) return;
  const entry = findEntry(entries, text);
  if (!isCapitalised(text)) {
    entry.small++;
    return;
  }
  if (startsSentence(sentence, index)) return;
  entry.capital++;
  if (entry.neighbours.length >= 4) return;
  entry.neighbours.push({
    sentence,
    before: hashAt(sentence, index - 1),
    after: hashAt(sentence, index + 1),
  });
}

function hashAt(sentence: readonly PlainWord[], index: number): number {
  return hashString((sentence[index]?.text ?? '').toLowerCase());
}

function startsSentence(sentence: readonly PlainWord[], index: number): boolean {
  return index === 0 || (index === 1 && !/[\p{L}\d]/u.test(sentence[0]?.text ?? ''));
}

export function isCapitalised(text: string): boolean {
  return /^\p{Lu}/u.test(text);
}

/** Stretches of two or more capitalised words; a first word of a sentence counts when the next is capitalised. */
function findRuns(sentence: readonly PlainWord[]): string[][] {
  const runs: string[][] = [];
  let run: string[] = [];
  for (const { text } of [...sentence, { text: '', tag: '' }]) {
    if (isCapitalised(text) || (run.length > 0 && /^(?:of|the|for|and|de|al|bin|van|von)$/.test(text))) {
      run.push(text);
      continue;
    }
    while (run.length > 0 && !isCapitalised(run.at(-1) as string)) run.pop();
    if (run.length > 1) runs.push(run);
    run = [];
  }
  return runs;
}

function rememberRun(
  entries: Map<string, Entry>,
  acronyms: Map<string, number>,
  run: readonly string[],
): void {
  const words = run.filter(isCapitalised);
  const [first, last] = [words[0] as string, words.at(-1) as string];
  const family = (word: string) => findFamily(findCluster(word)) + 1;
  findEntry(entries, last).first = family(first);
  findEntry(entries, first).last = family(last);
  if (words.length < 3) return;
  acronyms.set(words.map((word) => word[0]).join(''), family(last));
}

function describeWord(
  entries: Map<string, Entry>,
  acronyms: Map<string, number>,
  sentence: readonly PlainWord[],
  index: number,
  shouting: boolean,
): number[] {
  const { text } = sentence[index] as PlainWord;
  const entry = entries.get(text.toLowerCase());
  if (!entry) return [1];
  const capital = isCapitalised(text) ? 1 : 0;
  const place = startsSentence(sentence, index) ? 1 : 0;
  const seen = Math.min(entry.small, 2) * 3 + Math.min(entry.capital, 2);
  const numbers = [seen * 8 + capital * 4 + place * 2 + (shouting ? 1 : 0) + 100];
  if (entry.first > 0) numbers.push(1000 + entry.first);
  if (entry.last > 0) numbers.push(2000 + entry.last);
  const acronym = acronyms.get(text.replaceAll('.', ''));
  if (acronym !== undefined) numbers.push(3000, 3000 + acronym);
  if (capital === 1) pushNeighbours(numbers, entry, sentence);
  return numbers;
}

function pushNeighbours(numbers: number[], entry: Entry, sentence: readonly PlainWord[]): void {
  for (const { sentence: other, before, after } of entry.neighbours) {
    if (other === sentence) continue;
    numbers.push(before ^ 0x5bd1e995, after ^ 0x1b873593);
  }
}
