import { stableId } from '../../drizzle/stable-id.ts';
import type * as tables from '../../drizzle/tables/index.ts';
import { type Claim, holdsTrigger } from './claim.ts';
import { actorId } from './row-id.ts';

/** The row of a claim as evidence of an event; of none where the claim does not stand. */
export function evidenceRow(eventId: string | null, claim: Claim): typeof tables.evidence.$inferInsert {
  const { articleId, evidence, trigger, identity } = claim;
  const named = holdsTrigger(claim);
  const instead = claim.replaces ? ['instead'] : [];
  return {
    id: stableId('evidence', articleId, ...identity, evidence.start, ...instead),
    eventId,
    articleId,
    start: evidence.start,
    end: evidence.end,
    quote: claim.quote,
    triggerStart: named ? trigger.start : null,
    triggerEnd: named ? trigger.end : null,
    claimStatus: claim.claimStatus,
    attributedToId: claim.attributedTo === null ? null : actorId(claim.attributedTo),
    method: claim.method,
    standing: 'AGREED',
    editor: claim.editor,
    reason: claim.reason,
    replacedById: null,
    extractor: claim.extractor,
    confidence: claim.confidence,
    claim: JSON.stringify(claim),
  };
}
