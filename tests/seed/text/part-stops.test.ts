import { expect, test } from 'vitest';
import { analyseText } from '../../../seed/text/analyse.ts';

function words(body: string): string[][] {
  return analyseText(body).map(({ tokens }) => tokens.map(({ text }) => text));
}

test.each(['in', 'no', 'sat'])("a sentence ends behind the word '%s'", (word) => {
  expect(words(`Kenya let them ${word}. China left.`)).toEqual([
    ['Kenya', 'let', 'them', word, '.'],
    ['China', 'left', '.'],
  ]);
});

test('a number keeps the stop of its measure or its order', () => {
  expect(words('It is 4 in. Ann knows.')).toHaveLength(1);
  expect(words('They took bus no. 5 home.')[0]).toContain('no.');
});
