import { expect, test } from 'vitest';
import { wantedWords } from '../../../drizzle/queries/wanted-words.ts';

test.each([
  ['border drill', ['border', 'drill']],
  ['border -drill', ['border']],
  ['border NOT (drill OR parade) guards', ['border', 'guards']],
  ['"joint drill" border*', ['joint', 'drill', 'joint drill', 'border*']],
  ['(border OR frontier) border', ['border', 'frontier']],
  ['NOT', []],
  ['', []],
])('what is asked for, word by word: %s', (text, words) => {
  expect(wantedWords(text).map(({ word }) => word)).toEqual(words);
});
