/** Who did it where a passive names no agent: 'NATO troops were sent', 'was expelled from the league', 'killed in a French raid'. */
import type { EventType } from '../../drizzle/vocabulary/event-types.ts';
import { openLexicon } from '../actors/lexicon.ts';
import type { Clause } from './clause.ts';
import { isMeans } from './group.ts';
import { findParties, type Party, type Scene, uniqueParties } from './party.ts';
import { findPlaceOfGroups } from './place.ts';
import { casesOf, childrenBy, lemmaAt, wordAt } from './tree.ts';
import { prepositionalHeads, type Trigger } from './trigger-match.ts';

/** Parties that other words of the clause show to be its source; they are not its target then. */
export function unsaidSource(scene: Scene, trigger: Trigger, type: EventType): Party[] {
  if (trigger.part !== 'verb' || !trigger.clause.passive) return [];
  if (moved.has(type)) {
    const owners = ownersOfForces(scene, trigger);
    if (owners.length > 0) return owners;
  }
  if (type === 'ASSAULT') {
    const stray = strayAgents(scene, trigger.clause).flatMap((head) => findParties(scene, head));
    return stray.length > 0 ? uniqueParties(stray) : ownersOfStrike(scene, trigger);
  }
  return type === 'SANCTION' ? leaguesLeft(scene, trigger) : [];
}

const moved = new Set<EventType>(['AID', 'MOBILIZE', 'RETREAT', 'SANCTION']);

/** In 'NATO troops were sent to Mali' those of whom the troops are. */
function ownersOfForces(scene: Scene, { clause }: Trigger): Party[] {
  const heads = clause.objects.filter((head) => forces.test(wordAt(scene.tree, head)));
  return uniqueParties(heads.flatMap((head) => findParties(scene, head)));
}

const forces =
  /^(?:peace-?keepers?|troops?|soldiers?|forces?|police|observers?|monitors?|inspectors?|marines?|warships?|ships?|jets?|planes?|aircraft|tanks?|units?|doctors?|advis[eo]rs?|staff|personnel|reinforcements?|paratroopers?)$/;

/** 'Killed in an ambush by gunmen', 'shot outside his home by soldiers': an agent that hangs on another noun of the clause. */
export function strayAgents({ tree }: Scene, { passive, obliques }: Clause): number[] {
  if (!passive) return [];
  return obliques.flatMap(({ head }) =>
    childrenBy(tree, head, 'nmod').filter((child) => casesOf(tree, child).includes('by')),
  );
}

/** In 'killed in a French raid' those whose raid it was; a place says only where. */
function ownersOfStrike(scene: Scene, { clause }: Trigger): Party[] {
  const heads = ['in', 'during', 'by']
    .flatMap((preposition) => prepositionalHeads(scene.tree, clause, preposition))
    .filter((head) => isMeans(scene, head) || strikes.has(lemmaAt(scene.tree, head)));
  const parties = heads.flatMap((head) => findParties(scene, head));
  return uniqueParties(parties.filter(({ place, certainty }) => place !== true && certainty > 0.9));
}

const strikes = new Set(['strike', 'airstrike', 'offensive', 'operation', 'assault', 'incursion']);

/** In 'thrown out of the Commonwealth' the league itself. */
function leaguesLeft(scene: Scene, { clause }: Trigger): Party[] {
  const heads = ['from', 'of'].flatMap((preposition) => prepositionalHeads(scene.tree, clause, preposition));
  const parties = heads.flatMap((head) => findParties(scene, head));
  return uniqueParties(
    parties.filter(
      ({ actor, profile }) => (profile ?? scene.profiles.get(actor))?.kind === 'INTERNATIONAL_ORGANIZATION',
    ),
  );
}

/** What only those in office do is done by the state where it is done. */
export function statesInOffice(
  scene: Scene,
  trigger: Trigger,
  type: EventType,
  mode: string | null,
): Party[] {
  if (!trigger.clause.passive || !isOfficial(type, mode)) return [];
  const place = findPlaceOfGroups(scene, trigger.index, type);
  const state = openLexicon().countries.get(place?.country ?? '');
  return place === null || state === undefined
    ? []
    : [{ actor: state.slug, start: place.start, end: place.end, certainty: 0.4, profile: state }];
}

function isOfficial(type: EventType, mode: string | null): boolean {
  return (
    type === 'COERCE' ||
    type === 'MOBILIZE' ||
    (type === 'SANCTION' && mode === 'Convict') ||
    (type === 'RETREAT' && mode === 'Release')
  );
}
