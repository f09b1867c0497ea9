import { expect, test } from 'vitest';
import { analyseText } from '../../../seed/text/analyse.ts';

function words(body: string): string[][] {
  return analyseText(body).map(({ tokens }) => tokens.map(({ text }) => text));
}

test.each([
  ['Tuğba Şimşek met Əliyev.', ['Tuğba', 'Şimşek', 'met', 'Əliyev', '.']],
  ['Wałęsa flew to Łódź and Jõhvi.', ['Wałęsa', 'flew', 'to', 'Łódź', 'and', 'Jõhvi', '.']],
  ['Nguyễn Phú met Čapek’s son.', ['Nguyễn', 'Phú', 'met', 'Čapek', '’s', 'son', '.']],
])('a word with letters beyond English is one word: %s', (body, expected) => {
  expect(words(body)).toEqual([expected]);
});

test('two words that English writes as one stay two', () => {
  expect(words('He cannot go.')).toEqual([['He', 'can', 'not', 'go', '.']]);
});

test('a stop behind such a word ends the sentence', () => {
  expect(words('They met in Iğdır. Talks went well.')).toEqual([
    ['They', 'met', 'in', 'Iğdır', '.'],
    ['Talks', 'went', 'well', '.'],
  ]);
});

test('every word stands where it says it does', () => {
  const body = 'Özgür Özel saw Muğla, Iğdır and Ağrı.';
  const tokens = analyseText(body).flatMap((sentence) => sentence.tokens);
  expect(tokens.map(({ start, end }) => body.slice(start, end))).toEqual(tokens.map(({ text }) => text));
});
