/** Who fights where fighting breaks out and nobody is named as taking part. */
import type { ActorKind } from '../../drizzle/vocabulary/actor-kinds.ts';
import { openLexicon } from '../actors/lexicon.ts';
import type { Span } from '../story.ts';
import { type Clause, readClause } from './clause.ts';
import { findParties, type Party, partiesBelow, type Scene, uniqueParties, withoutActors } from './party.ts';
import { casesOf, childrenBy, descend, lemmaAt, withConjuncts, wordAt } from './tree.ts';

/** Those whose border it is, else the two sides of whom the clause before tells; nobody where it is not clear. */
export function unnamedFighters(scene: Scene, clause: Clause): Party[] {
  if (!clause.subjects.some((head) => fights.has(lemmaAt(scene.tree, head)))) return [];
  const neighbours = neighboursAt(scene, clause);
  if (neighbours.length > 0) return neighbours;
  const known = sidesBefore(scene, clause.predicate);
  return known.length === 2 && known.every((party) => mayFight(scene, party))
    ? known.map((party) => ({ ...party, ...spanOf(scene, clause.predicate), certainty: 0.5, place: false }))
    : [];
}

/** What takes two. */
const fights = new Set([
  'clash',
  'fighting',
  'fight',
  'battle',
  'skirmish',
  'hostility',
  'firefight',
  'gunfight',
  'gunbattle',
  'combat',
]);

/** In 'rebels crossed into Chad, and clashes have been going on since' those of the clause before. */
function sidesBefore(scene: Scene, predicate: number): Party[] {
  const { head = -1, relation = '' } = scene.tree.tokens[predicate] ?? {};
  if (relation !== 'conj' || head < 0) return [];
  const sources = readClause(scene.tree, head).subjects.flatMap((subject) => findParties(scene, subject));
  const others = partiesBelow(scene, head).filter(({ start }) => start < spanOf(scene, predicate).start);
  const facing = [others, scene.topic, homeOf(scene)]
    .map((parties) => withoutActors(parties, sources).filter((party) => kindOf(scene, party) === 'COUNTRY'))
    .find((parties) => parties.length > 0);
  return uniqueParties([...sources, ...(facing ?? [])]);
}

function homeOf({ home }: Scene): Party[] {
  const state = openLexicon().countries.get(home ?? '');
  return state === undefined ? [] : [{ actor: state.slug, start: 0, end: 0, certainty: 0.5, profile: state }];
}

function kindOf(scene: Scene, { actor, profile }: Pick<Party, 'actor' | 'profile'>): ActorKind | undefined {
  return (profile ?? scene.profiles.get(actor))?.kind;
}

function mayFight(scene: Scene, party: Party): boolean {
  const kind = kindOf(scene, party);
  return kind === 'COUNTRY' || kind === 'ARMED_GROUP' || kind === 'ETHNIC_GROUP';
}

function spanOf({ tree }: Scene, index: number): Span {
  const { start = 0, end = 0 } = tree.tokens[index] ?? {};
  return { start, end };
}

/** The two states of the border that a clause names; nobody where it names one of them only. */
function neighboursAt(scene: Scene, { obliques }: Clause): Party[] {
  for (const { head } of obliques) {
    if (!borders.test(wordAt(scene.tree, head))) continue;
    const states = ownersOf(scene, head);
    if (states.length === 2) return states;
  }
  return [];
}

const borders = /^(?:borders?|frontiers?|borderline|boundary)$/;

/** 'The border of Chad and Niger', 'Chad's border with Niger', 'the Chad-Niger border'. */
function ownersOf(scene: Scene, border: number): Party[] {
  const { tree } = scene;
  const behind = childrenBy(tree, border, 'nmod').filter(
    (child) =>
      tree.tokens[child]?.relation === 'nmod:poss' || casesOf(tree, child).some((word) => sides.has(word)),
  );
  const parties = behind
    .flatMap((child) => withConjuncts(tree, child))
    .flatMap((child) => findParties(scene, child));
  const front = childrenBy(tree, border, 'compound', 'amod')
    .flatMap((child) => descend(tree, child))
    .flatMap((child) => scene.named[child]?.[0] ?? [])
    .map(({ actor, start, end }) => ({ actor, start, end, certainty: 0.9 }));
  return uniqueParties([...front, ...parties]).filter((party) => kindOf(scene, party) === 'COUNTRY');
}

const sides = new Set(['between', 'of', 'with']);
