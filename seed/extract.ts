/** The pipeline: from a body of text to names, actors, events, dates and quotations, each with its range. */
import { findActors } from './actors/find.ts';
import { findDates } from './dates/find.ts';
import { findEvents } from './events/assemble.ts';
import { type MergedEvent, mergeEvents } from './events/merge.ts';
import { rankEvents } from './events/salience.ts';
import { findNames } from './names/find.ts';
import type { ExtractedPlace, Extraction, Publication } from './story.ts';
import { analyseText } from './text/analyse.ts';

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
  const dates = findDates({ body, sentences, published: published?.edtf ?? null });
  const { events: told, groups } = findEvents({
    body,
    sentences,
    finding,
    dates,
    quotations: [],
    published,
    judge: () => ({ claimStatus: 'REPORTED', background: false, attributedTo: null }),
  });
  const actors = [...finding.actors, ...groups];
  const mentionCounts = new Map(actors.map(({ slug, mentions }) => [slug, mentions.length]));
  const events = rankEvents(mergeEvents(told), { body, headline, mentionCounts });
  return {
    published,
    names,
    actors,
    events,
    dates: dates.map(({ when: _, ...date }) => date),
    quotations: [],
    places: finding.places,
  };
}
