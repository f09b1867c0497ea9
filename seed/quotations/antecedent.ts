/** Whom a pronoun or a noun such as 'the minister' takes up. */
import type { Span } from '../story.ts';
import type { Gender } from './gender.ts';
import type { Figure, SpeechText } from './speech-text.ts';

/** Somebody who has just spoken, by the place of the words that say so. */
export interface Said {
  at: number;
  actor: string;
}

/** The person that `he` or `she` at a place takes up; null where none fits. */
export function findPerson(
  text: SpeechText,
  at: number,
  gender: Gender,
  said: readonly Said[],
): string | null {
  const known = new Map(text.figures.map((figure) => [figure.actor, figure]));
  const fits = ({ kind, gender: own }: Figure) => kind === 'PERSON' && (own === null || own === gender);
  const spoken = said.flatMap(({ at: place, actor }) => {
    const figure = known.get(actor);
    return figure === undefined ? [] : [{ ...figure, ...placeOf(text, place), start: place, subject: true }];
  });
  const near = nearest(text, at, [...text.figures, ...spoken].filter(fits), (figure) => rank(figure, gender));
  return near?.actor ?? null;
}

/** The organisation or group that was named last. */
export function findBody(text: SpeechText, at: number): string | null {
  const here = placeOf(text, at).line;
  const bodies = text.figures.filter(
    ({ kind, line, subject }) =>
      !/^(?:PERSON|COUNTRY|ETHNIC_GROUP|RELIGIOUS_GROUP)$/.test(kind) && (line !== here || subject),
  );
  return nearest(text, at, bodies, ({ subject }) => (subject ? 1 : 0))?.actor ?? null;
}

/** The one that `it` or `they` takes up: the subject of this sentence or of the one before. */
export function findTopic(text: SpeechText, at: number): string | null {
  const here = placeOf(text, at).line;
  const lastLine = text.sentences.findLastIndex(
    ({ start, end }, line) =>
      line < here && !text.spans.some(({ outer }) => outer.start <= start && end <= outer.end),
  );
  const topics = text.figures.filter(
    ({ kind, line, subject, start }) =>
      kind !== 'PERSON' && subject && start < at && line >= lastLine && line <= here,
  );
  return topics.at(-1)?.actor ?? null;
}

/** Whoever the text has described with a noun before: 'the minister', 'the ministry'. */
export function findDescribed(
  text: SpeechText,
  noun: Span & { text: string },
  fits: (figure: Figure) => boolean,
): string | null {
  const letters = noun.text.toLowerCase().replace(/[^\p{L}\p{N}-]/gu, '');
  const word = new RegExp(`(?:^|[^\\p{L}])${letters}(?![\\p{L}])`, 'u');
  const described = text.figures.filter(
    (figure) => figure.end <= noun.start && fits(figure) && word.test(figure.described),
  );
  return described.at(-1)?.actor ?? null;
}

function placeOf({ sentences }: SpeechText, at: number): { line: number; paragraph: number } {
  const line = sentences.findIndex(({ start, end }) => start <= at && at < end);
  return { line, paragraph: sentences[line]?.paragraph ?? -1 };
}

function rank({ gender, subject }: Figure, wanted: Gender): number {
  return (gender === wanted ? 2 : 0) + (subject ? 1 : 0);
}

/** The best of the nearest sentence that has any, up to two paragraphs back; of equals the first. */
function nearest(
  text: SpeechText,
  at: number,
  figures: readonly Figure[],
  rankOf: (figure: Figure) => number,
): Figure | null {
  const here = placeOf(text, at);
  const before = figures.filter(
    ({ start, paragraph }) => start < at && paragraph <= here.paragraph && paragraph >= here.paragraph - 2,
  );
  const line = Math.max(...before.map((figure) => figure.line));
  const candidates = before.filter((figure) => figure.line === line);
  return candidates.reduce<Figure | null>(
    (best, figure) => (best === null || rankOf(figure) > rankOf(best) ? figure : best),
    null,
  );
}
