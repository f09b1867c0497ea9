/** Which date of the text an event has. */
import { readEdtf } from '../../drizzle/edtf.ts';
import type { Span, When } from '../story.ts';
import { linkOf, moveWhen, offsetOf } from './offset-when.ts';
import type { Scene } from './party.ts';
import { isSpeech } from './reading.ts';
import { ancestorsOf, baseRelation, casesOf, childrenBy, wordAt } from './tree.ts';

/** A date expression of the body, resolved. */
export interface DatedSpan extends Span {
  when: When;
}

/** The date said of the event in its own sentence: the one nearest in the tree, not that of a speech about it. */
export function findWhen(scene: Scene, index: number, dates: readonly DatedSpan[]): When | null {
  const { sentence } = scene.tree;
  const offset = offsetOf(scene.tree, index);
  if (offset !== null) {
    const base = findWhen(scene, offset.from, dates);
    return base && moveWhen(base, offset);
  }
  const here = dates.filter((date) => sentence.start <= date.start && date.end <= sentence.end);
  let best: { when: When; cost: number } | null = null;
  for (const date of here) {
    const sight = distance(scene, index, date);
    if (sight !== null && (best === null || sight.cost < best.cost))
      best = { when: sight.within ? closed(date.when) : date.when, cost: sight.cost };
  }
  return best?.when ?? null;
}

/** 'Since 2015, when they met': what is told of the year itself was in it. */
function closed(when: When): When {
  if (!when.edtf.endsWith('/..')) return when;
  const year = readEdtf(when.edtf.slice(0, -'/..'.length));
  return year === null ? when : { ...when, ...year };
}

/**
 * Steps in the tree from the event to the date, and whether it is told in a clause about the date; null where the date is
 * another event's.
 */
function distance(scene: Scene, index: number, date: Span): { cost: number; within: boolean } | null {
  const { tree } = scene;
  const inside = tree.tokens.flatMap((token, at) =>
    date.start <= token.start && token.end <= date.end ? [at] : [],
  );
  const top = inside.find((at) => !inside.includes(tree.tokens[at]?.head ?? -1));
  if (top === undefined) return null;
  const up = [index, ...ancestorsOf(tree, index)];
  const path = ancestorsOf(tree, top);
  const meet = path.find((at) => up.includes(at));
  if (meet === undefined) return null;
  if (meet !== index && isSpeech(scene, meet)) return null;
  if (path.slice(0, path.indexOf(meet)).some((at) => isSpeech(scene, at))) return null;
  if (!inside.includes(meet) && up.slice(0, up.indexOf(meet)).some((at) => isApart(scene, at))) return null;
  if (isLaterState(scene, index, meet)) return null;
  const between = path.slice(0, path.indexOf(meet));
  if (between.some((at) => isOfOther(scene, at, index, top))) return null;
  const verbsBetween = between.filter((at) => tree.tokens[at]?.upos === 'VERB').length;
  const told = !inside.includes(meet) && isToldBy(scene, index, inside.at(-1) ?? -1);
  if (verbsBetween > 0 && between.some((at) => isTimeApart(scene, at))) return null;
  const cost = up.indexOf(meet) * 2 + path.indexOf(meet) + 6 * verbsBetween;
  return { cost, within: told || (meet !== index && inside.includes(meet)) };
}

/**
 * A word between the date and the event whose own date it is: a clause about another word ('denied that the unit, which left
 * in May, …'), unless the event was in it ('took part in a meeting that opened in May'), or a second verb where the first has words of its own ('closed the port and in May left').
 */
function isOfOther({ tree }: Scene, at: number, index: number, date: number): boolean {
  const token = tree.tokens[at];
  if (token?.relation === 'acl:relcl') {
    const aside = tree.tokens.slice(at, date).some(({ text }) => text === ',');
    return token.head !== index && !aside && !isWithin({ tree }, token.head, index);
  }
  if (token?.relation !== 'conj' || token.upos !== 'VERB') return false;
  return childrenBy(tree, token.head, 'obj', 'obl', 'ccomp', 'xcomp').some((child) => child < at);
}

/** 'Found oil in 2015, and has pressed its claim ever since': what has been since then was not then. */
function isLaterState({ tree }: Scene, index: number, meet: number): boolean {
  const token = tree.tokens[index];
  return (
    meet !== index &&
    token?.relation === 'conj' &&
    token.tag === 'VBN' &&
    childrenBy(tree, index, 'nsubj').length > 0 &&
    childrenBy(tree, index, 'aux').some((child) => /^(?:has|have)$/.test(wordAt(tree, child)))
  );
}

/** A word of what the event is said to have been in or at. */
function isWithin({ tree }: Pick<Scene, 'tree'>, word: number, index: number): boolean {
  const up = [word, ...ancestorsOf(tree, word)];
  const own = up.slice(0, Math.max(0, up.indexOf(index)));
  const clause = own.findLastIndex((at) => tree.tokens[at]?.relation === 'acl:relcl');
  return own.slice(clause + 1).some((at) => casesOf(tree, at).includes('in'));
}

/** 'Since 2015, when …': the clause tells what was then, whatever the tree has it hang on. */
function isToldBy({ tree }: Scene, index: number, last: number): boolean {
  const [relative] = childrenBy(tree, index, 'advmod', 'mark');
  if (relative === undefined || wordAt(tree, relative) !== 'when') return false;
  return relative === last + 1 || (relative === last + 2 && wordAt(tree, last + 1) === ',');
}

/** A clause that lies at another time than the one it belongs to: 'after …', 'which had …'. */
function isApart(scene: Scene, index: number): boolean {
  return scene.tree.tokens[index]?.relation === 'acl:relcl' || isTimeApart(scene, index);
}

function isTimeApart({ tree }: Scene, index: number): boolean {
  return (
    baseRelation(tree.tokens[index]) === 'advcl' &&
    (linkOf(tree, index) !== null ||
      childrenBy(tree, index, 'mark').some((mark) => apart.has(wordAt(tree, mark))))
  );
}

const apart = new Set(['since', 'until', 'because', 'although', 'though', 'if', 'unless']);
