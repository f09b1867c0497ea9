import { casesOf, childrenBy, type Tree, wordAt } from './tree.ts';

/** A participle that says how somebody is disposed, not what is done to them: in 'Oslo is committed to the deal'. */
export function isStateParticiple(tree: Tree, index: number): boolean {
  return (
    tree.tokens[index]?.tag === 'VBN' &&
    states.has(wordAt(tree, index)) &&
    childrenBy(tree, index, 'obl').every((head) => !casesOf(tree, head).includes('by'))
  );
}

const states = new Set(
  'committed prepared determined concerned worried opposed interested resolved dedicated devoted inclined poised alarmed'.split(
    ' ',
  ),
);
