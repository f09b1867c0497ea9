/** Sides that name no one: the groups that stand there. */
import type { EventType } from '../../drizzle/vocabulary/event-types.ts';
import type { Clause } from './clause.ts';
import { inferAttackers, inferGroup, isMeans, isShelter } from './group.ts';
import { type Party, type Scene, uniqueParties } from './party.ts';
import { findPlaceOfGroups } from './place.ts';
import type { Roles } from './roles.ts';
import { childrenBy } from './tree.ts';
import { prepositionalHeads, type Trigger } from './trigger-match.ts';
import { statesInOffice, strayAgents } from './unsaid-source.ts';

/** Whose objects are the actor's own: troops moved, prisoners' jailers withdrawn, promises made. */
const ownForces = new Set<EventType>(['MOBILIZE', 'RETREAT', 'AGREE']);

/** Where a side names no one, the group that stands there, placed by the event or by the other side. */
export function fillRoles(scene: Scene, trigger: Trigger, type: EventType, roles: Roles): Roles {
  const { clause, part, index } = trigger;
  if (part === 'noun') return roles;
  const place = findPlaceOfGroups(scene, index, type)?.country ?? null;
  const named =
    type === 'ASSAULT' ? roles.sources.filter((party) => !isMeansIn(scene, clause, party)) : roles.sources;
  const groups = named.length > 0 ? named : inferSources(scene, clause, type, place, roles.targets);
  const sources = groups.length > 0 ? groups : statesInOffice(scene, trigger, type, trigger.rule.mode);
  const country = place ?? countryOf(scene, sources) ?? scene.country;
  const prepositions = ownForces.has(type) ? ['with', 'against'] : ['against', 'on', 'at', 'with', 'to'];
  const facing = prepositions.flatMap((preposition) => prepositionalHeads(scene.tree, clause, preposition));
  const heads = ownForces.has(type)
    ? facing
    : [
        ...clause.objects,
        ...facing,
        ...clause.objects.flatMap((object) => childrenBy(scene.tree, object, 'nmod')),
      ];
  const targets =
    roles.targets.length > 0
      ? roles.targets
      : heads.flatMap((head) => inferGroup(scene, head, country, sources) ?? []);
  return { ...roles, sources, targets: uniqueParties(targets) };
}

/** In 'bombings in northern Iraq killed dozens' it is not Iraq that kills. */
function isMeansIn(scene: Scene, clause: Clause, party: Party): boolean {
  return party.place === true && clause.subjects.some((head) => isMeans(scene, head));
}

function inferSources(
  scene: Scene,
  clause: Clause,
  type: EventType,
  place: string | null,
  targets: readonly Party[],
): Party[] {
  const country = place ?? scene.country ?? countryOf(scene, targets);
  const groups = [...clause.subjects, ...(type === 'ASSAULT' ? strayAgents(scene, clause) : [])]
    .filter((head) => !isShelter(scene, head))
    .flatMap((head) => inferGroup(scene, head, country, targets) ?? []);
  if (groups.length > 0 || type !== 'ASSAULT') return uniqueParties(groups);
  return uniqueParties(clause.subjects.flatMap((head) => inferAttackers(scene, head, country) ?? []));
}

function countryOf(scene: Scene, parties: readonly Party[]): string | null {
  const countries = parties.flatMap(
    ({ actor, profile }) => (profile ?? scene.profiles.get(actor))?.country ?? [],
  );
  return countries[0] ?? null;
}
