/** Dates of single marked sentences: their ranges (F1) and the share with the right EDTF. */
import { readFile } from 'node:fs/promises';
import { extract } from '../extract.ts';
import type { ExtractedDate } from '../story.ts';
import { type DateSentence, readDateSentences } from './date-sentence.ts';
import { type Figure, type Tally, toAccuracy, toF1 } from './figure.ts';

/** The figures of tests/gold/dates: of the sentences developed on, and of those only watched as a total. */
export async function scoreOwnDates(): Promise<Figure[]> {
  const folder = new URL('../../tests/gold/dates/', import.meta.url);
  const parts = await Promise.all(
    ['developed', 'watched'].map(async (part) => {
      const name = `${part}.tsv`;
      const sentences = readDateSentences(name, await readFile(new URL(name, folder), 'utf8'));
      return scoreDateSentences(`own date sentences, ${part}`, sentences);
    }),
  );
  return parts.flat();
}

export function scoreDateSentences(data: string, sentences: readonly DateSentence[]): Figure[] {
  const scores = sentences.map(scoreSentence);
  return [
    toF1(
      data,
      'dates: range',
      scores.map(({ range }) => range),
    ),
    toAccuracy(
      data,
      'dates: value, of all',
      scores.map(({ value }) => value),
    ),
  ];
}

function scoreSentence({ published, body, dates }: DateSentence): Record<'range' | 'value', Tally> {
  const found = extract({ body, published: { edtf: published, basis: 'option' } }).dates;
  const among = (holds: (date: ExtractedDate, gold: DateSentence['dates'][number]) => boolean) =>
    dates.filter((gold) => found.some((date) => holds(date, gold))).length;
  const gold = dates.length;
  return {
    range: {
      right: among((date, { start, end }) => date.start === start && date.end === end),
      gold,
      found: found.length,
    },
    value: {
      right: among(
        ({ start, end, edtf }, each) => start < each.end && each.start < end && edtf === each.edtf,
      ),
      gold,
      found: gold,
    },
  };
}
