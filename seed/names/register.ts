/** What kind of news a document is, and what kind of line a sentence: results and tables name things in ways of their own. */
import { readList, readTable } from '../lexicons/read-table.ts';
import type { PlainWord } from './name-words.ts';

/** 0 for no kind in particular; else the number, from 1, of the row of `registers.tsv` whose words are used most. */
export function findRegister(sentences: readonly (readonly PlainWord[])[]): number {
  const rows = openRegisters();
  const hits = rows.map(() => 0);
  let words = 0;
  for (const sentence of sentences) {
    words += sentence.length;
    for (const { text } of sentence) {
      const key = text.toLowerCase();
      for (const [at, row] of rows.entries()) if (row.has(key)) hits[at] = (hits[at] as number) + 1;
    }
  }
  const best = Math.max(...hits);
  return best * 40 < words ? 0 : hits.indexOf(best) + 1;
}

let registers: ReadonlySet<string>[] | undefined;

function openRegisters(): ReadonlySet<string>[] {
  registers ??= readTable('registers.tsv').map(({ words }) => new Set(readList(words)));
  return registers;
}

/** Kinds of lines: 0 prose, 1 in capitals, 2 mostly capitalised, 3 mostly numbers and names, 4 other lines without a full stop. */
export function findLineKind(sentence: readonly PlainWord[]): number {
  if (isShouting(sentence)) return 1;
  let small = 0;
  let capital = 0;
  let numbers = 0;
  for (const { text } of sentence) {
    if (/^\p{Ll}/u.test(text)) small++;
    else if (/^\p{Lu}/u.test(text)) capital++;
    else if (/^[\d.#]/.test(text) && /\d/.test(text)) numbers++;
  }
  if (numbers > 0 && small * 3 <= capital + numbers) return 3;
  if (capital > 2 && small * 2 < capital) return 2;
  return /^[.!?"”']+$/.test(sentence.at(-1)?.text ?? '.') ? 0 : 4;
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
