import { createClient } from '@libsql/client';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { toMatchQuery } from '../../../drizzle/queries/search-text.ts';

describe('what is typed becomes a query of the index', () => {
  test.each([
    ['border drill', '("border" AND "drill")'],
    ['border AND drill', '("border" AND "drill")'],
    ['"joint drill"', '"joint drill"'],
    ['tajik*', '"tajik" *'],
    ['ta*', '"ta"'],
    ['border OR frontier', '("border" OR "frontier")'],
    ['border -drill', '("border" NOT "drill")'],
    ['border NOT drill', '("border" NOT "drill")'],
    ['border NOT (drill OR parade)', '("border" NOT ("drill" OR "parade"))'],
    ['(border OR frontier) guards', '(("border" OR "frontier") AND "guards")'],
    ['border (guards -drill)', '("border" AND ("guards" NOT "drill"))'],
    ['-drill border', '("border" NOT "drill")'],
    ['OR border OR', '"border"'],
    ['((border', '"border"'],
    ['border) guards', '("border" AND "guards")'],
  ])('%s', (text, query) => {
    expect(toMatchQuery(text)).toBe(query);
  });

  test.each(['', ' ', '"', 'OR', 'NOT', '()', '-', '-drill', 'NOT drill', '*', '?!'])(
    'nothing is wanted by %j',
    (text) => {
      expect(toMatchQuery(text)).toBeNull();
    },
  );
});

describe('whatever is typed', () => {
  const client = createClient({ url: ':memory:' });
  beforeAll(async () => {
    await client.execute('create virtual table note using fts5(text)');
  });

  test('the index can read it', async () => {
    const piece = fc.constantFrom(
      'border',
      '"',
      '(',
      ')',
      '-',
      'OR',
      'AND',
      'NOT',
      '*',
      ' ',
      'x*',
      ':',
      '^',
      '+',
      'é',
      '{',
    );
    const typed = fc.oneof(
      fc.string(),
      fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(' ')),
      fc.array(piece).map((pieces) => pieces.join('')),
    );
    await fc.assert(
      fc.asyncProperty(typed, async (text) => {
        const query = toMatchQuery(text);
        if (query !== null)
          await client.execute({ sql: 'select 1 from note where note match ?', args: [query] });
      }),
      { numRuns: 500 },
    );
  });
});
