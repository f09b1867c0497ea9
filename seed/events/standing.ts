/** How much of a sentence's statement a trigger is: its main verb, or a word said by the way. */
import type { Scene } from './party.ts';
import { isSpeech, isUnasserted } from './reading.ts';
import { ancestorsOf, baseRelation, casesOf, lemmaAt } from './tree.ts';
import type { Trigger } from './trigger-match.ts';

const relationStanding: Readonly<Record<string, number>> = {
  root: 1,
  xcomp: 0.97,
  conj: 0.93,
  parataxis: 0.9,
  ccomp: 0.9,
  advcl: 0.75,
  acl: 0.68,
  nsubj: 0.85,
  obj: 0.9,
  obl: 0.75,
  nmod: 0.7,
  appos: 0.6,
};

/** How near to the main statement of the sentence the trigger stands, 0 … 1. */
export function standing(scene: Scene, { index, part }: Trigger): number {
  const { tree } = scene;
  let value = part === 'noun' ? 0.9 * nominalStanding(scene, index) : 1;
  for (const at of [index, ...ancestorsOf(tree, index)]) {
    const token = tree.tokens[at];
    const spoken = baseRelation(token) === 'ccomp' && isSpeech(scene, token?.head ?? -1);
    value *= spoken ? 1 : (relationStanding[baseRelation(token)] ?? 0.7);
  }
  return isUnasserted(scene, index) ? 0.5 * value : value;
}

/** What is feared or prevented, or only tells when something else was, is mentioned rather than told. */
function nominalStanding({ tree }: Scene, index: number): number {
  const { head = -1, relation = '' } = tree.tokens[index] ?? {};
  if (casesOf(tree, index).some((preposition) => temporal.has(preposition))) return 0.6;
  return /^(?:obj|nsubj:pass)$/.test(relation) && unreal.has(lemmaAt(tree, head)) ? 0.5 : 1;
}

const temporal = new Set(['before', 'after', 'since', 'during', 'until', 'following', 'amid']);
const unreal = new Set(
  (
    'fear prevent avert avoid resist risk expect anticipate deter discuss commemorate remember study practise practice ' +
    'simulate imagine predict contemplate debate mark forestall preempt'
  ).split(' '),
);
