import { wantedWords } from '../drizzle/queries/wanted-words.ts';
import type { FilteredTable } from '../drizzle/queries/where.ts';
import {
  type CountedWord,
  countWords,
  readCounts,
  selectCounts,
  type WordCount,
} from '../drizzle/queries/word-count.ts';
import type { Context } from './context.ts';
import type { Beside } from './plan/root-plan.ts';

/** Looks at the words of a search one by one: in how many rows each stands, and what is like those in none. */
export function readWords(
  { store }: Context,
  text: string,
  tables: readonly FilteredTable[],
): Promise<WordCount[]> {
  return countWords(store, wantedWords(text), tables);
}

/** The same as a statement that can be read beside others. */
export function wordsBeside(
  text: string,
  tables: readonly FilteredTable[],
  take: (words: readonly WordCount[]) => void,
): Beside {
  const words = wantedWords(text);
  return {
    statement: selectCounts(words, tables),
    take: (rows) => take(readCounts(words, rows as readonly CountedWord[])),
  };
}

/** Why a search finds nothing, as far as its words by themselves tell. */
export function tellWords(words: readonly WordCount[]): string {
  const unknown = words.filter(({ matches }) => matches === 0);
  if (words.length === 0) return '';
  if (unknown.length > 0) return unknown.map(tellUnknown).join(' ');
  return words.length === 1 ? '' : 'Each word occurs, but nothing says what is asked for together.';
}

function tellUnknown({ word, nearest }: WordCount): string {
  const remedy = nearest.length > 0 ? ` Did you mean ${nearest.map(quote).join(' or ')}?` : '';
  return `Nothing says ${quote(word)}.${remedy}`;
}

function quote(word: string): string {
  return `"${word}"`;
}

/** A search with the nearest known words in place of those that stand nowhere; null where none is near. */
export function correctText(text: string, words: readonly WordCount[]): string | null {
  const corrected = words.reduce(
    (whole, { word, nearest: [first] }) =>
      first === undefined ? whole : whole.replaceAll(word, () => first),
    text,
  );
  return corrected === text ? null : corrected;
}
