import { expect, test } from 'vitest';
import { locateWords, placeWords } from '../../../seed/annotations/locate-words.ts';

const body = 'He said that the heron was there. The other one, he said, was not.';

const found = (words: string, nth?: number | 'all') =>
  locateWords(body, words, nth).spans?.map(({ start, end }) => body.slice(start - 1, end + 1));

test('words are whole words where they stand as such anywhere', () => {
  expect(found('he')).toEqual([' he ']);
  expect(found('he said')).toEqual([' he said,']);
  expect(found('eron')).toEqual(['heron ']);
});

test('the n-th is counted from 1, in the order of the text', () => {
  expect(found('said', 2)).toEqual([' said,']);
  expect(found('said', 'all')).toEqual(found('said'));
  expect(locateWords(body, 'said', 3).fault).toContain('2 times');
});

test('what is to be annotated has to be one place, or all of them', () => {
  expect(placeWords(body, 'said', undefined).fault).toContain('say which is meant with nth');
  expect(placeWords(body, 'said', 'all').spans).toHaveLength(2);
  expect(placeWords(body, 'heron', undefined).spans).toHaveLength(1);
});

test('words that are not there are told with what is', () => {
  expect(locateWords(body, 'HERON', undefined).fault).toBe('is not in the body, which has "heron"');
  expect(locateWords(body, 'that the stork was', undefined).fault).toMatch(/which has "that the heron was/);
  expect(locateWords(body, 'stork', undefined).fault).toBe('is not in the body');
});
