/** The parties of a clause's subject. */
import type { Clause } from './clause.ts';
import { findParties, type Party, type Scene, uniqueParties } from './party.ts';
import { isOwnBody, isPronoun, partiesByPronoun } from './pronoun.ts';
import { ancestorsOf, childrenBy, withConjuncts } from './tree.ts';

/** The parties of the subject; a pronoun stands for the nearest subject above that names somebody. */
export function subjectParties(scene: Scene, clause: Clause): Party[] {
  const parties = uniqueParties(clause.subjects.flatMap((head) => findParties(scene, head)));
  if (parties.length > 0 || clause.passive) return parties;
  const loose = clause.subjects.some((head) => isPronoun(scene, head) || isOwnBody(scene, head));
  if (!loose) return [];
  const above = subjectAbove(scene, clause.predicate);
  return above.length > 0
    ? above
    : uniqueParties(clause.subjects.flatMap((head) => partiesByPronoun(scene, head)));
}

/** The nearest subject above a word that names somebody. */
export function subjectAbove(scene: Scene, predicate: number): Party[] {
  for (const at of ancestorsOf(scene.tree, predicate)) {
    const heads = childrenBy(scene.tree, at, 'nsubj').flatMap((head) => withConjuncts(scene.tree, head));
    const parties = uniqueParties(heads.flatMap((head) => findParties(scene, head)));
    if (parties.length > 0) return parties.map((party) => ({ ...party, certainty: 0.8 * party.certainty }));
  }
  return [];
}
