/** Actors that share one noun with another. */
import type { LinkedMention } from '../actors/finding.ts';
import { baseRelation, type Tree, withConjuncts, wordAt } from './tree.ts';

interface NamedTree {
  tree: Tree;
  named: readonly (readonly LinkedMention[])[];
}

/** Who shares the noun: 'Indian and Pakistani soldiers', 'the ministers of Peru and Chile'. */
export function joinedWith(
  { tree, named }: NamedTree,
  mention: LinkedMention,
  head: number,
): LinkedMention[] {
  const inside = tree.tokens.flatMap(({ start, end }, at) =>
    mention.start <= start && end <= mention.end ? [at] : [],
  );
  const [first = head] = inside;
  const last = inside.at(-1) ?? head;
  const behind = last > head ? withConjuncts(tree, last).slice(1) : [];
  const before =
    first < head && joining.has(wordAt(tree, first - 1)) ? listBefore({ tree, named }, first - 2) : [];
  return [...before, ...behind].flatMap((at) => named[at]?.[0] ?? []);
}

const sharing = new Set(['compound', 'amod']);

const joining = new Set(['and', ',']);

/**
 * Adjectives of nations in a row that ends at a word: 'Indian, Chinese' in front of 'and Pakistani soldiers'; or the 'North'
 * in front of 'and South Korea'.
 */
function listBefore(scene: NamedTree, at: number): number[] {
  const mention = scene.named[at]?.[0];
  if (mention === undefined || !(mention.asModifier || sharing.has(baseRelation(scene.tree.tokens[at]))))
    return [];
  const more = joining.has(wordAt(scene.tree, at - 1)) ? listBefore(scene, at - 2) : [];
  return [...more, at];
}
