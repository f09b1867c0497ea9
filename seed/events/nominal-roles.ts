/** The sides of an event that a noun tells of: 'the Iranian attack on', 'talks between', 'paid a visit to'. */
import type { EventType } from '../../drizzle/vocabulary/event-types.ts';
import { isOnlyWhere } from './city-modifier.ts';
import { type Clause, readClause } from './clause.ts';
import { firstOther, targetPrepositions, withoutPlaces } from './other-side.ts';
import { findParties, type Party, type Scene, uniqueParties } from './party.ts';
import { isPronoun } from './pronoun.ts';
import { quantities } from './quantities.ts';
import type { Roles } from './roles.ts';
import { subjectAbove, subjectParties } from './subject.ts';
import { baseRelation, casesOf, childrenBy, lemmaAt, withConjuncts } from './tree.ts';
import type { Trigger } from './trigger-match.ts';

const doneToOf = new Set<EventType>(['ASSAULT', 'COERCE', 'ACCUSE', 'SUPPORT', 'SANCTION', 'REJECT', 'AID']);

export function nominalRoles(scene: Scene, trigger: Trigger, type: EventType): Roles {
  const { tree } = scene;
  const { index } = trigger;
  const between = nominalHeads(scene, index, 'between').flatMap((head) => findParties(scene, head));
  if (between.length > 1) return { sources: uniqueParties(between), targets: [], reciprocal: true };
  const clause = supportClause(scene, index) ?? (type === 'CONSULT' ? clauseAround(scene, index) : null);
  const owners = childrenBy(tree, index, 'nmod:poss').flatMap((head) =>
    isPronoun(scene, head) ? subjectAbove(scene, index) : findParties(scene, head),
  );
  const makers = childrenBy(tree, index, 'amod', 'compound')
    .filter((child) => !isOnlyWhere(scene, child, index))
    .flatMap((child) => findParties(scene, child));
  const agents = ['by', 'from', ...(doneToOf.has(type) ? [] : ['of'])]
    .flatMap((preposition) => nominalHeads(scene, index, preposition))
    .flatMap((head) => findParties(scene, head));
  const supporters = clause === null ? [] : subjectParties(scene, clause);
  const groups = [agents, owners, makers, supporters].filter((parties) => parties.length > 0);
  const sources = uniqueParties(groups[0] ?? []);
  const slots = nominalSlots(scene, index, type, clause, groups.slice(1));
  const meets = type === 'CONSULT' && trigger.rule.mode !== 'Visit';
  const targets = firstOther(sources, meets ? withoutPlaces(slots) : slots);
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
  for (const preposition of prepositions) yield behindAgent(scene, index, preposition);
  if (clause === null) return;
  for (const preposition of prepositions) {
    yield clause.obliques
      .filter((oblique) => oblique.preposition === preposition)
      .flatMap(({ head }) => findParties(scene, head));
  }
  yield* spare;
}

/** In 'a visit by a minister to Chad' it is the visit that goes to Chad, whatever the tree has the place hang on. */
function behindAgent(scene: Scene, index: number, preposition: string): Party[] {
  if (preposition === 'of' || preposition === 'in') return [];
  const agents = nominalHeads(scene, index, 'by');
  return agents
    .flatMap((agent) => nominalHeads(scene, agent, preposition))
    .flatMap((head) => findParties(scene, head));
}

function nominalHeads({ tree }: Scene, index: number, preposition: string): number[] {
  const heads = childrenBy(tree, index, 'nmod', 'obl').filter((child) =>
    casesOf(tree, child).includes(preposition),
  );
  return heads.flatMap((head) => withConjuncts(tree, head));
}

/** Verbs whose subject has no part in what their object tells of. */
const unlike = new Set(
  (
    'grow fear see witness follow condemn cite describe report mention prevent stop avoid cause mark denounce ' +
    'criticise criticize survive escape investigate suspect blame spark trigger predict expect mourn recall ' +
    'confirm deny acknowledge note observe document film monitor record remember commemorate ' +
    'welcome praise hail applaud support back endorse oppose reject deplore regret lament ignore downplay justify ' +
    'explain watch hear'
  ).split(' '),
);

/** 'In a call with Lagos, the minister said': who speaks in it takes part in it, where it says with whom. */
function clauseAround(scene: Scene, index: number): Clause | null {
  const { tree } = scene;
  const token = tree.tokens[index];
  const during = casesOf(tree, index).some((word) => /^(?:in|during|at|after|following)$/.test(word));
  if (baseRelation(token) !== 'obl' || !during || nominalHeads(scene, index, 'with').length === 0)
    return null;
  return tree.tokens[token?.head ?? -1]?.upos === 'VERB' ? readClause(tree, token?.head ?? -1) : null;
}

/** The clause whose verb only lends itself to the noun: 'paid a visit', 'talks were held'. */
function supportClause({ tree }: Pick<Scene, 'tree'>, index: number): Clause | null {
  const token = tree.tokens[index];
  if (token === undefined || token.head < 0) return null;
  if (token.relation === 'nmod' && quantities.has(lemmaAt(tree, token.head)))
    return supportClause({ tree }, token.head);
  if (tree.tokens[token.head]?.upos !== 'VERB') return null;
  const clause = readClause(tree, token.head);
  const object =
    (clause.objects.includes(index) && !unlike.has(lemmaAt(tree, token.head))) ||
    (baseRelation(token) === 'obl' && lemmaAt(tree, token.head) === 'engage');
  return object ? clause : null;
}
