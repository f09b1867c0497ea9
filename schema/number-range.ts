import { argumentError } from './errors.ts';

interface NumberRange {
  least: number;
  most: number;
  /** What to pass. */
  allowed: string;
}

const count: NumberRange = { least: 0, most: Number.POSITIVE_INFINITY, allowed: 'Pass 0 or more.' };
const share: NumberRange = { least: 0, most: 1, allowed: 'Pass a number from 0 to 1.' };
const intensity: NumberRange = { least: -10, most: 10, allowed: 'Pass a number from -10 to 10.' };

/** What the numbers can be that bound what a filter lets through, by the name of their argument. */
const ranges: Readonly<Record<string, NumberRange>> = {
  minWordCount: count,
  maxWordCount: count,
  minArticleCount: count,
  minEventCount: count,
  minReportCount: count,
  maxReportCount: count,
  minIndependentSourceCount: count,
  maxIndependentSourceCount: count,
  minConfidence: share,
  maxConfidence: share,
  minIntensity: intensity,
  maxIntensity: intensity,
};

/** Refuses a number that nothing can be compared with: no list would ever hold anything, or all would. */
export function checkRange(name: string, value: number, argument: readonly string[]): void {
  const range = ranges[name];
  if (!range || (value >= range.least && value <= range.most)) return;
  throw argumentError('INVALID_ARGUMENT', `${name} is ${value}.`, range.allowed, argument);
}
