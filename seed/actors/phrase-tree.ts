import { foldWord, isAllUpper, joins, splitPhrase, startsUpper, type Word } from './word.ts';

/** Phrases by their words, for longest-match look-up. */
export interface PhraseTree<T> {
  next: Map<string, PhraseTree<T>>;
  entries: { shapes: readonly Shape[]; value: T }[];
}

/** What letters a word must have to match: any, a capital first, or capitals only. */
type Shape = 'any' | 'capital' | 'capitals';

export interface PhraseMatch<T> {
  /** Index of the word after the last. */
  to: number;
  values: T[];
}

export function createTree<T>(): PhraseTree<T> {
  return { next: new Map(), entries: [] };
}

/** Adds a phrase; its capitals are then required of the text, its small letters are not. */
export function addPhrase<T>(tree: PhraseTree<T>, phrase: string, value: T): void {
  const words = splitPhrase(phrase);
  if (words.length === 0) return;
  let node = tree;
  for (const word of words) {
    const key = foldWord(word);
    let next = node.next.get(key);
    if (next === undefined) {
      next = createTree();
      node.next.set(key, next);
    }
    node = next;
  }
  node.entries.push({ shapes: words.map(shapeOf), value });
}

function shapeOf(word: string): Shape {
  if (word.length > 1 && isAllUpper(word)) return 'capitals';
  return startsUpper(word) ? 'capital' : 'any';
}

/** The longest phrase that begins at a word. */
export function matchPhrase<T>(
  tree: PhraseTree<T>,
  words: readonly Word[],
  from: number,
): PhraseMatch<T> | null {
  let best: PhraseMatch<T> | null = null;
  let node: PhraseTree<T> | undefined = tree;
  for (let at = from; at < words.length; at++) {
    const word = words[at] as Word;
    if (at > from && !joins(word.gap)) break;
    node = node.next.get(word.key);
    if (node === undefined) break;
    const fits = node.entries.filter(({ shapes }) => fitsShapes(words, from, shapes));
    if (fits.length > 0) best = { to: at + 1, values: fits.map(({ value }) => value) };
  }
  return best;
}

function fitsShapes(words: readonly Word[], from: number, shapes: readonly Shape[]): boolean {
  return shapes.every((shape, offset) => {
    const text = words[from + offset]?.text ?? '';
    return shape === 'any' || (shape === 'capital' ? startsUpper(text) : isAllUpper(text));
  });
}
