/** Who does it and whom it is done to. */
import type { EventType } from '../../drizzle/vocabulary/event-types.ts';
import type { Clause } from './clause.ts';
import { fillRoles } from './fill-roles.ts';
import { nominalRoles } from './nominal-roles.ts';
import { firstOther, targetSlots } from './other-side.ts';
import { findParties, type Party, type Scene } from './party.ts';
import { subjectParties } from './subject.ts';
import { prepositionalHeads, type Trigger } from './trigger-match.ts';

export interface Roles {
  sources: Party[];
  targets: Party[];
  /** True where every party is on both sides: meetings, joint agreements. */
  reciprocal: boolean;
}

export function assignRoles(scene: Scene, trigger: Trigger, type: EventType): Roles {
  const roles =
    trigger.part === 'noun' ? nominalRoles(scene, trigger, type) : verbalRoles(scene, trigger, type);
  return closeRoles(fillRoles(scene, trigger, type, roles), type, trigger.rule.mode);
}

function verbalRoles(scene: Scene, trigger: Trigger, type: EventType): Roles {
  const { clause, rule } = trigger;
  if (rule.subject === 'target') return undergoneRoles(scene, trigger);
  const sources = subjectParties(scene, clause);
  const joint = mutual.has(type) && sources.length > 1;
  const meets = type === 'CONSULT' && rule.mode !== 'Visit';
  const slots = targetSlots(scene, clause, type);
  const targets = firstOther(sources, joint || meets ? withoutPlaces(slots) : slots);
  return { sources, targets, reciprocal: false };
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

/** Where people meet or sign is not whom they meet or sign with. */
function* withoutPlaces(slots: Iterable<Party[]>): Generator<Party[]> {
  for (const slot of slots) yield slot.filter(({ place }) => place !== true);
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
