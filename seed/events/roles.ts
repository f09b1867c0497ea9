/** Who does it and whom it is done to. */
import type { EventType } from '../../drizzle/vocabulary/event-types.ts';
import { slotsUpToHome, statesAtHome } from './at-home.ts';
import type { Clause } from './clause.ts';
import { countryOf, fillRoles } from './fill-roles.ts';
import { inferGroup } from './group.ts';
import { nominalRoles } from './nominal-roles.ts';
import { firstOther, targetSlots, withoutPlaces } from './other-side.ts';
import { findParties, type Party, type Scene, uniqueParties, withoutActors } from './party.ts';
import { subjectParties } from './subject.ts';
import { childrenBy, lemmaAt } from './tree.ts';
import { prepositionalHeads, type Trigger } from './trigger-match.ts';
import { unnamedFighters } from './unnamed-fighters.ts';
import { unsaidSource } from './unsaid-source.ts';

export interface Roles {
  sources: Party[];
  targets: Party[];
  /** True where every party is on both sides: meetings, joint agreements. */
  reciprocal: boolean;
}

export function assignRoles(scene: Scene, trigger: Trigger, type: EventType): Roles {
  const roles =
    trigger.part === 'noun' ? nominalRoles(scene, trigger, type) : verbalRoles(scene, trigger, type);
  const filled = fillRoles(scene, trigger, type, nameSource(scene, trigger, type, roles));
  const targets =
    filled.targets.length > 0 ? filled.targets : statesAtHome(scene, filled.sources, type, trigger.rule.mode);
  return closeRoles({ ...filled, targets }, type, trigger.rule.mode);
}

/** The roles with a source that the passive leaves unsaid; whoever that is does not suffer it as well. */
function nameSource(scene: Scene, trigger: Trigger, type: EventType, roles: Roles): Roles {
  if (roles.sources.length > 0) return roles;
  const sources = unsaidSource(scene, trigger, type);
  if (sources.length === 0) return roles;
  const kept = withoutActors(roles.targets, sources);
  const targets = kept.length > 0 ? kept : firstOther(sources, targetSlots(scene, trigger.clause, type));
  return { ...roles, sources, targets };
}

function verbalRoles(scene: Scene, trigger: Trigger, type: EventType): Roles {
  const { clause, rule } = trigger;
  if (rule.subject === 'target') return undergoneRoles(scene, trigger);
  const sources = subjectParties(scene, clause);
  const between = sources.length > 0 ? [] : partiesBetween(scene, trigger, type);
  if (between.length > 1) return { sources: between, targets: [], reciprocal: true };
  const joint = mutual.has(type) && sources.length > 1;
  const meets = type === 'CONSULT' && rule.mode !== 'Visit';
  const all = targetSlots(scene, clause, rule.type ?? type, joint ? ['acl'] : []);
  const slots = slotsUpToHome(all, sources, { type, mode: rule.mode });
  const apart = joint || (meets && !mediates(scene, clause));
  const targets = firstOther(sources, apart ? withoutPlaces(slots) : slots);
  return { sources, targets, reciprocal: false };
}

/** Where somebody mediates is between whom. */
function mediates({ tree }: Scene, { predicate, objects }: Clause): boolean {
  const words = [predicate, ...objects, ...objects.flatMap((object) => childrenBy(tree, object, 'compound'))];
  return words.some((at) => /^(?:mediat|shuttl|arbitrat)/.test(lemmaAt(tree, at)));
}

/** 'Fighting between Chadian and Malian troops'. */
function partiesBetween(scene: Scene, { clause }: Trigger, type: EventType): Party[] {
  const heads = prepositionalHeads(scene.tree, clause, 'between');
  const named = heads.map((head) => findParties(scene, head));
  const known = named.flat();
  const home = scene.country ?? countryOf(scene, known);
  const between = uniqueParties(
    named.flatMap((parties, at) =>
      parties.length > 0 ? parties : (inferGroup(scene, heads[at] as number, home, known) ?? []),
    ),
  );
  return between.length > 0 || type !== 'ASSAULT' ? between : unnamedFighters(scene, clause);
}

/** 'Received aid from', 'came under fire by': the subject has it done to it. */
function undergoneRoles(scene: Scene, { clause }: Trigger): Roles {
  const targets = subjectParties(scene, clause);
  const sources = firstOther(targets, giverSlots(scene, clause));
  return { sources, targets, reciprocal: false };
}

function* giverSlots(scene: Scene, clause: Clause): Generator<Party[]> {
  for (const preposition of givers)
    yield prepositionalHeads(scene.tree, clause, preposition).flatMap((head) => findParties(scene, head));
  for (const head of clause.objects) yield findParties(scene, head);
}

const givers = ['from', 'by', 'of', 'at'];

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
