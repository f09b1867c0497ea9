/** Where the main event is that its own words do not place. */
import type { ActorKind } from '../../drizzle/vocabulary/actor-kinds.ts';
import type { EventType } from '../../drizzle/vocabulary/event-types.ts';
import { openLexicon } from '../actors/lexicon.ts';
import type { ExtractedActor, ExtractedPlace, Span } from '../story.ts';
import { type ArticleParts, lies } from './main-event.ts';
import { datesAgree, type MergedEvent } from './merge.ts';
import { placesOf } from './opening.ts';

/**
 * A place of the same sentence, of the dateline, of the headline or lead; else the one state whose own affair it is.
 * What is done in words was said where those who speak are, which is seldom a place they speak of.
 */
export function placeOfNews(
  event: MergedEvent,
  others: readonly MergedEvent[],
  { opening, finding, actors }: ArticleParts,
): ExtractedPlace | null {
  const places = placesOf(finding).filter(({ country }) => country !== null && country !== '');
  const within = (span: Span | null) => places.find((place) => span !== null && lies(place, span));
  const [own, ...repeated] = event.evidences;
  const here = within(own ?? null);
  const told = wordy.has(event.type)
    ? [opening.dateline, meetingPlace(event, others, actors), here]
    : [here, opening.dateline];
  const spans = [opening.headline, ...opening.lead, ...repeated];
  const found = [...told, ...spans.map(within)].find((place) => place !== null && place !== undefined);
  if (found === undefined || found === null) return homeOf(event, actors);
  const { name, country, start, end } = found;
  return { name, country, start, end };
}

const wordy = new Set<EventType>(['AGREE', 'SUPPORT', 'CONCEDE', 'ACCUSE', 'REJECT', 'THREATEN', 'REQUEST']);

/** Where those who speak, or others of their state, met by the article. */
function meetingPlace(
  { participants, background, when }: MergedEvent,
  others: readonly MergedEvent[],
  actors: readonly ExtractedActor[],
): ExtractedPlace | null {
  const sideOf = (slug: string) => actors.find((actor) => actor.slug === slug)?.country ?? slug;
  const speakers = participants.filter(({ role }) => role === 'SOURCE').map(({ actor }) => sideOf(actor));
  const meeting = others.find(
    (other) =>
      other.type === 'CONSULT' &&
      other.place !== null &&
      other.background === background &&
      datesAgree(when, other.when) &&
      other.participants.some(({ actor }) => speakers.includes(sideOf(actor))),
  );
  return meeting?.place ?? null;
}

/** Who attacks comes to whom he attacks. */
function homeOf(
  { type, participants }: MergedEvent,
  actors: readonly ExtractedActor[],
): ExtractedPlace | null {
  if (type === 'ASSAULT' && participants.every(({ role }) => role === 'SOURCE')) return null;
  const struck = participants.filter(({ role }) => role === 'TARGET');
  const known = (type === 'ASSAULT' ? struck : participants).flatMap(({ actor, start, end }) => {
    const { country = null, kind } = actors.find(({ slug }) => slug === actor) ?? {};
    return kind === undefined || country === null
      ? []
      : [{ country, start, end, domestic: domestic.has(kind) }];
  });
  const first = known.find((each) => each.domestic);
  const state = openLexicon().countries.get(first?.country ?? '');
  if (first === undefined || state === undefined || known.some(({ country }) => country !== first.country))
    return null;
  return { name: state.name, country: first.country, start: first.start, end: first.end };
}

/** Of people and companies alone one does not know where they are. */
const domestic = new Set<ActorKind>(['COUNTRY', 'AGENCY', 'ORGANIZATION', 'ETHNIC_GROUP', 'PARTY']);
