/** Where in a clause the other side of an event may stand. */
import type { EventType } from '../../drizzle/vocabulary/event-types.ts';
import { type Clause, readClause } from './clause.ts';
import { findParties, type Party, partiesBelow, type Scene, uniqueParties, withoutActors } from './party.ts';
import { isObjectPronoun, partiesByPronoun } from './pronoun.ts';

import { subjectAbove } from './subject.ts';
import { casesOf, childrenBy, descend, lemmaAt, withConjuncts, wordAt } from './tree.ts';

import { prepositionalHeads } from './trigger-match.ts';

/** Prepositions that introduce the other side, by class, the surest first. */
export const targetPrepositions: Readonly<Record<EventType, readonly string[]>> = {
  AGREE: ['with', 'to', 'for', 'between', 'in'],
  CONSULT: ['with', 'to', 'between', 'in', 'by', 'on'],
  SUPPORT: ['with', 'to', 'for', 'of', 'by', 'behind', 'in'],
  CONCEDE: ['to', 'in', 'on', 'for', 'from'],
  COOPERATE: ['with', 'to', 'between', 'in', 'for'],
  AID: ['to', 'for', 'in', 'from', 'into'],
  RETREAT: ['from', 'to', 'in', 'on', 'with', 'out'],
  REQUEST: ['on', 'upon', 'to', 'from', 'by', 'of', 'with', 'for', 'against', 'in'],
  ACCUSE: ['against', 'into', 'on', 'at', 'with', 'by', 'to', 'about', 'over', 'for', 'in'],
  REJECT: ['from', 'by', 'of', 'to', 'at', 'with', 'for', 'against', 'on', 'in'],
  THREATEN: ['against', 'to', 'with', 'on', 'in', 'of'],
  PROTEST: ['against', 'at', 'to', 'with', 'on', 'over', 'outside', 'in'],
  SANCTION: ['on', 'against', 'to', 'with', 'from', 'of', 'in', 'for'],
  MOBILIZE: ['against', 'in', 'to', 'on', 'into', 'near', 'along', 'over', 'with', 'around', 'off'],
  COERCE: ['on', 'against', 'of', 'in', 'from', 'at'],
  ASSAULT: ['on', 'against', 'at', 'with', 'in', 'near', 'into', 'to', 'of', 'outside', 'around'],
};

/** Done in words: where it was said is not whom it was said to. */
const verbal = new Set<EventType>(['AGREE', 'SUPPORT', 'ACCUSE', 'REJECT', 'THREATEN', 'REQUEST']);

/** Their object is what is spoken of, not whom one speaks with. */
const topicVerbs = new Set(['discuss', 'debate', 'review']);

/** Where the other side may stand, one slot after the other; each yields its parties. Clauses of the relations `apart` hold nobody. */
export function* targetSlots(
  scene: Scene,
  clause: Clause,
  type: EventType,
  apart: readonly string[] = [],
): Generator<Party[]> {
  const topic = topicVerbs.has(lemmaAt(scene.tree, clause.predicate));
  if (given.has(type)) yield recipients(scene, clause);
  if (!topic) yield clause.objects.flatMap((head) => findParties(scene, head));
  if (type === 'REQUEST') yield holders(scene, clause);
  const pronoun = pronounOf(scene, clause, type);
  if (pronoun !== null) return yield whomPronounMeans(scene, clause, pronoun);
  for (const preposition of targetPrepositions[type]) {
    if (preposition === 'in' && verbal.has(type)) {
      yield inWhoseFavour(scene, clause);
      continue;
    }
    yield prepositionalHeads(scene.tree, clause, preposition).flatMap((head) => findParties(scene, head));
  }
  for (const complement of clause.complements) yield* complementSlots(scene, complement, type, 0);
  if (topic) return;
  for (const head of clause.objects) yield partiesBelow(scene, head, apart);
  if (type === 'THREATEN') yield* conditionSlots(scene, clause);
  const loose = clause.obliques.filter(({ preposition }) => preposition !== 'according');
  if (type === 'REJECT')
    for (const { head } of loose) yield partiesBelow(scene, head).filter(({ place }) => place !== true);
  if (verbal.has(type)) return;
  for (const { head } of loose) yield findParties(scene, head);
  for (const { head } of loose) yield partiesBelow(scene, head);
  for (const child of childrenBy(scene.tree, clause.predicate, 'advcl')) yield partiesBelow(scene, child);
}

