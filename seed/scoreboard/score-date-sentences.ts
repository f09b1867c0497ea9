/** Dates of single marked sentences: their ranges (F1) and the share with the right EDTF. */
import { extract } from '../extract.ts';
import type { ExtractedDate } from '../story.ts';
import type { DateSentence } from './date-sentence.ts';
import { type Figure, type Tally, toAccuracy, toF1 } from './figure.ts';

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
