import { casesOf, type Tree } from './tree.ts';

/** An object that the parser took for an adverbial: a name right behind its verb, without a preposition. */
export function isBareName(tree: Tree, index: number, predicate: number): boolean {
  const token = tree.tokens[index];
  return (
    token?.relation === 'obl' &&
    token.upos === 'PROPN' &&
    index > predicate &&
    casesOf(tree, index).length === 0 &&
    !timeWords.test(token.text)
  );
}

const timeWords =
  /day$|^(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z.]*$|^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\.?$|^\d/;
