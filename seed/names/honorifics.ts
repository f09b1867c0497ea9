import type { NameRange } from './labels.ts';
import type { PlainWord } from './name-words.ts';

/** 'Mr. Moreau' names Moreau: forms of address in front are no part of a person's name. */
export function trimHonorifics(sentence: readonly PlainWord[], range: NameRange): NameRange {
  let from = range.from;
  while (range.type === 'PERSON' && from < range.to - 1 && isHonorific(sentence[from]?.text ?? '')) from++;
  return { ...range, from };
}

/** Whether a word is a form of address. */
export function isHonorific(text: string): boolean {
  return /^(?:mr|mrs|ms|miss|dr|prof)\.?$/i.test(text);
}
