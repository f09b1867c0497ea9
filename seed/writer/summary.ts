import { eventClasses } from '../../drizzle/vocabulary/event-types.ts';
import type { ParticipantRole } from '../../drizzle/vocabulary/participant-roles.ts';
import type { ExtractedEvent } from '../story.ts';

type Told = Pick<ExtractedEvent, 'type' | 'mode' | 'place' | 'when' | 'participants'>;

/**
 * An event in one line, made from its parts: `Tajikistan and Iran: Consult (Visit), Tehran, 2022-05`, or
 * `Iran → Tajikistan: Aid` where one acts on another.
 */
export function summariseEvent(event: Told, names: ReadonlyMap<string, string>): string {
  const { label } = eventClasses[event.type];
  const what = event.mode === null ? label : `${label} (${event.mode.toLowerCase().replace('-', ' ')})`;
  return [`${summariseParties(event, names)}: ${what}`, event.place?.name, event.when?.edtf]
    .filter(Boolean)
    .join(', ');
}

function summariseParties({ participants }: Told, names: ReadonlyMap<string, string>): string {
  const inRole = (role: ParticipantRole) => [
    ...new Set(participants.filter((one) => one.role === role).map(({ actor }) => names.get(actor) ?? actor)),
  ];
  const sources = inRole('SOURCE');
  const targets = inRole('TARGET');
  const others = targets.filter((target) => !sources.includes(target));
  if (others.length === 0) return joinNames(sources) || 'Unknown';
  return `${joinNames(sources) || 'Unknown'} → ${joinNames(others)}`;
}

function joinNames(names: readonly string[]): string {
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : (names[0] ?? '');
}
