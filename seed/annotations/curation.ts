import type { ActorField } from '../../drizzle/vocabulary/actor-fields.ts';
import type { ActorProfile } from '../actors/finding.ts';
import type { ExtractedDate, ExtractedEvent, Extraction, Quotation, Span } from '../story.ts';
import { assertExtracted, type Ledger, type Signature } from './assertion.ts';

/** Words of the body that name an actor. */
export interface Link extends Span {
  /** Slug. */
  actor: string;
  text: string;
}

/** Somebody whom a statement names, as known without editors. */
export interface NamedActor extends ActorProfile {
  /** True for one whom only an editor names. */
  added?: true;
}

/** One thing that an editor says of an actor, in whatever article. */
export interface Correction extends Signature {
  /** Slug. */
  actor: string;
  field: ActorField;
  /** Null where there is none. */
  value: string | null;
}

/** What an article says by the extractor and by editors: what stands, and what was overruled. */
export interface Curation {
  /** Everybody whom any statement names, as known without editors. */
  actors: NamedActor[];
  corrections: Correction[];
  mentions: Ledger<Link>;
  events: Ledger<ExtractedEvent>;
  dates: Ledger<ExtractedDate>;
  quotations: Ledger<Quotation>;
}

/** The curation of an article that no editor has touched: everything extracted stands. */
export function openCuration({ actors, events, dates, quotations }: Extraction): Curation {
  return {
    actors: actors.map(({ mentions: _, ...profile }) => profile),
    corrections: [],
    mentions: actors.flatMap(({ slug, mentions }) =>
      mentions.map(({ start, end, text }) => assertExtracted({ actor: slug, start, end, text })),
    ),
    events: events.map(assertExtracted),
    dates: dates.map(assertExtracted),
    quotations: quotations.map(assertExtracted),
  };
}
