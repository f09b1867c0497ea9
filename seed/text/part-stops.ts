/** Words of every day that wink takes for an abbreviation where they end a sentence: 'let them in.', 'said no.'. */
import type { Word } from './tokens.ts';

/** Each such word and its stop by themselves, with the end of the sentence behind them. */
export function partStops(words: readonly Word[]): Word[] {
  return words.flatMap((word, at) => (endsSentence(words, at) ? part(word) : [word]));
}

const everyday = /^(?:in|no|mass|sat|sun|mar)\.$/;

/** With a capital or nothing behind it, and no number in front, as of inches. */
function endsSentence(words: readonly Word[], at: number): boolean {
  const { text = '' } = words[at] ?? {};
  if (!everyday.test(text) || /^[\d½¼¾.,-]+$/.test(words[at - 1]?.text ?? '')) return false;
  return /^(?:["“‘'(]|\p{Lu}|$)/u.test(words[at + 1]?.text ?? '');
}

function part(word: Word): Word[] {
  const text = word.text.slice(0, -1);
  const stop = word.end - 1;
  return [
    { ...word, text, end: stop, lemma: text, last: false },
    { ...word, text: '.', start: stop, lemma: '.', upos: 'PUNCT', tag: '.', last: true },
  ];
}
