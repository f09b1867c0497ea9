/** Who does it and whom it is done to. */
import type { EventType } from '../../drizzle/vocabulary/event-types.ts';
import type { Clause } from './clause.ts';
import { readClause } from './clause.ts';
import { inferAttackers, inferGroup } from './group.ts';
import {
  findParties,
  isPronoun,
  type Party,
  partiesBelow,
  partiesByPronoun,
  type Scene,
  uniqueParties,
  withoutActors,
} from './party.ts';
import { findPlace } from './place.ts';
import { ancestorsOf, baseRelation, casesOf, childrenBy, lemmaAt, withConjuncts } from './tree.ts';
import { prepositionalHeads, type Trigger } from './trigger-match.ts';

export interface Roles {
  sources: Party[];
  targets: Party[];
  /** True where every party is on both sides: meetings, joint agreements. */
  reciprocal: boolean;
}

/** Prepositions that introduce the other side, by class, the surest first. */
const targetPrepositions: Readonly<Record<EventType, readonly string[]>> = {
  AGREE: ['with', 'to', 'for', 'between', 'in'],
  CONSULT: ['with', 'to', 'between', 'in', 'by', 'on'],
  SUPPORT: ['with', 'to', 'for', 'of', 'by', 'in'],
  CONCEDE: ['to', 'in', 'on', 'for', 'from'],
  COOPERATE: ['with', 'to', 'between', 'in', 'for'],
  AID: ['to', 'for', 'in', 'from', 'into'],
  RETREAT: ['from', 'to', 'in', 'on', 'with', 'out'],
  REQUEST: ['on', 'upon', 'to', 'from', 'by', 'of', 'with', 'for', 'against', 'in'],
  ACCUSE: ['against', 'into', 'on', 'at', 'with', 'by', 'to', 'for', 'in'],
  REJECT: ['from', 'by', 'of', 'to', 'with', 'for', 'against', 'in'],
  THREATEN: ['against', 'to', 'with', 'on', 'in', 'of'],
  PROTEST: ['against', 'at', 'to', 'with', 'on', 'over', 'outside', 'in'],
  SANCTION: ['on', 'against', 'to', 'with', 'from', 'of', 'in', 'for'],
  MOBILIZE: ['against', 'in', 'to', 'on', 'into', 'near', 'along', 'over', 'with', 'around', 'off'],
  COERCE: ['on', 'against', 'of', 'in', 'from', 'at'],
  ASSAULT: ['on', 'against', 'at', 'with', 'in', 'near', 'into', 'to', 'of', 'outside', 'around'],
};

/** Done in words: where it was said is not whom it was said to. */
const verbal = new Set<EventType>(['AGREE', 'SUPPORT', 'ACCUSE', 'REJECT', 'THREATEN', 'REQUEST']);

export function assignRoles(scene: Scene, trigger: Trigger, type: EventType): Roles {
  const roles =
    trigger.part === 'noun' ? nominalRoles(scene, trigger, type) : verbalRoles(scene, trigger, type);
  return closeRoles(fillRoles(scene, trigger, type, roles), type, trigger.rule.mode);
}

/** Where a side names no one, the group that stands there, placed by the event or by the other side. */
function fillRoles(scene: Scene, { clause, part, index }: Trigger, type: EventType, roles: Roles): Roles {
  if (part === 'noun') return roles;
  const place = findPlace(scene, index)?.country ?? null;
  const sources =
    roles.sources.length > 0 ? roles.sources : inferSources(scene, clause, type, place, roles.targets);
  const country = place ?? countryOf(scene, sources) ?? scene.country;
  const heads = [
    ...clause.objects,
    ...['against', 'on', 'at', 'with'].flatMap((preposition) =>
      prepositionalHeads(scene.tree, clause, preposition),
    ),
  ];
  const targets =
    roles.targets.length > 0
      ? roles.targets
      : heads.flatMap((head) => inferGroup(scene, head, country, sources) ?? []);
  return { ...roles, sources, targets: uniqueParties(targets) };
}

