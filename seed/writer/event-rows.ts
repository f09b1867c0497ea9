import { stableId } from '../../drizzle/stable-id.ts';
import type {
  claimParties,
  eventParticipants,
  events,
  evidence,
  involvements,
  reports,
} from '../../drizzle/tables/index.ts';
import type { ClaimStatus } from '../../drizzle/vocabulary/claim-statuses.ts';
import { eventClasses, intensityOf } from '../../drizzle/vocabulary/event-types.ts';
import { shortSlugOf } from '../slug.ts';
import { type Claim, partiesOf } from './claim.ts';
import { evidenceRow } from './evidence-row.ts';
import { actorId, placeId } from './row-id.ts';
import { summariseEvent } from './summary.ts';

export interface EventRows {
  event: Omit<typeof events.$inferInsert, 'number' | 'independentCount'>;
  participants: (typeof eventParticipants.$inferInsert)[];
  claimParties: (typeof claimParties.$inferInsert)[];
  involvements: (typeof involvements.$inferInsert)[];
  reports: (typeof reports.$inferInsert)[];
  evidence: (typeof evidence.$inferInsert)[];
}

/**
 * The rows of the event that a group of claims tells of. Where the claims differ, the surest speaks, an editor
 * before the extractor; the date is the most exact one that any gives. Names are those of the actors, by slug.
 */
export function eventRows(claims: readonly Claim[], names: ReadonlyMap<string, string>): EventRows {
  const [first] = claims;
  const lead = claims.reduce((best, claim) => (claim.confidence > best.confidence ? claim : best));
  const id = stableId('event', first?.articleId ?? '', ...(first?.identity ?? []));
  const event = eventRow(id, claims, lead, names);
  return {
    event,
    participants: participantRows(id, claims, lead),
    claimParties: claims.flatMap((claim) => partyRows(id, claim)),
    involvements: [...new Set(claims.flatMap(partiesOf))].map((slug) => ({
      id: stableId('involvement', id, slug),
      eventId: id,
      actorId: actorId(slug),
      day: event.day,
    })),
    reports: reportRows(id, claims),
    evidence: claims.map((claim) => evidenceRow(id, claim)),
  };
}

function eventRow(
  id: string,
  claims: readonly Claim[],
  lead: Claim,
  names: ReadonlyMap<string, string>,
): EventRows['event'] {
  const curated = claims.filter(({ method }) => method === 'CURATED');
  const heard = curated.length > 0 ? curated : claims;
  const when = mostExactDate(heard) ?? mostExactDate(claims);
  const mode = lead.mode ?? claims.find((claim) => claim.mode !== null)?.mode ?? null;
  const place = lead.place ?? claims.find((claim) => claim.place)?.place ?? null;
  const summary = summariseEvent({ ...lead, mode, place, when }, names);
  return {
    id,
    slug: `${shortSlugOf(summary, 80)}-${id.slice(0, 6)}`,
    type: lead.type,
    mode,
    quadClass: eventClasses[lead.type].quadClass,
    intensity: intensityOf(lead.type, mode),
    summary,
    claimStatus: agreedStatus(heard),
    background: heard.every(({ background }) => background),
    attributedToId: attributed(heard),
    whenEdtf: when?.edtf ?? null,
    whenStart: when?.start ?? null,
    whenEnd: when?.end ?? null,
    whenPrecision: when?.precision ?? null,
    whenPhrase: when?.phrase ?? null,
    whenAnchor: when?.anchor ?? null,
    day: when?.start ?? when?.end ?? '',
    placeId: place && placeId(place),
    method: curated.length > 0 ? 'CURATED' : 'EXTRACTED',
    confidence: Math.max(...claims.map(({ confidence }) => confidence)),
    reportCount: new Set(claims.map(({ articleId }) => articleId)).size,
    quoteText: lead.quote,
  };
}

const mostAssertive: readonly ClaimStatus[] = ['REPORTED', 'ATTRIBUTED', 'NEGATED', 'PLANNED', 'POSSIBLE'];

/** What one article reports as fact is not made doubtful by another that hedges. */
function agreedStatus(claims: readonly Claim[]): ClaimStatus {
  return mostAssertive.find((status) => claims.some((claim) => claim.claimStatus === status)) ?? 'REPORTED';
}

function attributed(claims: readonly Claim[]): string | null {
  if (agreedStatus(claims) !== 'ATTRIBUTED') return null;
  const slug = claims.find(({ attributedTo }) => attributedTo !== null)?.attributedTo;
  return slug ? actorId(slug) : null;
}

function mostExactDate(claims: readonly Claim[]): Claim['when'] {
  const days = ({ when }: Claim) =>
    when?.start && when.end ? Date.parse(when.end) - Date.parse(when.start) : Number.POSITIVE_INFINITY;
  const dated = claims.filter(({ when }) => when !== null);
  return (
    dated.reduce<Claim | null>((best, claim) => (best && days(best) <= days(claim) ? best : claim), null)
      ?.when ?? null
  );
}

function participantRows(eventId: string, claims: readonly Claim[], lead: Claim): EventRows['participants'] {
  const ordered = [lead, ...claims.filter((claim) => claim !== lead)];
  const seen = new Map<string, EventRows['participants'][number]>();
  for (const { role, actor } of ordered.flatMap(({ participants }) => participants)) {
    const id = stableId('participant', eventId, actor, role);
    if (!seen.has(id)) seen.set(id, { id, eventId, actorId: actorId(actor), role, position: seen.size });
  }
  return [...seen.values()];
}

function partyRows(eventId: string, claim: Claim): EventRows['claimParties'] {
  const { start, end } = claim.when ?? {};
  if (!start || !end) return [];
  return partiesOf(claim).map((slug) => ({ actorId: actorId(slug), type: claim.type, start, end, eventId }));
}

function reportRows(eventId: string, claims: readonly Claim[]): EventRows['reports'] {
  return [...Map.groupBy(claims, ({ articleId }) => articleId)].map(([articleId, ofArticle]) => ({
    id: stableId('report', eventId, articleId),
    eventId,
    articleId,
    salience: Math.max(...ofArticle.map(({ salience }) => salience)),
    articleDay: ofArticle[0]?.articleDay ?? '',
  }));
}
