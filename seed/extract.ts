/** The pipeline: from a body of text to names, actors, events, dates and quotations, each with its range. */
import { readEdtf } from '../drizzle/edtf.ts';
import type { EventType } from '../drizzle/vocabulary/event-types.ts';
import { findActors } from './actors/find.ts';
import type { ActorInput } from './actors/scene.ts';
import { findDates } from './dates/find.ts';
import { estimatePublished } from './dates/publication.ts';
import { findEvents } from './events/assemble.ts';
import { findSentenceEvents } from './events/find.ts';
import { type MergedEvent, mergeEvents } from './events/merge.ts';
import { setScene } from './events/party.ts';
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
  const events = rankEvents(mergeEvents(told), {
    body,
    headline,
    headlineTypes: headline === null ? [] : typesIn(headline),
    published: published === null ? null : (readEdtf(published.edtf)?.end ?? null),
    mentionCounts,
  });
  return {
    published,
    names,
    actors,
    events,
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

/** Classes of the events that a headline tells by itself. */
function typesIn(headline: string): EventType[] {
  const sentences = analyseText(headline);
  const finding = findActors({
    body: headline,
    sentences,
    names: findNames(sentences, headline),
    published: null,
  });
  return sentences.flatMap((sentence, index) =>
    findSentenceEvents(setScene(sentence, index, { finding, country: null, topic: [] })).map(
      ({ type }) => type,
    ),
  );
}
