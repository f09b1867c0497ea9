/** A second look at a sentence whose tree gave no event: trigger words as such, the actors next to them. */
import type { FoundEvent } from './find.ts';
import type { Party, Scene } from './party.ts';
import { lemmaAt, wordAt } from './tree.ts';
import { openTriggerLexicon, type TriggerRule } from './trigger-lexicon.ts';

/** At most one event, of low confidence, and only where strong words stand between two actors. */
export function guessEvent(scene: Scene): FoundEvent[] {
  const guesses = scene.tree.tokens.flatMap((_, index) => guessAt(scene, index) ?? []);
  return guesses.sort((a, b) => b.confidence - a.confidence || a.index - b.index).slice(0, 1);
}

/** Rules weaker than this are no ground for a guess. */
const leastWeight = 0.8;

function guessAt(scene: Scene, index: number): FoundEvent | null {
  const token = scene.tree.tokens[index];
  if (
    token === undefined ||
    (scene.named[index]?.length ?? 0) > 0 ||
    !['VERB', 'NOUN', 'ADJ', 'PROPN'].includes(token.upos)
  )
    return null;
  const rule = bestRule(scene, index);
  if (rule === null || rule.type === null) return null;
  const source = nearest(scene, index, -1);
  const target = nearest(scene, index, 1);
  if (source === null || target === null || source.actor === target.actor) return null;
  return {
    type: rule.type,
    mode: rule.mode,
    roles: { sources: [source], targets: [target], reciprocal: false },
    index,
    trigger: { start: token.start, end: token.end },
    confidence: 0.3 * rule.weight,
  };
}

function bestRule(scene: Scene, index: number): TriggerRule | null {
  const rules = openTriggerLexicon().verb.get(lemmaAt(scene.tree, index)) ?? [];
  const holding = rules.filter((rule) => rule.words.length === 1 && seemsToHold(scene, index, rule));
  if (holding.some(({ type }) => type === null)) return null;
  const fitting = holding.filter(({ weight }) => weight >= leastWeight);
  return fitting.sort((a, b) => b.weight - a.weight)[0] ?? null;
}

/** Every condition that names words finds one of them close by. */
function seemsToHold(scene: Scene, index: number, { conditions }: TriggerRule): boolean {
  const near = scene.tree.tokens.map((_, at) => at).slice(Math.max(0, index - 4), index + 9);
  return conditions.every(
    ({ words, open }) =>
      open || near.some((at) => words.has(lemmaAt(scene.tree, at)) || words.has(wordAt(scene.tree, at))),
  );
}

function nearest(scene: Scene, index: number, step: -1 | 1): Party | null {
  for (
    let at = index + step, left = 12;
    at >= 0 && at < scene.tree.tokens.length && left > 0;
    at += step, left--
  ) {
    const mention = scene.named[at]?.find(({ others }) => others.length === 0);
    if (mention !== undefined)
      return { actor: mention.actor, start: mention.start, end: mention.end, certainty: 0.4 };
  }
  return null;
}
