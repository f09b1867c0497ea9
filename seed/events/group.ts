/** Groups that the text gives no name: 'police', 'gunmen', 'a roadside bomb'; placed where the event is. */
import type { ActorProfile } from '../actors/finding.ts';
import { openLexicon } from '../actors/lexicon.ts';
import { slugOf } from '../slug.ts';
import type { Party, Scene } from './party.ts';
import { casesOf, childrenBy, lemmaAt, wordAt } from './tree.ts';

/**
 * The group a phrase stands for, taken to belong to a country (ISO 3166-1 alpha-3); null for any other phrase.
 * Where the state itself is on the other side, its people or forces are a group apart.
 */
export function inferGroup(
  scene: Scene,
  head: number,
  country: string | null,
  facing: readonly Party[],
): Party | null {
  const state = country === null ? undefined : openLexicon().countries.get(country);
  const token = scene.tree.tokens[head];
  if (state === undefined || token === undefined || token.upos === 'PROPN') return null;
  const counted = countedHead(scene, head);
  const groups = openLexicon().groups;
  const word = wordAt(scene.tree, counted);
  const pair = `${wordAt(scene.tree, counted - 1)} ${word}`;
  const noun =
    groups.get(pair) ??
    groups.get(word) ??
    (persons.has(lemmaAt(scene.tree, counted)) || isCrowd(scene, counted) ? people : undefined);
  const span = {
    start: scene.tree.tokens[counted]?.start ?? token.start,
    end: scene.tree.tokens[counted]?.end ?? token.end,
  };
  if (noun === undefined) return null;
  if (noun.of !== 'apart' && !facing.some(({ actor }) => actor === state.slug))
    return { actor: state.slug, ...span, certainty: 0.6, profile: state };
  const name = `${groups.has(pair) ? pair : word} in ${state.name}`;
  const kind = noun.kind === 'COUNTRY' ? 'AGENCY' : noun.kind === 'ETHNIC_GROUP' ? 'ORGANIZATION' : noun.kind;
  const profile: ActorProfile = { slug: slugOf(name), name, kind, country, sector: noun.sector };
  return { actor: profile.slug, ...span, certainty: 0.6, profile };
}

/** 'Thousands marched', with nothing said of whom. */
function isCrowd({ tree }: Scene, index: number): boolean {
  return crowds.has(wordAt(tree, index)) && childrenBy(tree, index, 'nmod').length === 0;
}

const crowds = new Set(['hundreds', 'thousands', 'dozens', 'scores', 'millions', 'crowds']);

const people = { of: 'people', sector: 'CVL', kind: 'ETHNIC_GROUP' } as const;
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
  'house',
  'home',
  'village',
  'town',
  'city',
  'market',
  'church',
  'mosque',
  'school',
  'hospital',
  'hotel',
  'bus',
  'train',
  'camp',
  'base',
  'convoy',
  'checkpoint',
  'embassy',
  'building',
  'office',
  'restaurant',
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
function countedHead({ tree }: Scene, head: number): number {
  if (!counts.has(lemmaAt(tree, head))) return head;
  return childrenBy(tree, head, 'nmod').find((child) => casesOf(tree, child).includes('of')) ?? head;
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
