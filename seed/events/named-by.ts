/** Whom a clause on a predicate noun is about. */
import { ancestorsOf, childrenBy, lemmaAt, type Tree, wordAt } from './tree.ts';

/** Of the noun that the clause of `predicate` describes: in 'Chad is the only country that refused', Chad. */
export function namedBy(tree: Tree, predicate: number): number {
  const head = tree.tokens[predicate]?.head ?? -1;
  return subjectOver(tree, head) ?? subjectOver(tree, uniqueNoun(tree, head, predicate)) ?? head;
}

/** The subject of which the noun is said by 'is', 'remains' or 'became'. */
function subjectOver(tree: Tree, noun: number): number | null {
  if (childrenBy(tree, noun, 'cop').length > 0) return childrenBy(tree, noun, 'nsubj')[0] ?? null;
  const { head = -1, relation = '' } = tree.tokens[noun] ?? {};
  const linked = /^(?:obj|xcomp|obl)$/.test(relation) && linking.has(lemmaAt(tree, head));
  return linked && childrenBy(tree, noun, 'case').length === 0
    ? (childrenBy(tree, head, 'nsubj')[0] ?? null)
    : null;
}

const linking = new Set(['be', 'remain', 'become', 'stay']);

/**
 * 'The only country in the region that …', 'one of the states that …': what is said behind the noun in between
 * is said of the one, for without it there is nothing that only one does. A comma ends that.
 */
function uniqueNoun(tree: Tree, head: number, predicate: number): number {
  const apart = tree.tokens.slice(head, predicate).some(({ text }) => text === ',');
  if (apart) return -1;
  return ancestorsOf(tree, head).find((at) => at < head && isUnique(tree, at)) ?? -1;
}

function isUnique(tree: Tree, noun: number): boolean {
  return (
    wordAt(tree, noun) === 'one' ||
    childrenBy(tree, noun, 'amod').some(
      (child) => ranks.has(wordAt(tree, child)) || tree.tokens[child]?.tag === 'JJS',
    )
  );
}

const ranks = new Set(['only', 'sole', 'first', 'second', 'third', 'last', 'latest', 'next']);