function inferSources(
  scene: Scene,
  clause: Clause,
  type: EventType,
  place: string | null,
  targets: readonly Party[],
): Party[] {
  const country = place ?? countryOf(scene, targets) ?? scene.country;
  const groups = clause.subjects.flatMap((head) => inferGroup(scene, head, country, targets) ?? []);
  if (groups.length > 0 || type !== 'ASSAULT') return uniqueParties(groups);
  return uniqueParties(clause.subjects.flatMap((head) => inferAttackers(scene, head, country) ?? []));
}

function countryOf(scene: Scene, parties: readonly Party[]): string | null {
  const countries = parties.flatMap(
    ({ actor, profile }) => (profile ?? scene.profiles.get(actor))?.country ?? [],
  );
  return countries[0] ?? null;
}

function verbalRoles(scene: Scene, { clause }: Trigger, type: EventType): Roles {
  const sources = subjectParties(scene, clause);
  const targets = firstOther(scene, sources, targetSlots(scene, clause, type));
  return { sources, targets, reciprocal: false };
}

/** The parties of the subject; a pronoun stands for the nearest subject above that names somebody. */
export function subjectParties(scene: Scene, clause: Clause): Party[] {
  const parties = uniqueParties(clause.subjects.flatMap((head) => findParties(scene, head)));
  if (parties.length > 0 || clause.passive) return parties;
  const loose = clause.subjects.some((head) => isPronoun(scene, head));
  if (!loose) return [];
  const above = subjectAbove(scene, clause.predicate);
  return above.length > 0
    ? above
    : uniqueParties(clause.subjects.flatMap((head) => partiesByPronoun(scene, head)));
}

function subjectAbove(scene: Scene, predicate: number): Party[] {
  for (const at of ancestorsOf(scene.tree, predicate)) {
    const heads = childrenBy(scene.tree, at, 'nsubj').flatMap((head) => withConjuncts(scene.tree, head));
    const parties = uniqueParties(heads.flatMap((head) => findParties(scene, head)));
    if (parties.length > 0) return parties.map((party) => ({ ...party, certainty: 0.8 * party.certainty }));
  }
  return [];
}

/** Where the other side may stand, one slot after the other; each yields its parties. */
function* targetSlots(scene: Scene, clause: Clause, type: EventType): Generator<Party[]> {
  yield clause.objects.flatMap((head) => findParties(scene, head));
  for (const preposition of targetPrepositions[type]) {
    if (preposition === 'in' && verbal.has(type)) continue;
    yield prepositionalHeads(scene.tree, clause, preposition).flatMap((head) => findParties(scene, head));
  }
  for (const complement of clause.complements) yield* complementSlots(scene, complement, type, 0);
  for (const head of clause.objects) yield partiesBelow(scene, head);
  if (verbal.has(type)) return;
  const loose = clause.obliques.filter(({ preposition }) => preposition !== 'according');
  for (const { head } of loose) yield findParties(scene, head);
  for (const { head } of loose) yield partiesBelow(scene, head);
  for (const child of childrenBy(scene.tree, clause.predicate, 'advcl')) yield partiesBelow(scene, child);
}

function* complementSlots(
  scene: Scene,
  complement: number,
  type: EventType,
  depth: number,
): Generator<Party[]> {
  const clause = readClause(scene.tree, complement);
  const own = childrenBy(scene.tree, complement, 'nsubj').flatMap((head) => withConjuncts(scene.tree, head));
  yield own.flatMap((head) => findParties(scene, head));
  yield clause.objects.flatMap((head) => findParties(scene, head));
  for (const preposition of [
    ...targetPrepositions[type],
    'of',
    'from',
    'to',
    'with',
    'against',
    'on',
    'in',
  ]) {
    yield prepositionalHeads(scene.tree, clause, preposition).flatMap((head) => findParties(scene, head));
  }
  if (depth < 3) for (const next of clause.complements) yield* complementSlots(scene, next, type, depth + 1);
  yield partiesBelow(scene, complement);
}

