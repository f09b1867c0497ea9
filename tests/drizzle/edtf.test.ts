import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readEdtf } from '../../drizzle/edtf.ts';

const spans: [edtf: string, start: string | null, end: string | null, precision: string][] = [
  ['2022-05-17', '2022-05-17', '2022-05-17', 'DAY'],
  ['2020-02-29', '2020-02-29', '2020-02-29', 'DAY'],
  ['2022-05', '2022-05-01', '2022-05-31', 'MONTH'],
  ['2023-02', '2023-02-01', '2023-02-28', 'MONTH'],
  ['2022', '2022-01-01', '2022-12-31', 'YEAR'],
  ['0044', '0044-01-01', '0044-12-31', 'YEAR'],
  ['2022-21', '2022-03-01', '2022-05-31', 'SEASON'],
  ['2022-22', '2022-06-01', '2022-08-31', 'SEASON'],
  ['2022-23', '2022-09-01', '2022-11-30', 'SEASON'],
  ['2021-24', '2021-12-01', '2022-02-28', 'SEASON'],
  ['9999-24', '9999-12-01', '9999-12-31', 'SEASON'],
  ['2022-33', '2022-01-01', '2022-03-31', 'SEASON'],
  ['2022-36', '2022-10-01', '2022-12-31', 'SEASON'],
  ['2022-40', '2022-01-01', '2022-06-30', 'SEASON'],
  ['2022-41', '2022-07-01', '2022-12-31', 'SEASON'],
  ['199X', '1990-01-01', '1999-12-31', 'DECADE'],
  ['19XX', '1900-01-01', '1999-12-31', 'CENTURY'],
  ['2022-06~', '2022-06-01', '2022-06-30', 'MONTH'],
  ['2022?', '2022-01-01', '2022-12-31', 'YEAR'],
  ['199X%', '1990-01-01', '1999-12-31', 'DECADE'],
  ['2022~-05-17', '2022-05-17', '2022-05-17', 'DAY'],
  ['2022-?05', '2022-05-01', '2022-05-31', 'MONTH'],
  ['2001/2021-08', '2001-01-01', '2021-08-31', 'INTERVAL'],
  ['2015/..', '2015-01-01', null, 'INTERVAL'],
  ['../2022-03', null, '2022-03-31', 'INTERVAL'],
  ['2015/', '2015-01-01', null, 'INTERVAL'],
  ['/2022', null, '2022-12-31', 'INTERVAL'],
  ['199X/2001?', '1990-01-01', '2001-12-31', 'INTERVAL'],
];

describe('what a date spans', () => {
  test.each(spans)('%s runs from %s to %s', (edtf, start, end, precision) => {
    expect(readEdtf(edtf)).toEqual({ edtf, start, end, precision });
  });

  test('white space around a date does not count', () => {
    expect(readEdtf(' 2022-05 ')?.edtf).toBe('2022-05');
  });
});

describe('what is no date', () => {
  test.each([
    '',
    'yesterday',
    '2022-13',
    '2022-00',
    '2022-25',
    '2022-05-32',
    '2022-02-30',
    '2023-02-29',
    '2022-5-17',
    '22-05-17',
    '17/05/2022',
    '-0044',
    'Y17000',
    '12022',
    '2022/2021',
    '../..',
    '/',
    '2020/2021/2022',
    '199X-05',
    '20X2',
    '2022-05-17T10:00:00Z',
    '2022~~',
  ])('%j is refused', (text) => {
    expect(readEdtf(text)).toBeNull();
  });
});

describe('any text', () => {
  test('never throws, and what it reads starts before it ends', () => {
    const near = fc.stringMatching(/^[0-9X.?~%/-]{0,21}$/);
    fc.assert(
      fc.property(fc.oneof(fc.string(), near), (text) => {
        const date = readEdtf(text);
        if (date?.start && date.end) expect(date.start <= date.end).toBe(true);
      }),
    );
  });

  test('every calendar day is its own start and end', () => {
    const days = fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (date) => {
        const day = date.toISOString().slice(0, 10);
        expect(readEdtf(day)).toEqual({ edtf: day, start: day, end: day, precision: 'DAY' });
      }),
    );
  });

  test('what was read reads the same again', () => {
    fc.assert(
      fc.property(fc.constantFrom(...spans), ([edtf]) => {
        expect(readEdtf(readEdtf(edtf)?.edtf ?? '')).toEqual(readEdtf(edtf));
      }),
    );
  });
});
