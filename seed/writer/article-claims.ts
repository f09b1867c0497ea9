import { stableId } from '../../drizzle/stable-id.ts';
import type { evidence } from '../../drizzle/tables/index.ts';
import type { Assertion } from '../annotations/assertion.ts';
import type { ExtractedEvent, Story } from '../story.ts';
import type { Claim } from './claim.ts';
import { evidenceRow } from './evidence-row.ts';
import { shortQuote } from './short-quote.ts';

/** What an article says of events: the claims that stand, and the rows of those that editors overruled. */
export interface ArticleClaims {
  standing: Claim[];
  overruled: (typeof evidence.$inferInsert)[];
}

/** The claims of an article, one for each passage that supports an event. */
export function articleClaims(
  story: Story,
  article: { id: string; day: string },
  extractor: string,
): ArticleClaims {
  const { events } = story.curation;
  const origins = new Map(events.flatMap((one) => (one.replacement ? [[one.replacement, one]] : [])));
  const read = (assertion: Assertion<ExtractedEvent>) =>
    claimsOf(story, article, { extractor, assertion, origin: origins.get(assertion) ?? null });
  const standing = events.filter((one) => one.standing === 'AGREED').flatMap(read);
  const overruled = events
    .filter((one) => one.standing !== 'AGREED')
    .flatMap((assertion) => {
      const instead = assertion.replacement === null ? [] : read(assertion.replacement);
      return read(assertion).map((claim, index) => {
        const replacement = instead[index] ?? instead.at(-1);
        return {
          ...evidenceRow(null, claim),
          standing: assertion.standing,
          replacedById: replacement ? evidenceRow(null, replacement).id : null,
        };
      });
    });
  return { standing, overruled };
}

function claimsOf(
  { text }: Story,
  article: { id: string; day: string },
  {
    extractor,
    assertion,
    origin,
  }: { extractor: string; assertion: Assertion<ExtractedEvent>; origin: Assertion<ExtractedEvent> | null },
): Claim[] {
  const { evidences, ...event } = assertion.statement;
  const { method, editor, reason } = assertion;
  const passages = (evidences ?? [event.evidence]).map((passage) => shortQuote(text, passage, event.trigger));
  return passages.map((evidence) => ({
    ...event,
    evidence,
    articleId: article.id,
    articleDay: article.day,
    quote: text.body.slice(evidence.start, evidence.end),
    method,
    editor,
    reason,
    extractor: method === 'CURATED' ? null : extractor,
    identity: identityOf(origin ?? assertion),
    replaces: origin !== null,
  }));
}

/** Of what an editor adds, the parties are part of it: several may be told by the same words. */
function identityOf({ method, statement }: Assertion<ExtractedEvent>): Claim['identity'] {
  const { type, trigger, participants } = statement;
  const extracted = [type, trigger.start, trigger.end];
  if (method === 'EXTRACTED') return extracted;
  const parties = participants.map(({ role, actor }) => `${role} ${actor}`).sort();
  return [...extracted, method, stableId(...parties)];
}
