/** What a headline tells by itself. */
import type { EventType } from '../../drizzle/vocabulary/event-types.ts';
import { findActors } from '../actors/find.ts';
import { findNames } from '../names/find.ts';
import { analyseText } from '../text/analyse.ts';
import { findSentenceEvents } from './find.ts';
import { setScene } from './party.ts';

export interface Headline {
  text: string;
  /** Classes of its events. */
  types: readonly EventType[];
  /** Slugs of whom it names. */
  actors: ReadonlySet<string>;
  /** Countries of whom it names, ISO 3166-1 alpha-3. */
  countries: ReadonlySet<string>;
}

export function readHeadline(text: string): Headline {
  const sentences = analyseText(text);
  const names = findNames(sentences, text);
  const finding = findActors({ body: text, sentences, names, published: null });
  const scenes = sentences.map((sentence, index) =>
    setScene(sentence, index, { finding, country: null, home: null, topic: [] }),
  );
  return {
    text,
    types: scenes.flatMap((scene) => findSentenceEvents(scene).map(({ type }) => type)),
    actors: new Set(finding.actors.map(({ slug }) => slug)),
    countries: new Set(finding.actors.flatMap(({ country }) => country ?? [])),
  };
}
