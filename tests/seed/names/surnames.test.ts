import { expect, test } from 'vitest';
import type { NameRange } from '../../../seed/names/labels.ts';
import { spreadSurnames } from '../../../seed/names/surnames.ts';

function toWords(sentence: string) {
  return sentence.split(' ').map((text) => ({ text, tag: /^[A-Z]/.test(text) ? 'NNP' : 'NN' }));
}

const full: NameRange = { from: 0, to: 2, type: 'PERSON' };

test('a surname alone is the person whom the document names in full', () => {
  const sentences = ['Ida Calder resigned', 'Calder gave no reason'].map(toWords);
  expect(spreadSurnames(sentences, [[full], []])[1]).toEqual([{ from: 0, to: 1, type: 'PERSON' }]);
  const place: NameRange = { from: 0, to: 1, type: 'LOCATION' };
  expect(spreadSurnames(sentences, [[full], [place]])[1]).toEqual([{ from: 0, to: 1, type: 'PERSON' }]);
});

test('not where the word also is part of an organisation, or a word of the language', () => {
  const bank: NameRange = { from: 0, to: 2, type: 'ORGANIZATION' };
  const sentences = ['Ida Calder resigned', 'Calder Bank closed', 'Calder was full'].map(toWords);
  expect(spreadSurnames(sentences, [[full], [bank], []])[2]).toEqual([]);
  const common = ['Ida Bell resigned', 'a bell rang', 'Bell rang again'].map(toWords);
  expect(spreadSurnames(common, [[full], [], []])[2]).toEqual([]);
});
