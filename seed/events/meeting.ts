/** Who came to whom when people met. */
import type { ExtractedPlace } from '../story.ts';
import type { Roles } from './roles.ts';

/** A meeting at the home of one side is a visit of the other; one away from every side's home has a third party. */
export function modeOfMeeting(
  { sources, targets }: Roles,
  place: ExtractedPlace | null,
  countryOf: (actor: string) => string | null,
): 'Visit' | 'Third-party' | null {
  const homes = new Set([...sources, ...targets].map(({ actor }) => countryOf(actor)));
  if (place === null || place.country === null || homes.has(null) || homes.size < 2) return null;
  return homes.has(place.country) ? 'Visit' : 'Third-party';
}
