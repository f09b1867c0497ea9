/** How a text opens: its headline where the body bears it, its dateline, and its first sentences. */
import type { ActorFinding } from '../actors/finding.ts';
import { quietName } from '../actors/quiet-name.ts';
import type { ExtractedPlace, Sentence, Span } from '../story.ts';
import { measureDateline } from '../text/dateline.ts';

export interface Opening {
  /** The headline where it stands in the body. */
  headline: Span | null;
  /** The place that a dateline names: 'GENEVA, 3 May (Agency) —'. */
  dateline: ExtractedPlace | null;
  /** The first sentences of prose, in order. */
  lead: readonly Sentence[];
}

/** So many sentences are the lead; captions may stand among them. */
const leadSentences = 3;

export function readOpening(
  body: string,
  sentences: readonly Sentence[],
  finding: Pick<ActorFinding, 'places' | 'mentions' | 'profiles'>,
): Opening {
  const [first] = sentences;
  const headline = first !== undefined && isHeadline(body, sentences, first) ? first : null;
  const prose = headline === null ? sentences : sentences.slice(1);
  const opening = prose[0];
  if (opening === undefined) return { headline: null, dateline: null, lead: [] };
  return {
    headline: headline === null ? null : { start: headline.start, end: headline.end },
    dateline: readDateline(body, opening, placesOf(finding)),
    lead: prose.slice(0, leadSentences),
  };
}

/** A first paragraph of one sentence without a stop, with others behind it. */
function isHeadline(body: string, sentences: readonly Sentence[], first: Sentence): boolean {
  const next = sentences[1];
  if (next === undefined || next.paragraph === first.paragraph) return false;
  const text = body.slice(first.start, first.end).trim();
  return !/[.!?:;,…]["'”’)]*$/.test(text) && text.split(/\s+/).length <= longestHeadline;
}

const longestHeadline = 22;

function readDateline(
  body: string,
  { start, tokens }: Sentence,
  places: readonly ExtractedPlace[],
): ExtractedPlace | null {
  const length = measureDateline(tokens.map(({ text }) => text));
  const end =
    tokens[length - 1]?.end ?? start + (datelineForm.exec(body.slice(start, start + 90))?.[0].length ?? 0);
  return places.find((place) => place.start >= start && place.end <= end) ?? null;
}

/** 'LYON, France (Agency) - ', 'Geneva, 3 May — '. */
const datelineForm =
  /^\p{Lu}[\p{L}.'’ -]*(?:,[^,—–\n]{1,30}){0,2}(?:\s\([^)\n]{1,40}\))?\s?(?:[—–]|-{1,2})\s/u;

/** Every place of a text with where it is named: cities and regions, and countries that only say where. */
export function placesOf({
  places,
  mentions,
  profiles,
}: Pick<ActorFinding, 'places' | 'mentions' | 'profiles'>): ExtractedPlace[] {
  const countries = mentions.flatMap(({ actor, asPlace, basis, text, start, end }) => {
    const profile = profiles.get(actor);
    if (!asPlace || profile?.kind !== 'COUNTRY') return [];
    return [
      { name: basis === 'capital' ? quietName(text) : profile.name, country: profile.country, start, end },
    ];
  });
  return [...places, ...countries].sort((a, b) => a.start - b.start || a.end - b.end);
}
