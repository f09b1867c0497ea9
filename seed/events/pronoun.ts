/** Whom 'it', 'they', 'he' and 'she' stand for. */
import type { Party, Scene } from './party.ts';
import { childrenBy, lemmaAt, wordAt } from './tree.ts';

/** Who a pronoun may stand for out of those the sentence before was about; they take its place in the text. */
export function partiesByPronoun(scene: Scene, index: number): Party[] {
  const token = scene.tree.tokens[index];
  const wanted = referents[wordAt(scene.tree, index)];
  if (token === undefined || wanted === undefined) return [];
  const fitting = scene.topic.filter(({ actor, profile }) => {
    const kind = (profile ?? scene.profiles.get(actor))?.kind;
    return kind !== undefined && (kind === 'PERSON') === (wanted === 'person');
  });
  if (wanted === 'person' && fitting.length > 1) return [];
  return fitting.map((party) => ({ ...party, start: token.start, end: token.end, certainty: 0.6 }));
}

const referents: Readonly<Record<string, 'person' | 'body'>> = {
  he: 'person',
  she: 'person',
  him: 'person',
  her: 'person',
  it: 'body',
  they: 'body',
};

/** True of a word that stands for somebody else than the subject: 'accused them'. */
export function isObjectPronoun({ tree }: Scene, index: number): boolean {
  return objectPronouns.has(wordAt(tree, index));
}

const objectPronouns = new Set(['them', 'him', 'her', 'it']);

export function isPronoun(scene: Scene, index: number): boolean {
  return pronouns.has(wordAt(scene.tree, index)) || lemmaAt(scene.tree, index) === 'itself';
}

/** 'His country', 'its army': whoever the pronoun stands for, or who speaks for them. */
export function isOwnBody({ tree }: Pick<Scene, 'tree'>, index: number): boolean {
  const lemma = lemmaAt(tree, index);
  const [owner] = childrenBy(tree, index, 'nmod:poss');
  if (owner !== undefined) return bodies.has(lemma) && owners.has(wordAt(tree, owner));
  return standIns.has(lemma) && childrenBy(tree, index, 'det').some((child) => wordAt(tree, child) === 'the');
}

/** 'Officials of the bank said the lender would': another word for the one who was named. */
const standIns = new Set(
  'lender bloc alliance kingdom republic nation country agency organization organisation'.split(' '),
);

const bodies = new Set(
  'country government nation state army military force troop soldier people side party movement group fighter ' +
    'warrior guerrilla militia supporter follower'.split(' '),
);
const owners = new Set(['his', 'her', 'its', 'their', 'our', 'my']);

const pronouns = new Set([
  'it',
  'they',
  'he',
  'she',
  'them',
  'him',
  'her',
  'its',
  'their',
  'his',
  'who',
  'we',
  'us',
  'i',
]);
