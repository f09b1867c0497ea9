import { expect, test } from 'vitest';
import { extract } from '../../../seed/extract.ts';

function whenOf(body: string, type: string): string | null | undefined {
  const { events } = extract({ body, published: { edtf: '2022-06', basis: 'option' } });
  return events.find((each) => each.type === type)?.when?.edtf ?? null;
}

test('what is told of a year that something began in was in that year', () => {
  const body = 'Relations have been strained since 2015, when Kenya expelled the Somali ambassador.';
  expect(whenOf(body, 'SANCTION')).toBe('2015');
});

test('the date of a clause that lies before or after is not that of the sentence it hangs on', () => {
  const body = 'The rebels have captured dozens of villages since foreign troops left Mali on 1 May 2021.';
  expect(whenOf(body, 'ASSAULT')).toBeNull();
});

test('a date in the sentence itself is its own beside such a clause', () => {
  const body = 'Kenya attacked Somalia on 3 May 2022 after Somali troops crossed the border on 1 May 2022.';
  expect(whenOf(body, 'ASSAULT')).toBe('2022-05-03');
});

test.each([
  [
    'Chad, whose troops are part of a force that left Niger by 2 May 2022, denied the charge.',
    'REJECT',
    null,
  ],
  ['Chad called it an insult, expelled an envoy on 2 May 2022 and closed its border.', 'ACCUSE', null],
  ['Chad attacked and burned a village in Niger on 2 May 2022.', 'ASSAULT', '2022-05-02'],
  [
    'Chadian officials took part in talks with Niger that opened in Paris on 2 May 2022.',
    'CONSULT',
    '2022-05-02',
  ],
  ['In April Ghana expelled the ambassador of Togo.', 'SANCTION', '2022-04'],
])('a date is that of the verb whose words it stands among: %s', (body, type, when) => {
  expect(whenOf(body, type)).toBe(when);
});

test.each([
  [
    'Chad closed its border on 5 May 2022, two days after rebels attacked a village in Niger.',
    'ASSAULT',
    '2022-05-03',
  ],
  [
    'Chad closed its border on 5 May 2022, a week before rebels attacked a village in Niger.',
    'ASSAULT',
    '2022-05-12',
  ],
  ['Chad closed its border in May 2022, a week after rebels attacked a village in Niger.', 'ASSAULT', null],
  ['Niger found gold in 2015, and Chad has threatened it ever since.', 'THREATEN', null],
])('what is so long after or before another thing is dated by it: %s', (body, type, when) => {
  expect(whenOf(body, type)).toBe(when);
});
