import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readEdtf } from '../../../drizzle/edtf.ts';
import { findDates } from '../../../seed/dates/find.ts';
import { estimatePublished } from '../../../seed/dates/publication.ts';
import { analyseText } from '../../../seed/text/analyse.ts';

function read(body: string, published: string | null) {
  return findDates({ body, sentences: analyseText(body), published });
}

/** Words that dates are made of, so that random texts reach deep into the rules. */
const words =
  'the|a|in|on|from|to|between|and|since|until|by|last|next|this|that|first|second|third|early|late|about|more than|two|30|31|1989|2016|Feb.|February|May|Monday|Friday|day|week|weekend|month|quarter|half|year|decade|months|years|ago|earlier|later|before|after|ended|of|the year-earlier|same|period|1980s|summer|winter|Easter|Christmas|today|yesterday|tomorrow night|10 a.m.|noon|10/27/89|2016-02-29|–|,|.|will|said|\n\n'.split(
    '|',
  );
const texts = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.array(fc.constantFrom(...words), { maxLength: 30 }).map((parts) => parts.join(' ')),
);
const published = fc.constantFrom(
  null,
  '2016-02-29',
  '1989-11',
  '2022',
  '2022-06-12~',
  '0000-01-01',
  '9999-12-31',
);

describe('the dates of any text', () => {
  test('give back their text and have a start that is not after their end', () => {
    fc.assert(
      fc.property(texts, published, (body, day) => {
        for (const { start, end, text, edtf } of read(body, day)) {
          expect(body.slice(start, end)).toBe(text);
          const date = readEdtf(edtf);
          expect(date).not.toBeNull();
          if (date?.start && date.end) expect(date.start <= date.end).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('are in order, and overlap only as a whole and its parts', () => {
    fc.assert(
      fc.property(texts, published, (body, day) => {
        const dates = read(body, day);
        for (const [index, date] of dates.entries()) {
          for (const other of dates.slice(index + 1)) {
            expect(other.start).toBeGreaterThanOrEqual(date.start);
            expect(other.start >= date.end || other.end <= date.end).toBe(true);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  test('never stop an estimate of the publication from being a date', () => {
    fc.assert(
      fc.property(texts, (body) => {
        const estimate = estimatePublished({ body, sentences: analyseText(body) });
        if (estimate !== null) expect(readEdtf(estimate.edtf)).not.toBeNull();
      }),
      { numRuns: 200 },
    );
  });
});

test.each([
  [
    'KABUL, June 3 (Agency) — Shells fell in the north, where a truce had held since 14 March 2016.',
    '2016-06-03~',
  ],
  ['Friday, July 21, 2017\n\nA bridge fell.', '2017-07-21~'],
  ['GENEVA, Jan. 9 -- The talks that began in December 1998 went on.', '1999-01-09~'],
  ['A bridge fell in May 2011. It had been built in 1980.', '2011-05~'],
  ['A bridge fell.', null],
])('the publication of %j is estimated', (body, edtf) => {
  expect(estimatePublished({ body, sentences: analyseText(body) })?.edtf ?? null).toBe(edtf);
});

describe('words that are no date have none', () => {
  test.each([
    'He was jailed for three years.',
    'The club meets every Monday.',
    'Prices have risen recently.',
    'Troops may march on the city.',
    'The 747 carried 1,990 people.',
    'They led at the end of the first half.',
    'The town has two thousand and one inhabitants.',
    'He freed nineteen sixty-year-old men in twenty twenty-dollar deals.',
    'The court sat in week 3 of the trial.',
  ])('%s', (body) => {
    expect(read(body, '1998-02-13')).toEqual([]);
  });
});

describe('where the day of publication is known only to the month', () => {
  test.each([
    ['It opened last month.', '2022-05'],
    ['It opened last year.', '2021'],
  ])('%s', (body, edtf) => {
    expect(read(body, '2022-06').map((date) => date.edtf)).toEqual([edtf]);
  });

  test('what depends on the day has no date', () => {
    expect(read('It opened yesterday.', '2022-06')).toEqual([]);
  });
});

test.each([
  ['Over the past 24 hours, 12 people died.', '2018-10-16/2018-10-17'],
  ['Roads were full on Labor Day weekend.', '2018-09-01/2018-09-03'],
  ['they met on tuesday of last week.', '2018-10-09'],
])('%s', (body, edtf) => {
  expect(read(body, '2018-10-17').map((date) => date.edtf)).toEqual([edtf]);
});

test.each([
  ['The treaty was signed in nineteen ninety-nine.', '1999'],
  ['It was signed in June nineteen eighty.', '1980-06'],
  ['On the twelfth of June nineteen oh-four, a bridge fell.', '1904-06-12'],
  ['The bank failed in two thousand and eight.', '2008'],
  ['The road was opened in twenty twenty-one.', '2021'],
  ['Deliveries will begin in week 31.', '2022-08-01/2022-08-07'],
  ['Deliveries began in week 1 of 2021.', '2021-01-04/2021-01-10'],
])('a year in words, a week by its number: %s', (body, edtf) => {
  expect(read(body, '2022-06-10').map((date) => date.edtf)).toEqual([edtf]);
});

describe('a period with a word that says which', () => {
  test.each([
    ['Last summer the river ran dry.', '1997-22'],
    ['Next winter will be hard.', '1998-24'],
    ['Last Christmas the shops were empty.', '1997-12-25'],
    ['Output fell in the previous quarter.', '1998-33'],
    ['They have waited since August and will wait longer.', '1997-08/..', '1997-08'],
    ['He was there in January 1996. The following summer he left.', '1996-01', '1996-22'],
    ['He came in May 1990. The Friday before, a bridge had fallen.', '1990-05', '1998-05-29'],
  ])('%s', (body, ...dates) => {
    expect(read(body, '1998-06-02').map((date) => date.edtf)).toEqual(dates);
  });
});

describe('what news counts by', () => {
  test.each([
    ['Sales rose in the second and third quarters of 1997.', '1997-34', '1997-35'],
    ['Output grew in the first quarter, after a fall in the fourth.', '1998-33', '1998-36'],
    ["It lost money in fiscal '97 and in 3Q97.", '1997', '1997-35'],
    ['Sales are up in the year to date.', '1998'],
    ["It will be sold by year's end.", '1998'],
    ['It had two mills at year-end 1996.', '1996'],
    ['Options expire on the third Friday of the month.', '1998-06-19'],
    ['He leaves Monday, June 8, and returns the 16th.', '1998-06-08', '1998-06-16'],
    ['It was on Tuesday, the 19th, that it rained.', '1998-05-19'],
    ['The parade is on June 8, a Monday.', '1998-06-08', '1998-06-08'],
    ['Two Sundays ago the chapel burned.', '1998-05-24'],
    ['A vote is set for a week from Friday.', '1998-06-12'],
    ['It fell two weeks before 13 May 1990.', '1990-04-29'],
    ['Half of it was lost in the last two weeks of March.', '1998-03-18/1998-03-31'],
    ['It opened in the first week of 1997.', '1996-12-30/1997-01-05'],
    ['He will be away from next Monday to Friday.', '1998-06-08/1998-06-12', '1998-06-08', '1998-06-12'],
    ['A judge set the next hearing for July 7.', '1998-07-07'],
    ['He was given until Friday to reply.', '../1998-06-05', '1998-06-05'],
    ['A year and a half ago it had no debt.', '1996~'],
    ['It closed two years and three months ago.', '1996-03'],
    ['The hearing was put off until the autumn.', '../1998-23', '1998-23'],
    ['The merger is due to close in the third quarter.', '1998-35'],
  ])('%s', (body, ...dates) => {
    expect(read(body, '1998-06-02').map((date) => date.edtf)).toEqual(dates);
  });
});

test('a day behind what somebody called for lies ahead, one behind the call itself does not', () => {
  const on = (body: string) => {
    const sentences = analyseText(body);
    return findDates({ body, sentences, published: '2025-03-14' }).map(({ edtf }) => edtf);
  };
  expect(on('The union called for protests on Saturday.')).toEqual(['2025-03-15']);
  expect(on('On Saturday the union called for protests.')).toEqual(['2025-03-08']);
});
