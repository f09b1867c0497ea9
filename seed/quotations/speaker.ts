/** Who does the saying. */
import type { Span, Token } from '../story.ts';

/** Words of the body that stand for an actor. */
export interface SpeakerMention extends Span {
  /** Slug. */
  actor: string;
  /** The noun phrase that stands for the actor, where it is known. */
  reach?: Span;
  /** True for an adjective in front of a noun that is not the actor. */
  asModifier?: boolean;
  /** True where the words only say where. */
  asPlace?: boolean;
  /** Slugs of the others that the same words stand for. */
  others?: readonly string[];
}

export type Speaker = Span & { actor: string };

/** A cue and who it belongs to: the indices are those of the words given. */
export interface Cue {
  index: number;
  /** The words that are quoted as the cue: `said`, `was quoted as saying`. */
  text: string;
  /** Index of the head of the subject, −1 where none is found. */
  subject: number;
}

/** The actor that a word stands for, as the head of a noun phrase. */
export function speakerAt(
  words: readonly Token[],
  index: number,
  mentions: readonly SpeakerMention[],
): Speaker | null {
  const word = words[index];
  if (word === undefined) return null;
  const named = mentions.filter((mention) => mention.asModifier !== true && covers(mention, word));
  const reached = mentions.filter(
    (mention) => mention.reach !== undefined && mention.asModifier !== true && covers(mention.reach, word),
  );
  const mention =
    shortest(named) ?? shortest(reached) ?? shortest(mentions.filter((each) => covers(each, word)));
  return mention === null ? null : { actor: mention.actor, start: mention.start, end: mention.end };
}

function covers(span: Span, word: Span): boolean {
  return span.start < word.end && word.start < span.end;
}

function shortest(mentions: readonly SpeakerMention[]): SpeakerMention | null {
  return [...mentions].sort((a, b) => a.end - a.start - (b.end - b.start))[0] ?? null;
}
