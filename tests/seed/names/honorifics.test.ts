import { expect, test } from 'vitest';
import { trimHonorifics } from '../../../seed/names/honorifics.ts';

const words = ['Dr.', 'Moreau'].map((text) => ({ text, tag: 'NNP' }));

test('a form of address is no part of a name, but may be a name alone', () => {
  expect(trimHonorifics(words, { from: 0, to: 2, type: 'PERSON' })).toMatchObject({ from: 1, to: 2 });
  expect(trimHonorifics(words, { from: 0, to: 1, type: 'PERSON' })).toMatchObject({ from: 0, to: 1 });
  expect(trimHonorifics(words, { from: 0, to: 2, type: 'ORGANIZATION' })).toMatchObject({ from: 0, to: 2 });
});
