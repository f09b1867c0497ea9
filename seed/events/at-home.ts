/** What people and states do at home is done to their own state where nobody else is named. */
import type { EventType } from '../../drizzle/vocabulary/event-types.ts';
import { openLexicon } from '../actors/lexicon.ts';
import { type Party, type Scene, withoutActors } from './party.ts';

/** The state of those who act, as whom it is done to; nobody where the class does not say so, or where they are of several states. */
export function statesAtHome(
  scene: Scene,
  sources: readonly Party[],
  type: EventType,
  mode: string | null,
): Party[] {
  const [first] = sources;
  if (
    first === undefined ||
    !(isDomestic(type, mode) || areRebels(scene, sources, type) || petition(scene, sources, type))
  )
    return [];
  const homes = new Set(
    sources.map(({ actor, profile }) => (profile ?? scene.profiles.get(actor))?.country ?? null),
  );
  const [home = null] = homes;
  const state = home === null || homes.size > 1 ? undefined : openLexicon().countries.get(home);
  return state === undefined
    ? []
    : [{ actor: state.slug, start: first.start, end: first.end, certainty: 0.3, profile: state }];
}

/** Where the other side may stand, up to the place that tells that it is done at home: 'clamped a curfew on' a city of one's own. */
export function* slotsUpToHome(
  slots: Iterable<Party[]>,
  sources: readonly Party[],
  { type, mode }: { type: EventType; mode: string | null },
): Generator<Party[]> {
  for (const slot of slots) {
    const own = slot.length > 0 && withoutActors(slot, sources).length === 0;
    if (own && isDomestic(type, mode)) return;
    yield slot;
  }
}

/** Rebels lay down their arms before their state, and come to terms with it. */
function areRebels(scene: Scene, sources: readonly Party[], type: EventType): boolean {
  return (
    (type === 'RETREAT' || type === 'AGREE') &&
    sources.every(({ actor, profile }) => (profile ?? scene.profiles.get(actor))?.kind === 'ARMED_GROUP')
  );
}

/** Opposition, unions and rebels ask of their own state what they ask of nobody named. */
function petition(scene: Scene, sources: readonly Party[], type: EventType): boolean {
  return (
    type === 'REQUEST' &&
    sources.every(({ actor, profile }) =>
      petitioners.has((profile ?? scene.profiles.get(actor))?.sector ?? ''),
    )
  );
}

const petitioners = new Set(['OPP', 'PTY', 'LAB', 'EDU', 'REB']);

/** Protest is against those who rule, force within a state against those who live there, and who resigns leaves an office of it. */
function isDomestic(type: EventType, mode: string | null): boolean {
  return domestic.has(type) || (mode !== null && (domesticModes[type] ?? []).includes(mode));
}

const domestic = new Set<EventType>(['PROTEST', 'COERCE', 'CONCEDE']);
const domesticModes: Partial<Record<EventType, readonly string[]>> = {
  ACCUSE: ['Investigate'],
  ASSAULT: ['Crowd-control', 'Targeted', 'Torture', 'Sexual', 'Beat'],
  RETREAT: ['Resign'],
  REJECT: ['Change'],
  SANCTION: ['Convict'],
  MOBILIZE: ['Police'],
};
