import { expect, test } from 'vitest';
import { findParagraphs } from '../../../seed/text/paragraphs.ts';

function split(body: string): string[] {
  return findParagraphs(body).map(({ start, end }) => body.slice(start, end));
}

test('blank lines part paragraphs, and single line breaks then do not', () => {
  expect(split('One goes\non here.\n\n\nTwo.\r\n\r\nThree.')).toEqual([
    'One goes\non here.',
    'Two.',
    'Three.',
  ]);
});

test('without blank lines each line that ends as a sentence does is a paragraph', () => {
  expect(split('The bridge is open.\n“We waited,” she said.\nNobody fell.')).toEqual([
    'The bridge is open.',
    '“We waited,” she said.',
    'Nobody fell.',
  ]);
});

test('lines wrapped at a width stay together', () => {
  const wrapped =
    'The bridge in the north of the\ncountry is open again after ten\nyears of work. Nobody fell.';
  expect(split(wrapped)).toEqual([wrapped]);
});

test('a text without words has no paragraph', () => {
  expect(split(' \n\n \n')).toEqual([]);
});
