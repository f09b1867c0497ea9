/** Where an event is said to be. */
import type { EventType } from '../../drizzle/vocabulary/event-types.ts';
import type { ActorProfile, LinkedMention } from '../actors/finding.ts';
import { quietName } from '../actors/quiet-name.ts';
import type { ExtractedPlace } from '../story.ts';
import { offsetOf } from './offset-when.ts';
import type { Scene } from './party.ts';
import { ancestorsOf, baseRelation, casesOf, childrenBy, lemmaAt } from './tree.ts';

const locative = new Set([
  'in',
  'at',
  'near',
  'outside',
  'inside',
  'around',
  'across',
  'through',
  'throughout',
  'within',
  'to',
  'on',
  'off',
  'along',
  'over',
  'into',
  'from',
  'of',
]);
const weak = new Set(['to', 'from', 'of', 'into', 'over']);

/** A place named in the sentence. */
interface Candidate extends ExtractedPlace {
  cost: number;
}

/** The place nearest in the tree to the event; null when none is said of it. */
export function findPlace(scene: Scene, index: number, type: EventType): ExtractedPlace | null {
  return pickNearest(placesNear(scene, index, type).filter((each) => !isTopic(scene, index, each, type)));
}

/** The place that tells which groups are meant, be it only of what is talked of. */
export function findPlaceOfGroups(scene: Scene, index: number, type: EventType): ExtractedPlace | null {
  return pickNearest(placesNear(scene, index, type));
}

function placesNear(scene: Scene, index: number, type: EventType): Candidate[] {
  const candidates = [
    ...placesHere(scene, index),
    ...countriesHere(scene, index),
    ...housesHere(scene, index),
  ];
  return candidates.filter((candidate) => !isElsewhere(scene, index, candidate, type));
}

function pickNearest(candidates: readonly Candidate[]): ExtractedPlace | null {
  const [best] = candidates.toSorted((a, b) => a.cost - b.cost || a.start - b.start);
  return best === undefined || best.cost > 20
    ? null
    : { name: best.name, country: best.country, start: best.start, end: best.end };
}

/** True of a place in another clause, with its own subject, in what was days before or after, or in what is only talked of. */
function isElsewhere({ tree }: Scene, index: number, { start, end }: Candidate, type: EventType): boolean {
  const from = tree.tokens.findIndex((token) => start <= token.start && token.end <= end);
  const path = [from, ...ancestorsOf(tree, from)];
  if (!path.includes(index) && offsetOf(tree, index) !== null) return true;
  const below = path.includes(index) ? path.slice(0, path.indexOf(index)) : [];
  return below.some((at) => {
    const relation = tree.tokens[at]?.relation ?? '';
    if (wordy.has(type) && contents.has(relation)) return true;
    return clausal.has(baseRelation(tree.tokens[at])) && childrenBy(tree, at, 'nsubj').length > 0;
  });
}

/** In 'condemned the attack in Lagos' the attack was there, whatever the tree has the place hang on. */
function isTopic({ tree }: Scene, index: number, { start, end }: Candidate, type: EventType): boolean {
  const from = tree.tokens.findIndex((token) => start <= token.start && token.end <= end);
  const [preposition = 0] = childrenBy(tree, from, 'case');
  const before = tree.tokens[preposition - 1];
  return (
    wordy.has(type) &&
    before?.upos === 'NOUN' &&
    before.head === index &&
    baseRelation(before) === 'obj' &&
    !making.has(lemmaAt(tree, index))
  );
}

/** Their object comes about where they are done: 'signed the treaty in Lagos'. */
const making = new Set(
  (
    'sign ink initial conclude ratify seal reach strike forge clinch finalize finalise adopt open reopen inaugurate ' +
    'establish make deliver issue give hold file lodge present receive accept win'
  ).split(' '),
);

/** Done in words: what the words are about may be anywhere. */
const wordy = new Set<EventType>(['AGREE', 'SUPPORT', 'ACCUSE', 'REJECT', 'THREATEN', 'REQUEST']);
const contents = new Set(['xcomp', 'ccomp', 'obj']);
const clausal = new Set(['advcl', 'acl', 'ccomp', 'parataxis']);

