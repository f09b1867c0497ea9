/** The pipeline: from a body of text to names, actors, events, dates and quotations, each with its range. */
import { findActors } from './actors/find.ts';
import { findEvents } from './events/assemble.ts';
import { type MergedEvent, mergeEvents } from './events/merge.ts';
import { rankEvents } from './events/salience.ts';
import { findNames } from './names/find.ts';
import type { ExtractedPlace, Extraction, Publication } from './story.ts';
import { analyseText } from './text/analyse.ts';

/** Bump when the same text would give another result. */
export const extractorVersion = '0.1.0';

export interface ExtractInput {
  headline?: string | null;
  body: string;
  published: Publication | null;
}

/** What the writer stores: the printed form, with every evidence of an event and every place. */
export interface FullExtraction extends Extraction {
  events: MergedEvent[];
  places: ExtractedPlace[];
}

/** Reads a body. Never throws on any text; the same input always gives the same result. */
export function extract({ headline = null, body, published }: ExtractInput): FullExtraction {
  const sentences = analyseText(body);
  const names = findNames(sentences, body);
  const finding = findActors({ body, sentences, names, published });
  const told = findEvents({
    sentences,
    finding,
    dates: [],
    quotations: [],
    published,
    judge: () => ({ claimStatus: 'REPORTED', background: false, attributedTo: null }),
  });
  const mentionCounts = new Map(finding.actors.map(({ slug, mentions }) => [slug, mentions.length]));
  const events = rankEvents(mergeEvents(told), { body, headline, mentionCounts });
  return {
    published,
    names,
    actors: finding.actors,
    events,
    dates: [],
    quotations: [],
    places: finding.places,
  };
}
