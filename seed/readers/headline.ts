import { cleanProse } from './prose.ts';

/** True when two lines say the same but for case, quotation marks and the stop at the end. */
export function isSameSaying(a: string, b: string): boolean {
  return reduce(a) === reduce(b);
}

/**
 * The paragraph without a first sentence that only repeats the headline; many sites print it there
 * again, with a stop. Headlines of less than four words are left: they may well begin a sentence.
 */
export function dropRepeatedHeadline(paragraph: string, headline: string): string {
  if (isSameSaying(paragraph, headline)) return '';
  if (headline.split(' ').length < 4) return paragraph;
  const stem = headline.replace(/[.!?…]+$/, '');
  if (!paragraph.toLowerCase().startsWith(stem.toLowerCase())) return paragraph;
  const rest = paragraph.slice(stem.length);
  const stop = /^[.!?…]+["'”’]?\s+(?=\P{Ll})/u.exec(rest);
  return stop === null ? paragraph : rest.slice(stop[0].length);
}

function reduce(text: string): string {
  return cleanProse(text)
    .toLowerCase()
    .replace(/["'‘’“”]/g, '')
    .replace(/[\s.!?…]+$/, '');
}
