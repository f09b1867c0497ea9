/**
 * The travelling record of the seed room: a source becomes a text, a text an extraction, and the two
 * together a story for the writer. Every step takes and returns plain data; nothing here is mutated.
 */
import type { ActorKind } from '../drizzle/vocabulary/actor-kinds.ts';
import type { ClaimStatus } from '../drizzle/vocabulary/claim-statuses.ts';
import type { DatePrecision } from '../drizzle/vocabulary/date-precisions.ts';
import type { EventType } from '../drizzle/vocabulary/event-types.ts';
import type { ParticipantRole } from '../drizzle/vocabulary/participant-roles.ts';
import type { PublicationStatus } from '../drizzle/vocabulary/publication-statuses.ts';
import type { Curation } from './annotations/curation.ts';

/** A half-open range of the article's body in UTF-16 code units: `body.slice(start, end)`. */
export interface Span {
  start: number;
  end: number;
}

/** A word or punctuation mark, with its place in the dependency tree (Universal Dependencies v2). */
export interface Token extends Span {
  text: string;
  lemma: string;
  /** Universal part of speech, e.g. `VERB`. */
  upos: string;
  /** Penn Treebank tag, e.g. `VBD`. */
  tag: string;
  /** Index in the sentence of the word it depends on; −1 for the root. */
  head: number;
  /** Relation to the head, e.g. `nsubj:pass`. */
  relation: string;
}

export interface Sentence extends Span {
  /** Index of the paragraph it stands in, from 0. */
  paragraph: number;
  tokens: readonly Token[];
}

/** Something wrong with a source, in words for whoever has to mend it. `line` counts from 1. */
export interface Problem {
  path: string;
  line?: number;
  message: string;
}

/** A source file as read from disk. */
export interface Source {
  /** Path as shown to people and kept in the store: relative to the folder that was seeded. */
  path: string;
  text: string;
  /** SHA-256 of the bytes, hex. */
  hash: string;
  /** Line on which it begins, where it is one article of a file of many: problems are told there. */
  line?: number;
}

/** What a reader makes of a source: the article without any interpretation of its body. */
export interface ArticleText {
  headline: string;
  standfirst: string | null;
  /** Paragraphs separated by one blank line. All offsets refer to this string. */
  body: string;
  /** BCP 47, e.g. `en`. */
  language: string;
  section: string | null;
  publication: string | null;
  authors: string[];
  /** EDTF as stated by the source itself, never guessed. */
  published: string | null;
  url: string | null;
  /** IPTC Media Topic codes or names, as stated. */
  topics: string[];
  rights: string | null;
  /** True where the rights let no more than an excerpt be passed on. */
  excerptOnly?: boolean;
  /** What the publication says that it corrected in it, as printed. */
  correctionNote?: string;
  /** What a text of the project's own rests on. */
  basis: string | null;
  /** Whether it may be shown, as its publisher says; it may where nothing is said. */
  pubStatus?: PublicationStatus;
}

/** A date as the text gives it, resolved. `start` and `end` are inclusive ISO days; null where open. */
export interface When {
  edtf: string;
  start: string | null;
  end: string | null;
  precision: DatePrecision;
  /** The words that say it, e.g. `last month`. Null when carried over from elsewhere in the text. */
  phrase: string | null;
  /** EDTF that a relative phrase was resolved against; null for an absolute date. */
  anchor: string | null;
}

export interface Publication {
  edtf: string;
  /** `source` (stated in the file), `option` (--published) or `text` (estimated from the text). */
  basis: 'source' | 'option' | 'text';
}

export type NameType = 'PERSON' | 'ORGANIZATION' | 'LOCATION';
export interface Name extends Span {
  text: string;
  type: NameType;
}

export interface ActorMention extends Span {
  text: string;
}

export interface ExtractedActor {
  slug: string;
  name: string;
  kind: ActorKind;
  /** ISO 3166-1 alpha-3 of the state it is or belongs to. */
  country: string | null;
  /** PLOVER sector, e.g. `GOV`, `MIL`, `REB`, `IGO`. */
  sector: string | null;
  mentions: ActorMention[];
}

export interface ExtractedParticipant extends Span {
  role: ParticipantRole;
  /** Slug. */
  actor: string;
}

export interface ExtractedPlace extends Span {
  name: string;
  country: string | null;
}

export interface ExtractedEvent {
  type: EventType;
  mode: string | null;
  claimStatus: ClaimStatus;
  /** True for context from before the news. */
  background: boolean;
  /** Slug of the speaker when the claim is ATTRIBUTED. */
  attributedTo: string | null;
  when: When | null;
  place: ExtractedPlace | null;
  participants: ExtractedParticipant[];
  /** The sentence or clause that supports the event. */
  evidence: Span;
  /** Every passage of the article that supports it, `evidence` among them, where there are several. */
  evidences?: Span[];
  trigger: Span;
  /** 0 … 1. */
  confidence: number;
  /** 0 … 1; the main event of the article has the highest. */
  salience: number;
}

export interface ExtractedDate extends Span {
  edtf: string;
  text: string;
}

export interface Quotation extends Span {
  direct: boolean;
  /** The verb or phrase that introduces it, e.g. `said`. */
  cue: string | null;
  speaker: (Span & { actor: string }) | null;
}

/** What was read out of one body. The form printed by `npm run extract`. */
export interface Extraction {
  published: Publication | null;
  names: Name[];
  actors: ExtractedActor[];
  /** In order of salience. */
  events: ExtractedEvent[];
  dates: ExtractedDate[];
  quotations: Quotation[];
}

/** A source with all that was read out of it: what the writer puts into the store. */
export interface Story {
  source: Source;
  /** Name of the reader that read it. */
  format: string;
  text: ArticleText;
  extraction: Extraction & { topics: string[] };
  /** The same with what editors say of it. */
  curation: Curation;
}
