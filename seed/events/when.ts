/** Which date of the text an event has. */
import type { Span, When } from '../story.ts';
import type { Scene } from './party.ts';
import { isSpeech } from './reading.ts';
import { ancestorsOf, baseRelation, childrenBy, wordAt } from './tree.ts';

/** A date expression of the body, resolved. */
export interface DatedSpan extends Span {
  when: When;
}

/** The date said of the event in its own sentence: the one nearest in the tree, not that of a speech about it. */
export function findWhen(scene: Scene, index: number, dates: readonly DatedSpan[]): When | null {
  const { sentence } = scene.tree;
  const here = dates.filter((date) => sentence.start <= date.start && date.end <= sentence.end);
  let best: { when: When; cost: number } | null = null;
  for (const date of here) {
    const cost = distance(scene, index, date);
    if (cost !== null && (best === null || cost < best.cost)) best = { when: date.when, cost };
  }
  return best?.when ?? null;
}

/** Steps in the tree from the event to the date; null where the date is another event's. */
function distance(scene: Scene, index: number, date: Span): number | null {
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
  if (up.slice(0, up.indexOf(meet)).some((at) => isApart(scene, at))) return null;
  const verbsBetween = path
    .slice(0, path.indexOf(meet))
    .filter((at) => tree.tokens[at]?.upos === 'VERB').length;
  return up.indexOf(meet) * 2 + path.indexOf(meet) + 6 * verbsBetween;
}

/** A clause that lies at another time than the one it belongs to: 'after …', 'which had …'. */
function isApart({ tree }: Scene, index: number): boolean {
  const token = tree.tokens[index];
  if (token?.relation === 'acl:relcl') return true;
  return (
    baseRelation(token) === 'advcl' &&
    childrenBy(tree, index, 'mark').some((mark) => apart.has(wordAt(tree, mark)))
  );
}

const apart = new Set(['after', 'before', 'since', 'until', 'because', 'although', 'though', 'if', 'unless']);
