import type { Method } from '../../drizzle/vocabulary/methods.ts';
import type { ExtractedEvent } from '../story.ts';

/** An event as one passage of one article tells it. */
export interface Claim extends ExtractedEvent {
  /** Row id of the article. */
  articleId: string;
  /** Sort key of the article: its first day of publication, or ''. */
  articleDay: string;
  quote: string;
  method: Method;
  editor: string | null;
  reason: string | null;
  /** Null where an editor states it. */
  extractor: string | null;
  /**
   * What tells the event from all others of the article: class and place of its word, as extracted. A corrected
   * event keeps it, so that links to it stay good.
   */
  identity: readonly (string | number)[];
  /** True for what stands in the place of an extracted claim of the same identity. */
  replaces: boolean;
}

/** A fixed order of claims, whatever order they were read in. */
export function compareClaims(a: Claim, b: Claim): number {
  return (
    compare(a.articleDay, b.articleDay) ||
    compare(a.articleId, b.articleId) ||
    a.trigger.start - b.trigger.start ||
    a.trigger.end - b.trigger.end ||
    compare(a.type, b.type) ||
    compare(JSON.stringify(a.identity), JSON.stringify(b.identity)) ||
    Number(!holdsTrigger(a)) - Number(!holdsTrigger(b)) ||
    a.evidence.start - b.evidence.start
  );
}

/** Whether the passage has the word that names the event; other passages only support it. */
export function holdsTrigger({ evidence, trigger }: Pick<Claim, 'evidence' | 'trigger'>): boolean {
  return evidence.start <= trigger.start && trigger.end <= evidence.end;
}

/** The actors that take part, each once. */
export function partiesOf(claim: Pick<Claim, 'participants'>): string[] {
  return [...new Set(claim.participants.map(({ actor }) => actor))];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
