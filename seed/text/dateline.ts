/**
 * How many of a paragraph's first words are its dateline, with the dash that ends it; 0 where it has none. 'OSLO, Norway,
 * 6 May (Agency) -' is no part of the sentence behind it, whose tree it would only spoil.
 */
export function measureDateline(texts: readonly string[]): number {
  const dash = texts.slice(0, longest).findIndex((text) => /^(?:[—–]|-{1,2})$/.test(text));
  if (dash < 1 || texts.length - dash < leastBehind) return 0;
  const words = texts.slice(0, dash);
  return /^\p{Lu}/u.test(words[0] ?? '') &&
    !words.some(isProse) &&
    (isLoud(words[0] ?? '') || isSigned(words))
    ? dash + 1
    : 0;
}

const longest = 16;

/** Fewer words behind a dash are no sentence: 'MOSCOW - RUSSIA 2'. */
const leastBehind = 5;

/** A small word that places, agencies and dates are not made of. */
function isProse(word: string): boolean {
  return /^\p{Ll}/u.test(word) && !/^(?:and|de|la|le|el|al|of|the|en|sur|ul|st|nd|rd|th)$/.test(word);
}

function isLoud(word: string): boolean {
  return /^\p{Lu}{3,}$/u.test(word);
}

/** With an agency in brackets or a day of the month. */
function isSigned(words: readonly string[]): boolean {
  return (
    (words.includes('(') && words.at(-1) === ')') ||
    (words.some((word) => month.test(word)) && words.some((word) => /^\d{1,2}$/.test(word)))
  );
}

const month = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*\.?$/iu;
