/** Whether an event lies before the news that the text tells. */
import { readEdtf } from '../../drizzle/edtf.ts';
import { countDays } from '../dates/calendar.ts';
import { cueOf } from '../quotations/cue.ts';
import type { ClaimContext } from './claim-status.ts';
import { bears } from './outlook.ts';
import { ancestorsOf, baseRelation, childrenBy, type Tree, wordAt } from './tree.ts';

/** Days before publication after which a dated event is no longer news. */
const newsDays = 100;

export function liesBefore(
  tree: Tree,
  trigger: number,
  { when, published }: Pick<ClaimContext, 'when' | 'published'>,
): boolean {
  const end = when?.end ?? null;
  const day = published ? (readEdtf(published)?.start ?? null) : null;
  if (end !== null && day !== null)
    return countDays(end, day) > newsDays || (when?.precision === 'YEAR' && end < day);
  if (when?.end === null && when.start !== null) return true;
  return isPluperfect(tree, trigger) || isCalledEarlier(tree, trigger) || isAfterSince(tree, trigger);
}

/** 'Had met', unless a verb of speech in the past only moves it back: 'said they had met'. */
function isPluperfect(tree: Tree, trigger: number): boolean {
  const had = childrenBy(tree, trigger, 'aux').some((child) => /^(?:had|['’]d)$/.test(wordAt(tree, child)));
  if (!had || tree.tokens[trigger]?.tag === 'VB') return false;
  const above = [trigger, ...ancestorsOf(tree, trigger)];
  const clause = above.findIndex((at) => tree.tokens[at]?.relation === 'acl:relcl');
  const reach = clause < 0 ? above : above.slice(0, clause + 1);
  return !reach.slice(1).some((at) => cueOf(tree.tokens[at]) !== null);
}

function isCalledEarlier(tree: Tree, trigger: number): boolean {
  const words = childrenBy(tree, trigger, 'advmod', 'amod');
  return words.some((child) => {
    const word = wordAt(tree, child);
    return (
      (bears('BACKGROUND', 'adv', word) && !isRepeated(tree, child)) ||
      (baseRelation(tree.tokens[child]) === 'amod' && bears('BACKGROUND', 'adj', word))
    );
  });
}

/** 'Once again', 'as before': now as well. */
function isRepeated(tree: Tree, adverb: number): boolean {
  return /^(?:again|more)$/.test(wordAt(tree, adverb + 1)) || wordAt(tree, adverb - 1) === 'as';
}

/** In the clause that `since` opens: 'since the deal was signed'. */
function isAfterSince(tree: Tree, trigger: number): boolean {
  return [trigger, ...ancestorsOf(tree, trigger)].some((at) =>
    childrenBy(tree, at, 'mark').some((child) => bears('BACKGROUND', 'mark', wordAt(tree, child))),
  );
}
