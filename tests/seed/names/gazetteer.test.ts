import { expect, test } from 'vitest';
import { createGazetteer, markGazetteer } from '../../../seed/names/gazetteer.ts';

function mark(sentence: string, ...lists: string[][]) {
  const words = sentence.split(' ').map((text) => ({ text, tag: '' }));
  return markGazetteer(words, createGazetteer(lists)).map(({ places }) => places);
}

test('of one list the longest entry counts, with its beginning, inside and end', () => {
  expect(mark('Bank of Moravia shut', ['Bank', 'Bank of Moravia'])).toEqual([[1], [2], [3], []]);
});

test('each list speaks for itself', () => {
  expect(mark('Leeds United won', ['Leeds'], ['Leeds United'])).toEqual([[5, 0], [7], []]);
});

test('entries are split as texts are, and accents do not matter', () => {
  expect(mark("Al - Ahly met Moody 's", ['Al-Ahly', "Moody's"])).toEqual([[1], [2], [3], [], [1], [3]]);
  expect(mark('Malmö won', ['Malmo'])).toEqual([[0], []]);
});

test('a word in small letters begins no name', () => {
  expect(mark('they reading Reading', ['Reading'])).toEqual([[], [], [0]]);
});