/** In 'pushed for the return of a trader from Chad' it is Chad that is asked, whoever is named in between. */
function holders(scene: Scene, clause: Clause): Party[] {
  const wanted = [...clause.objects, ...prepositionalHeads(scene.tree, clause, 'for')];
  const moved = wanted.filter((head) => returns.has(lemmaAt(scene.tree, head)));
  const heads = moved.flatMap((head) => descend(scene.tree, head));
  return heads
    .filter((head) => casesOf(scene.tree, head).includes('from'))
    .flatMap((head) => findParties(scene, head));
}

const returns = new Set(
  'extradition return release handover repatriation withdrawal evacuation deportation transfer pullout'.split(
    ' ',
  ),
);

/** Whom something is handed to, whoever it came from: 'handed a Chadian suspect over to Mali'. */
function recipients(scene: Scene, clause: Clause): Party[] {
  if (!transfers.has(lemmaAt(scene.tree, clause.predicate))) return [];
  return prepositionalHeads(scene.tree, clause, 'to').flatMap((head) => findParties(scene, head));
}

const given = new Set<EventType>(['AID', 'COOPERATE', 'RETREAT', 'AGREE']);
const transfers = new Set(
  'hand give send deliver extradite sell export supply ship return transfer donate lend turn grant surrender repatriate'.split(
    ' ',
  ),
);

/** 'Will strike if Chad crosses the border': who is told what not to do. */
function* conditionSlots(scene: Scene, clause: Clause): Generator<Party[]> {
  for (const child of childrenBy(scene.tree, clause.predicate, 'advcl')) {
    const marks = childrenBy(scene.tree, child, 'mark').map((mark) => wordAt(scene.tree, mark));
    if (!marks.some((mark) => mark === 'if' || mark === 'unless')) continue;
    yield subjectsOf(scene, child);
    yield partiesBelow(scene, child);
  }
}

function subjectsOf(scene: Scene, predicate: number): Party[] {
  const heads = childrenBy(scene.tree, predicate, 'nsubj').flatMap((head) => withConjuncts(scene.tree, head));
  return heads.flatMap((head) => findParties(scene, head));
}

/** 'Came out in support of Chad', 'in defence of': not where, but for whom. */
function inWhoseFavour(scene: Scene, clause: Clause): Party[] {
  const heads = prepositionalHeads(scene.tree, clause, 'in').filter((head) =>
    favours.has(lemmaAt(scene.tree, head)),
  );
  return heads.flatMap((head) => findParties(scene, head));
}

const favours = new Set([
  'support',
  'favor',
  'favour',
  'defense',
  'defence',
  'solidarity',
  'sympathy',
  'praise',
]);

/** The pronoun that stands for the other side: whoever it is, nobody named elsewhere in the clause is meant. */
function pronounOf(scene: Scene, clause: Clause, type: EventType): number | null {
  const heads = [
    ...(handing.has(type) ? [] : clause.objects),
    ...targetPrepositions[type]
      .slice(0, 2)
      .flatMap((preposition) => prepositionalHeads(scene.tree, clause, preposition)),
  ];
  return heads.find((head) => isObjectPronoun(scene, head)) ?? null;
}

/** Whom the sentence before was about, else whom the main clause is about: 'the boy died after soldiers shot him'. */
function whomPronounMeans(scene: Scene, { predicate }: Clause, pronoun: number): Party[] {
  const before = partiesByPronoun(scene, pronoun);
  return before.length > 0 ? before : subjectAbove(scene, predicate);
}

/** Their object is a thing that goes from one side to the other. */
const handing = new Set<EventType>(['AID', 'COOPERATE', 'MOBILIZE', 'RETREAT', 'AGREE']);

function* complementSlots(
  scene: Scene,
  complement: number,
  type: EventType,
  depth: number,
): Generator<Party[]> {
  const clause = readClause(scene.tree, complement);
  yield subjectsOf(scene, complement);
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

/** Where people meet or sign is not whom they meet or sign with. */
export function* withoutPlaces(slots: Iterable<Party[]>): Generator<Party[]> {
  for (const slot of slots) yield slot.filter(({ place }) => place !== true);
}

/** The first slot that names somebody who is not already the source. */
export function firstOther(sources: readonly Party[], slots: Iterable<Party[]>): Party[] {
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
