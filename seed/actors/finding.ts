import type { ActorKind } from '../../drizzle/vocabulary/actor-kinds.ts';
import type { ExtractedActor, ExtractedPlace, Span } from '../story.ts';

/** By what the words stand for the actor. */
export type MentionBasis =
  | 'name'
  | 'alias'
  | 'acronym'
  | 'demonym'
  | 'capital'
  | 'title'
  | 'surname'
  | 'group'
  | 'nominal'
  | 'pronoun';

/** Who an actor is, apart from any text. */
export interface ActorProfile {
  slug: string;
  name: string;
  kind: ActorKind;
  /** ISO 3166-1 alpha-3 of the state it is or belongs to. */
  country: string | null;
  /** PLOVER sector, e.g. `GOV`. */
  sector: string | null;
}

/** Words of the body that stand for an actor. */
export interface LinkedMention extends Span {
  text: string;
  /** Slug. */
  actor: string;
  /** Slugs of the others that the same words stand for: 'the two countries', 'they'. */
  others: readonly string[];
  /** Index of the sentence. */
  sentence: number;
  basis: MentionBasis;
  /** Sector of the part that is meant, where the words say it: `MIL` for 'Russian troops'. */
  sector: string | null;
  /** True where the words only say where: 'in Tehran'. */
  asPlace: boolean;
  /** True for an adjective in front of a noun that is not the actor: 'Iranian' in 'Iranian oil'. */
  asModifier: boolean;
  /** The noun phrase that stands for the actor, with titles: 'Tajik President Emomali Rahmon'. */
  reach: Span;
}

export interface ActorFinding {
  /** Actors with at least one mention that is more than a place, in order of first mention. */
  actors: ExtractedActor[];
  /** Every mention, also those as place, as modifier and of several actors at once; in text order. */
  mentions: LinkedMention[];
  /** Cities, regions and seats that are only where something is. */
  places: ExtractedPlace[];
  /** Profiles of all actors that any mention names, by slug. */
  profiles: ReadonlyMap<string, ActorProfile>;
}