/** The first slot that names somebody who is not already the source. */
function firstOther(_scene: Scene, sources: readonly Party[], slots: Iterable<Party[]>): Party[] {
  let rank = 0;
  for (const slot of slots) {
    rank++;
    const parties = uniqueParties(withoutActors(slot, sources));
    if (parties.length > 0)
      return parties.map((party) => ({
        ...party,
        certainty: party.certainty * Math.max(0.5, 1 - 0.02 * rank),
      }));
  }
  return [];
}

const doneToOf = new Set<EventType>(['ASSAULT', 'COERCE', 'ACCUSE', 'SUPPORT', 'SANCTION', 'REJECT', 'AID']);

function nominalRoles(scene: Scene, trigger: Trigger, type: EventType): Roles {
  const { tree } = scene;
  const { index } = trigger;
  const between = nominalHeads(scene, index, 'between').flatMap((head) => findParties(scene, head));
  if (between.length > 1) return { sources: uniqueParties(between), targets: [], reciprocal: true };
  const clause = supportClause(scene, index);
  const owners = childrenBy(tree, index, 'nmod:poss').flatMap((head) => findParties(scene, head));
  const makers = childrenBy(tree, index, 'amod', 'compound').flatMap((child) => findParties(scene, child));
  const agents = ['by', 'from', ...(doneToOf.has(type) ? [] : ['of'])]
    .flatMap((preposition) => nominalHeads(scene, index, preposition))
    .flatMap((head) => findParties(scene, head));
  const supporters = clause === null ? [] : subjectParties(scene, clause);
  const groups = [agents, owners, makers, supporters].filter((parties) => parties.length > 0);
  const sources = uniqueParties(groups[0] ?? []);
  const targets = firstOther(scene, sources, nominalSlots(scene, index, type, clause, groups.slice(1)));
  return { sources, targets, reciprocal: false };
}

function* nominalSlots(
  scene: Scene,
  index: number,
  type: EventType,
  clause: Clause | null,
  spare: readonly Party[][],
): Generator<Party[]> {
  const prepositions = [...(doneToOf.has(type) ? ['of'] : []), ...targetPrepositions[type]];
  for (const preposition of prepositions)
    yield nominalHeads(scene, index, preposition).flatMap((head) => findParties(scene, head));
  if (clause === null) return;
  for (const preposition of prepositions) {
    yield clause.obliques
      .filter((oblique) => oblique.preposition === preposition)
      .flatMap(({ head }) => findParties(scene, head));
  }
  yield* spare;
}

function nominalHeads({ tree }: Scene, index: number, preposition: string): number[] {
  const heads = childrenBy(tree, index, 'nmod', 'obl').filter((child) =>
    casesOf(tree, child).includes(preposition),
  );
  return heads.flatMap((head) => withConjuncts(tree, head));
}

/** The clause whose verb only lends itself to the noun: 'paid a visit', 'talks were held'. */
function supportClause({ tree }: Scene, index: number): Clause | null {
  const token = tree.tokens[index];
  if (token === undefined || token.head < 0) return null;
  if (tree.tokens[token.head]?.upos !== 'VERB') return null;
  const clause = readClause(tree, token.head);
  const object =
    clause.objects.includes(index) ||
    (baseRelation(token) === 'obl' && lemmaAt(tree, token.head) === 'engage');
  return object ? clause : null;
}

const mutual = new Set<EventType>([
  'CONSULT',
  'AGREE',
  'COOPERATE',
  'SUPPORT',
  'RETREAT',
  'ASSAULT',
  'REJECT',
]);
const meeting = new Set<EventType>(['CONSULT', 'COOPERATE']);

/** Joint subjects face each other; a meeting has everyone on both sides. */
function closeRoles(roles: Roles, type: EventType, mode: string | null): Roles {
  const { sources, targets } = roles;
  if (targets.length === 0 && sources.length > 1 && mutual.has(type))
    return { ...roles, targets: [...sources], reciprocal: true };
  return { ...roles, reciprocal: meeting.has(type) && mode !== 'Visit' && targets.length > 0 };
}
