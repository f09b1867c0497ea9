import { type Chance, scatteredId } from './random.ts';

/** A row of a table, by its columns. */
export type Row = Record<string, string | number | null>;
export type Insert = (table: string, row: Row) => void;

/** What ids are of, so that two tables never share one. */
export const kinds = {
  actor: 1,
  author: 2,
  place: 3,
  topic: 4,
  article: 5,
  event: 6,
  link: 7,
  statement: 8,
  publication: 9,
} as const;

/** What is being made, and what of it later articles come back to. */
export interface World {
  chance: Chance;
  insert: Insert;
  words: readonly string[];
  names: readonly string[];
  links: number;
  events: RecentEvent[];
  eventCount: number;
}

export interface RecentEvent {
  id: string;
  /** JSON of what every passage says of it. */
  claim: string;
}

/** An article as far as what is read out of it needs it. */
export interface Article {
  id: string;
  day: string;
  body: string;
  mentions: readonly { actor: number; start: number; end: number }[];
}

export function nextId(world: World): string {
  return scatteredId(kinds.link, world.links++);
}

export function sentence(words: readonly string[], chance: Chance, length: number): string {
  return Array.from({ length }, () => words[chance.rank(words.length)]).join(' ');
}
