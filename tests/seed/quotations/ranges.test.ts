import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { extract } from '../../../seed/extract.ts';
import { findQuotedSpans } from '../../../seed/quotations/marks.ts';
import { pairMarks } from '../../../seed/quotations/pair-marks.ts';
import { analyseText } from '../../../seed/text/analyse.ts';

const pieces = [
  '“',
  '”',
  '"',
  "'",
  '‘',
  '’',
  '«',
  '»',
  '„',
  ' said ',
  'Ann Lee',
  ' he ',
  ', ',
  '. ',
  ': ',
  '\n\n',
  ' that ',
  'we will come',
  'according to ',
  ' — ',
  '😀',
  '5',
  ' the film ',
  'told reporters ',
  '(',
  ')',
];
const texts = fc.oneof(
  fc.array(fc.constantFrom(...pieces), { maxLength: 50 }).map((parts) => parts.join('')),
  fc.string({ unit: 'grapheme', maxLength: 120 }),
);

describe('ranges', () => {
  test('every quotation lies in the text, has words, and names its speaker inside the text', {
    timeout: 120_000,
  }, () => {
    fc.assert(
      fc.property(texts, (body) => {
        const { quotations, actors } = extract({ body, published: null });
        const slugs = new Set(actors.map(({ slug }) => slug));
        for (const { start, end, speaker } of quotations) {
          expect(0 <= start && start < end && end <= body.length).toBe(true);
          expect(body.slice(start, end).trim()).toBe(body.slice(start, end));
          expect(body.slice(start, end)).not.toContain('\n\n');
          if (speaker === null) continue;
          expect(0 <= speaker.start && speaker.start < speaker.end && speaker.end <= body.length).toBe(true);
          expect(slugs).toContain(speaker.actor);
        }
      }),
      { numRuns: 200 },
    );
  });

  test('a direct quotation holds what stands between its marks, and no two overlap', {
    timeout: 120_000,
  }, () => {
    fc.assert(
      fc.property(texts, (body) => {
        const spans = findQuotedSpans(body, analyseText(body));
        for (const { start, end, outer } of spans) {
          expect(outer.start <= start && start < end && end <= outer.end).toBe(true);
          expect(body.slice(start, end).trim()).not.toBe('');
        }
        for (const [index, { outer }] of spans.entries())
          expect(outer.start).toBeGreaterThanOrEqual(spans[index - 1]?.outer.end ?? 0);
      }),
      { numRuns: 300 },
    );
  });

  test('pairs stand in order and never cross', () => {
    fc.assert(
      fc.property(texts, (text) => {
        let last = -1;
        for (const { from, to } of pairMarks(text).pairs) {
          expect(from).toBeGreaterThan(last);
          expect(to).toBeGreaterThan(from);
          last = to;
        }
      }),
    );
  });
});

test.each([
  ['an apostrophe', "The children's toys weren't found."],
  ['feet and inches', 'The man was 6\'2" tall and the door 7\'1" high.'],
  ['a mark that nothing closes', 'He said “we will come.'],
  ['a decade', "In the '90s the bridge was closed."],
])('%s quotes nothing', (_what, body) => {
  expect(findQuotedSpans(body, analyseText(body))).toEqual([]);
});

test('the end of a paragraph ends the range, and the next one goes on', () => {
  const body = 'She said: “One.\n\n“Two.\n\n“Three.” They left.';
  const words = findQuotedSpans(body, analyseText(body)).map(
    ({ start, end, continues }) => `${body.slice(start, end)} ${continues}`,
  );
  expect(words).toEqual(['One. false', 'Two. true', 'Three. true']);
});