function placesHere(scene: Scene, index: number): Candidate[] {
  return scene.places.flatMap((place) => {
    const cost = costOf(scene, index, place.start, place.end);
    const vague = place.country === '' ? 4 : 0;
    return cost === null ? [] : [{ ...place, cost: cost + vague }];
  });
}

/** Houses that bear the name of where they are: 'at the Lima Convention Centre'. */
function housesHere(scene: Scene, index: number): Candidate[] {
  const mentions = new Set<LinkedMention>(scene.named.flat());
  return [...mentions].flatMap((mention) => {
    const profile = scene.profiles.get(mention.actor);
    if (profile?.kind !== 'ORGANIZATION' || profile.country === null || mention.basis !== 'name') return [];
    const top = scene.tree.tokens.findIndex(({ end }) => end === mention.end);
    if (!casesOf(scene.tree, top).some((word) => housing.has(word))) return [];
    const cost = costOf(scene, index, mention.start, mention.end);
    const { start, end } = mention;
    return cost === null
      ? []
      : [{ name: profile.name, country: profile.country, start, end, cost: cost + 3 }];
  });
}

const housing = new Set(['at', 'inside', 'outside', 'near']);

/** Countries and seats of government that are mentioned as where something is. */
function countriesHere(scene: Scene, index: number): Candidate[] {
  const mentions = new Set<LinkedMention>(scene.named.flat());
  return [...mentions].flatMap((mention) => {
    const profile: ActorProfile | undefined = scene.profiles.get(mention.actor);
    const seated = mention.basis === 'capital';
    const described = mention.asModifier && describesSite(scene, mention);
    if ((!mention.asPlace && !seated && !described) || profile?.kind !== 'COUNTRY') return [];
    const cost = costOf(scene, index, mention.start, mention.end);
    const name = mention.basis === 'capital' ? quietName(mention.text) : profile.name;
    return cost === null
      ? []
      : [
          {
            name,
            country: profile.country,
            start: mention.start,
            end: mention.end,
            cost: cost + (mention.basis === 'capital' ? 0 : 1),
          },
        ];
  });
}

/** 'The Syrian border', 'a Kenyan port'. */
function describesSite({ tree }: Scene, { start }: LinkedMention): boolean {
  const head = tree.tokens[tree.tokens.findIndex((token) => token.start === start)]?.head ?? -1;
  return sites.has(lemmaAt(tree, head));
}

const sites = new Set(
  (
    'border coast frontier shore water airspace island territory soil city town village port capital province ' +
    'region district desert mountain highlands enclave resort airport'
  ).split(' '),
);

function costOf(scene: Scene, index: number, start: number, end: number): number | null {
  const { tree } = scene;
  const inside = tree.tokens.flatMap((token, at) => (start <= token.start && token.end <= end ? [at] : []));
  const top = inside.find((at) => !inside.includes(tree.tokens[at]?.head ?? -1));
  if (top === undefined) return null;
  const up = [index, ...ancestorsOf(tree, index)];
  const path = [top, ...ancestorsOf(tree, top)];
  const meet = path.find((at) => up.includes(at));
  if (meet === undefined) return null;
  const prepositions = path.slice(0, 3).flatMap((at) => casesOf(tree, at));
  const visited =
    top !== index && tree.tokens[top]?.head === index && baseRelation(tree.tokens[top]) === 'obj';
  if (!visited && !prepositions.some((word) => locative.has(word))) return null;
  const clauses = path.slice(0, path.indexOf(meet)).filter((at) => tree.tokens[at]?.upos === 'VERB').length;
  return (
    up.indexOf(meet) * 2 +
    path.indexOf(meet) +
    5 * clauses +
    (weak.has(prepositions[0] ?? '') ? 3 : 0) +
    (prepositions[0] === 'from' ? 1 : 0)
  );
}
