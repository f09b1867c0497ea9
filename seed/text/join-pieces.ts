/** Words that wink cuts at letters it does not know: 'Tu|ğ|ba', 'Ş|im|ş|ek'. */
import type { Word } from './tokens.ts';

/** Pieces that touch and are letters only become one word; 'can|not', which has common letters only, stays two. */
export function joinPieces(words: readonly Word[]): Word[] {
  const joined: Word[] = [];
  for (const word of words) {
    const before = joined.at(-1);
    const letters = /^[\p{L}\p{M}]+/u.exec(word.text)?.[0] ?? '';
    const stop = letters !== '' && word.text === `${letters}.`;
    if (before === undefined || !(word.text === letters || stop) || !isOneWord(before, word)) {
      joined.push(word);
      continue;
    }
    joined[joined.length - 1] = lengthen(before, letters, stop ? false : word.last);
    // Of 'I|ğ|d|ı|r.' wink takes the last piece for an initial, and so misses the end of the sentence.
    if (stop) joined.push({ ...word, text: '.', start: word.end - 1, lemma: '.', upos: 'PUNCT', last: true });
  }
  return joined;
}

function isOneWord(before: Word, word: Word): boolean {
  return (
    before.end === word.start &&
    /^[\p{L}\p{M}]+$/u.test(before.text) &&
    /[^\p{ASCII}.]/u.test(before.text + word.text)
  );
}

function lengthen(before: Word, letters: string, last: boolean): Word {
  const text = before.text + letters;
  const upos = /^\p{Lu}/u.test(text) ? 'PROPN' : before.upos;
  const lemma = upos === 'PROPN' ? text : text.toLowerCase();
  return { ...before, text, end: before.end + letters.length, lemma, upos, last };
}
