/** The pipeline: from a body of text to names, actors, events, dates and quotations, each with its range. */
import { readEdtf } from '../drizzle/edtf.ts';
import { findActors } from './actors/find.ts';
import type { ActorInput } from './actors/scene.ts';
import { findDates } from './dates/find.ts';
import { estimatePublished } from './dates/publication.ts';
import { findEvents } from './events/assemble.ts';
import { joinVisits } from './events/during-visit.ts';
import { readHeadline } from './events/headline.ts';
import { completeMainEvent } from './events/main-event.ts';
import { type MergedEvent, mergeEvents } from './events/merge.ts';
import { readOpening } from './events/opening.ts';
import { rankEvents } from './events/salience.ts';
import { findNames } from './names/find.ts';
import { findQuotations } from './quotations/find.ts';
import { addSpeakerNames } from './quotations/speaker-names.ts';
import type { ExtractedPlace, Extraction, Name, Publication } from './story.ts';
import { analyseText } from './text/analyse.ts';
import { findTopics } from './topics/find.ts';

export interface ExtractInput {
  headline?: string | null;
  body: string;
  /** Null where unknown: it is then estimated from the text, as an uncertain month or year. */
  published: Publication | null;
}

/** What the writer stores: the printed form, with every evidence of an event, every place, and the topics. */
export interface FullExtraction extends Extraction {
  events: MergedEvent[];
  places: ExtractedPlace[];
  /** Codes of IPTC Media Topics, the likeliest first. */
  topics: string[];
}

/** Reads a body. Never throws on any text; the same input always gives the same result. */
export function extract({ headline = null, body, published: stated }: ExtractInput): FullExtraction {
  const sentences = analyseText(body);
  const published = stated ?? estimatePublished({ body, sentences });
  const { names, finding, quotations } = findSpeech({ body, sentences, published });
  const dates = findDates({ body, sentences, published: published?.edtf ?? null });
  const { events: told, groups } = findEvents({
    body,
    sentences,
    finding,
    dates,
    quotations,
    published,
  });
  const actors = [...finding.actors, ...groups];
  const mentionCounts = new Map(actors.map(({ slug, mentions }) => [slug, mentions.length]));
  const opening = readOpening(body, sentences, finding);
  const title = headline ?? (opening.headline && body.slice(opening.headline.start, opening.headline.end));
  const publication = published === null ? null : readEdtf(published.edtf);
  const ranked = rankEvents(mergeEvents(told), {
    body,
    sentences,
    opening,
    headline: title === null ? null : readHeadline(title),
    actors,
    published: publication?.end ?? null,
    mentionCounts,
  });
  const day = publication?.precision === 'DAY' ? publication.start : null;
  const complete = completeMainEvent(ranked, { opening, finding, actors, dates, day });
  return {
    published,
    names,
    actors,
    events: joinVisits(complete, actors),
    dates: dates.map(({ when: _, ...date }) => date),
    quotations,
    places: finding.places,
    topics: findTopics(sentences),
  };
}

/** Names, actors and quotations; a speaker whom the names lack is one more name, and all is read again with it. */
function findSpeech({ body, sentences, published }: Omit<ActorInput, 'names'>) {
  const read = (names: readonly Name[]) => {
    const finding = findActors({ body, sentences, names, published });
    return { names: [...names], finding, quotations: findQuotations({ body, sentences, ...finding }) };
  };
  const first = read(findNames(sentences, body));
  const names = addSpeakerNames({ body, sentences, ...first });
  return names === null ? first : read(names);
}
