/** The verb of speech that a clause is the content of. */
import { cueOf, isPersonNoun, isSpeechNoun } from '../quotations/cue.ts';
import { baseRelation, childrenBy, type Tree } from './tree.ts';

/** Index of the verb that says what the clause of `below` tells, where it is `above` or belongs to it; else null. */
export function speechOver(tree: Tree, below: number, above: number): number | null {
  const colon = tree.tokens.findIndex(({ text }, at) => at > above && at < below && text === ':');
  if (colon >= 0) return speechBeforeColon(tree, above, colon);
  const cue = cueOf(tree.tokens[above]);
  const loose = baseRelation(tree.tokens[below]) === 'parataxis';
  return cue === 'clause' || (cue === 'thought' && !loose) ? above : null;
}

/**
 * A colon follows many verbs that say nothing, 'has begun delivering:', and verbs that say something else,
 * 'promised much:'. So it takes a verb of speech, or a noun of speech as in 'delivered a statement:'.
 */
function speechBeforeColon(tree: Tree, above: number, colon: number): number | null {
  if (isSpeechNoun(tree.tokens[above])) return verbOver(tree, above);
  const objects = childrenBy(tree, above, 'obj');
  const spoken = objects.find((object) => isSpeechNoun(tree.tokens[object]));
  if (spoken !== undefined) return above;
  if (cueOf(tree.tokens[above]) === 'clause')
    return objects.every((object) => isPersonNoun(tree.tokens[object])) ? above : null;
  return cueOf(tree.tokens[colon - 1]) === 'clause' ? colon - 1 : null;
}

function verbOver(tree: Tree, noun: number): number {
  const { head = -1 } = tree.tokens[noun] ?? {};
  return tree.tokens[head]?.upos === 'VERB' ? head : noun;
}
