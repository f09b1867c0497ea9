/** Names that their own words show to be a place's, whatever the name finder took them for. */
import { readList, readTable } from '../lexicons/read-table.ts';
import { foldWord, type Word } from './word.ts';

/** True of 'Bandar Anzali' and 'Shir Khan Bandar'; one word alone tells nothing. */
export function isNamedAsPlace(words: readonly Word[], from: number, to: number): boolean {
  if (to - from < 2) return false;
  const { first, last } = openPlaceWords();
  return first.has(words[from]?.key ?? '') || last.has(words[to - 1]?.key ?? '');
}

let opened: { first: ReadonlySet<string>; last: ReadonlySet<string> } | undefined;

function openPlaceWords() {
  opened ??= { first: wordsAt('first'), last: wordsAt('last') };
  return opened;
}

function wordsAt(position: string): ReadonlySet<string> {
  const rows = readTable('place-words.tsv').filter((row) => row.position === position);
  return new Set(rows.flatMap(({ words }) => readList(words).map(foldWord)));
}
