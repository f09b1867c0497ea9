import { expect, test } from 'vitest';
import { readDateSentences } from '../../../seed/scoreboard/date-sentence.ts';
import { scoreOwnDates } from '../../../seed/scoreboard/score-date-sentences.ts';

const figures = await scoreOwnDates();

/** The lower ends of the intervals that were measured when the sentences were written. */
test.each([
  ['own date sentences, developed', 'dates: range', 0.89],
  ['own date sentences, developed', 'dates: value, of all', 0.95],
  ['own date sentences, watched', 'dates: range', 0.88],
  ['own date sentences, watched', 'dates: value, of all', 0.91],
])('%s, %s has not dropped below %d', (data, measure, floor) => {
  const figure = figures.find((one) => one.data === data && one.measure === measure);
  expect(figure?.value).toBeGreaterThanOrEqual(floor);
});

test('marks are taken out of the text and keep their place in it', () => {
  const [sentence] = readDateSentences(
    'x.tsv',
    '2022-06-12\tIt rose [last month](2022-05).¶It fell [today](2022-06-12).',
  );
  expect(sentence?.body).toBe('It rose last month.\n\nIt fell today.');
  expect(sentence?.dates.map(({ start, end }) => sentence.body.slice(start, end))).toEqual([
    'last month',
    'today',
  ]);
});

test.each([
  ['no publication', 'It rose.'],
  ['a publication that is no EDTF', 'June\tIt rose.'],
  ['a date that is no EDTF', '2022-06-12\tIt rose [last month](May).'],
])('a line with %s is refused by its number', (_what, line) => {
  expect(() => readDateSentences('x.tsv', `# head\n${line}`)).toThrow(/^x\.tsv:2: /);
});
