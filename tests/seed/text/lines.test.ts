import { expect, test } from 'vitest';
import { splitSentences } from '../../../seed/text/analyse.ts';

function read(body: string): string[] {
  return splitSentences(body).map(({ words }) => words.map(({ text }) => text).join(' '));
}

test('lines of a table are sentences of their own', () => {
  const body =
    'Northern group\nArdley 4 1 2\nBexton Town 3 0 3\nA play-off between the two will follow in May at a neutral ground';
  expect(read(body)).toHaveLength(4);
});

test('lines that were only wrapped are not parted', () => {
  const body =
    'The committee of the two chambers met again on Monday\nand adjourned without having agreed on a single one of\nthe clauses.';
  expect(read(body)).toHaveLength(1);
});
