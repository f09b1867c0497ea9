/** Groups that the text gives no name: 'police', 'gunmen', 'a roadside bomb'; placed where the event is. */
import type { ActorProfile } from '../actors/finding.ts';
import { type GroupNoun, openLexicon } from '../actors/lexicon.ts';
import { slugOf } from '../slug.ts';
import { countryInFront, groupPhraseAt } from './city-modifier.ts';
import type { Party, Scene } from './party.ts';
import { casesOf, childrenBy, lemmaAt, wordAt } from './tree.ts';

/**
 * The group a phrase stands for, taken to belong to a country (ISO 3166-1 alpha-3); null for any other phrase. Its people
 * and organs stand for the state; rebels, parties and the like are a group apart.
 */
export function inferGroup(
  scene: Scene,
  head: number,
  country: string | null,
  facing: readonly Party[],
): Party | null {
  const counted = countedHead(scene, head);
  const noun = nounAt(scene, counted);
  const token = scene.tree.tokens[counted];
  const definite = childrenBy(scene.tree, counted, 'det').some(
    (child) => wordAt(scene.tree, child) === 'the',
  );
  const own = countryInFront(scene, counted);
  const home = own !== undefined ? own : noun?.of === 'state' && definite ? (scene.home ?? country) : country;
  const state = openLexicon().countries.get(home ?? '');
  if (noun === undefined || token === undefined || state === undefined || isOwned(scene, counted))
    return null;
  if (scene.tree.tokens[head]?.upos === 'PROPN' && head > 0) return null;
  const { start, end } = token;
  if (noun.of === 'state' && facing.some(({ actor }) => actor === state.slug)) return null;
  if (noun.of !== 'apart') return { actor: state.slug, start, end, certainty: 0.6, profile: state };
  if (definite && anaphoric.has(lemmaAt(scene.tree, counted))) return null;
  const name = `${groupPhraseAt(scene, counted)} in ${state.name}`;
  const profile: ActorProfile = {
    slug: slugOf(name),
    name,
    kind: noun.kind === 'COUNTRY' ? 'AGENCY' : noun.kind === 'ETHNIC_GROUP' ? 'ORGANIZATION' : noun.kind,
    country: state.country,
    sector: noun.sector,
  };
  return { actor: profile.slug, start, end, certainty: 0.6, profile };
}

/** 'Its men', 'fighters of the front': somebody's that is named or meant elsewhere. */
function isOwned({ tree }: Scene, index: number): boolean {
  return childrenBy(tree, index, 'nmod').some((child) =>
    tree.tokens[child]?.relation === 'nmod:poss'
      ? tree.tokens[child]?.upos === 'PRON'
      : casesOf(tree, child).includes('of') && tree.tokens[child]?.upos === 'NOUN',
  );
}

/** With 'the' they mean one that the text has named before. */
const anaphoric = new Set(['group', 'party', 'movement', 'organization', 'organisation', 'front', 'faction']);

function nounAt(scene: Scene, index: number): Pick<GroupNoun, 'of' | 'sector' | 'kind'> | undefined {
  const { groups } = openLexicon();
  const named = groups.get(groupPhraseAt(scene, index)) ?? groups.get(wordAt(scene.tree, index));
  if (named !== undefined) return named;
  return persons.has(lemmaAt(scene.tree, index)) || isShelter(scene, index) || isCrowd(scene, index)
    ? people
    : undefined;
}

export function isShelter({ tree }: Scene, index: number): boolean {
  return shelters.has(lemmaAt(tree, index));
}

/** 'Thousands marched', with nothing said of whom. */
function isCrowd({ tree }: Scene, index: number): boolean {
  return crowds.has(wordAt(tree, index)) && childrenBy(tree, index, 'nmod').length === 0;
}

const crowds = new Set(['hundreds', 'thousands', 'dozens', 'scores', 'millions', 'crowds']);

const people = { of: 'people', sector: 'CVL', kind: 'ETHNIC_GROUP' } as const;
/** What people are in when it is attacked; by itself it does nothing. */
const shelters = new Set(
  (
    'house home village town city market church mosque school hospital hotel bus train camp base convoy ' +
    'checkpoint embassy building office restaurant'
  ).split(' '),
);
const persons = new Set([
  'person',
  'people',
  'man',
  'woman',
  'child',
  'girl',
  'boy',
  'resident',
  'villager',
  'worker',
  'family',
  'crowd',
  'bystander',
  'pedestrian',
  'guard',
  'teacher',
  'doctor',
  'driver',
  'trader',
  'shopkeeper',
  'suspect',
  'member',
  'supporter',
  'follower',
  'wounded',
  'injured',
]);

/** In 'dozens of protesters', the protesters. */
function countedHead({ tree }: Pick<Scene, 'tree'>, head: number): number {
  if (!counts.has(lemmaAt(tree, head))) return head;
  const counted = childrenBy(tree, head, 'nmod').find((child) => casesOf(tree, child).includes('of'));
  return counted === undefined ? head : countedHead({ tree }, counted);
}

const counts = new Set([
  'dozen',
  'hundred',
  'thousand',
  'score',
  'group',
  'number',
  'member',
  'crowd',
  'handful',
  'ten',
  'tens',
  'million',
  'most',
  'some',
  'many',
  'several',
  'leader',
  'one',
  'two',
  'three',
]);

/** Whoever laid the bomb or fired the shots, where the text names no one. */
export function inferAttackers(scene: Scene, head: number, country: string | null): Party | null {
  const state = country === null ? undefined : openLexicon().countries.get(country);
  const token = scene.tree.tokens[head];
  if (state === undefined || token === undefined || !isMeans(scene, head)) return null;
  const name = `unidentified attackers in ${state.name}`;
  const profile: ActorProfile = { slug: slugOf(name), name, kind: 'ARMED_GROUP', country, sector: 'UAF' };
  return { actor: profile.slug, start: token.start, end: token.end, certainty: 0.5, profile };
}

export function isMeans({ tree }: Scene, head: number): boolean {
  return means.has(lemmaAt(tree, head));
}

const means = new Set([
  'bomb',
  'bombing',
  'explosion',
  'blast',
  'mine',
  'landmine',
  'minefield',
  'device',
  'grenade',
  'rocket',
  'mortar',
  'shell',
  'missile',
  'gunfire',
  'shot',
  'attack',
  'ambush',
  'raid',
  'attacker',
  'assailant',
  'shooter',
  'bomber',
  'car',
  'truck',
  'vehicle',
  'sniper',
  'arson',
  'shooting',
  'fire',
  'round',
  'bullet',
  'explosive',
  'booby-trap',
  'drone',
  'shelling',
  'bombardment',
  'violence',
  'clash',
  'fighting',
]);
