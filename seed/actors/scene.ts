import type { Name, Publication, Sentence, Span } from '../story.ts';
import type { ActorProfile, MentionBasis } from './finding.ts';
import { type Lexicon, openLexicon, type Sense } from './lexicon.ts';
import { type Line, splitLines, type Word } from './word.ts';

export interface ActorInput {
  body: string;
  sentences: readonly Sentence[];
  names: readonly Name[];
  published: Publication | null;
}

/** Words that were found to stand for something, while the steps are still at work on them. */
export interface Draft {
  line: number;
  /** Index of the first word and of the word after the last. */
  from: number;
  to: number;
  actor: ActorProfile | null;
  others: readonly string[];
  place: { name: string; country: string | null } | null;
  role: Sense['role'] | 'person' | 'title' | 'group' | 'pronoun';
  basis: MentionBasis;
  sector: string | null;
  asPlace: boolean;
  asModifier: boolean;
  reach: { from: number; to: number };
}

/** The text being read with what has been found so far; each step adds drafts or changes them. */
export interface Scene {
  body: string;
  lines: readonly Line[];
  names: readonly Name[];
  published: Publication | null;
  lexicon: Lexicon;
  /** For each line, the draft that has each word. */
  board: (Draft | undefined)[][];
  profiles: Map<string, ActorProfile>;
  /** Offices and titles that persons of this text were given: actor slug to office. */
  offices: Map<string, string>;
}

export function openScene({ body, sentences, names, published }: ActorInput): Scene {
  const lines = splitLines(body, sentences);
  return {
    body,
    lines,
    names,
    published,
    lexicon: openLexicon(),
    board: lines.map(({ words }) => new Array<Draft | undefined>(words.length).fill(undefined)),
    profiles: new Map(),
    offices: new Map(),
  };
}

export type DraftStart = Pick<Draft, 'line' | 'from' | 'to' | 'actor' | 'role' | 'basis'> & Partial<Draft>;

/** Puts a draft on the board in place of whatever had its words. */
export function claim(scene: Scene, start: DraftStart): Draft {
  const { from, to } = start;
  const draft: Draft = {
    others: [],
    place: null,
    sector: null,
    asPlace: false,
    asModifier: false,
    reach: { from, to },
    ...start,
  };
  const row = scene.board[draft.line] ?? [];
  for (let at = from; at < to; at++) release(row, row[at]);
  for (let at = from; at < to; at++) row[at] = draft;
  if (draft.actor) draft.actor = keepProfile(scene, draft.actor);
  return draft;
}

function release(row: (Draft | undefined)[], draft: Draft | undefined): void {
  if (!draft) return;
  for (let at = draft.from; at < draft.to; at++) if (row[at] === draft) row[at] = undefined;
}

/** The profile of this text for an actor: what the text adds to it stays with the text. */
export function keepProfile(scene: Scene, actor: ActorProfile): ActorProfile {
  const known = scene.profiles.get(actor.slug);
  if (known) return known;
  const own = { ...actor };
  scene.profiles.set(own.slug, own);
  return own;
}

/** Drafts of a line in order. */
export function draftsOf(scene: Scene, line: number): Draft[] {
  const row = scene.board[line] ?? [];
  return row.filter((draft, at): draft is Draft => draft !== undefined && draft.from === at);
}

export function allDrafts(scene: Scene): Draft[] {
  return scene.lines.flatMap((_, line) => draftsOf(scene, line));
}

export function draftAt(scene: Scene, line: number, word: number): Draft | undefined {
  return scene.board[line]?.[word];
}

export function wordsOf(scene: Scene, line: number): readonly Word[] {
  return scene.lines[line]?.words ?? [];
}

/** Words of a line that a range of the body covers: index of the first and of the one after the last. */
export function wordsWithin(
  words: readonly Word[],
  { start, end }: Span,
): { from: number; to: number } | null {
  const from = words.findIndex((word) => word.start >= start && word.end <= end);
  if (from < 0) return null;
  let to = from;
  while (to < words.length && (words[to]?.end ?? 0) <= end) to++;
  return { from, to };
}
