import { sql } from 'drizzle-orm';
import type { ClaimStatus } from '../vocabulary/claim-statuses.ts';
import type { EventType, QuadClass } from '../vocabulary/event-types.ts';
import type { Method } from '../vocabulary/methods.ts';
import type { ParticipantRole } from '../vocabulary/participant-roles.ts';
import { type ActorSet, actorSetWhere } from './actor-set.ts';
import { type DateFilter, dateWhere } from './date-filter.ts';
import { allOf, anyOf, type Where } from './where.ts';

/** Which events. Conditions given together must all hold; within a list any one does. */
export interface EventFilter {
  types?: readonly EventType[] | null | undefined;
  modes?: readonly string[] | null | undefined;
  quadClasses?: readonly QuadClass[] | null | undefined;
  claimStatuses?: readonly ClaimStatus[] | null | undefined;
  background?: boolean | null | undefined;
  /** Whoever takes part, in any role. */
  actors?: ActorSet | null | undefined;
  sources?: ActorSet | null | undefined;
  targets?: ActorSet | null | undefined;
  places?: readonly string[] | null | undefined;
  countries?: readonly string[] | null | undefined;
  when?: DateFilter | null | undefined;
  methods?: readonly Method[] | null | undefined;
  minReportCount?: number | null | undefined;
  minConfidence?: number | null | undefined;
  /** An FTS5 query that is known to be well-formed. */
  match?: string | null | undefined;
  not?: EventFilter | null | undefined;
  or?: readonly EventFilter[] | null | undefined;
}

type EventWhere = Where<'events'>;

/** The condition an event filter stands for. */
export function eventWhere(filter: EventFilter): EventWhere {
  const conditions: EventWhere[] = [...classWhere(filter), ...partyWhere(filter), ...supportWhere(filter)];
  if (filter.places) conditions.push({ place: { slug: { in: [...filter.places] } } });
  if (filter.countries) conditions.push({ place: { country: { in: [...filter.countries] } } });
  if (filter.when) conditions.push(dateWhere('whenStart', 'whenEnd', filter.when) as EventWhere);
  if (filter.match) conditions.push(matches(filter.match));
  if (filter.not) conditions.push({ NOT: eventWhere(filter.not) });
  if (filter.or) conditions.push(anyOf(filter.or.map(eventWhere)));
  return allOf(conditions);
}

function classWhere({ types, modes, quadClasses, claimStatuses, background }: EventFilter): EventWhere[] {
  return [
    ...(types ? [{ type: { in: [...types] } }] : []),
    ...(modes ? [{ mode: { in: [...modes] } }] : []),
    ...(quadClasses ? [{ quadClass: { in: [...quadClasses] } }] : []),
    ...(claimStatuses ? [{ claimStatus: { in: [...claimStatuses] } }] : []),
    ...(typeof background === 'boolean' ? [{ background }] : []),
  ];
}

function partyWhere({ actors, sources, targets }: EventFilter): EventWhere[] {
  return [
    ...(actors ? actorSetWhere<EventWhere>(actors, hasParty) : []),
    ...(sources ? actorSetWhere<EventWhere>(sources, (slugs) => hasPartyAs('SOURCE', slugs)) : []),
    ...(targets ? actorSetWhere<EventWhere>(targets, (slugs) => hasPartyAs('TARGET', slugs)) : []),
  ];
}

function hasParty(slugs: string[]): EventWhere {
  return { participants: { actor: { slug: { in: slugs } } } };
}

function hasPartyAs(role: ParticipantRole, slugs: string[]): EventWhere {
  return { participants: { role, actor: { slug: { in: slugs } } } };
}

function supportWhere({ methods, minReportCount, minConfidence }: EventFilter): EventWhere[] {
  return [
    ...(methods ? [{ evidence: { method: { in: [...methods] } } }] : []),
    ...(typeof minReportCount === 'number' ? [{ reportCount: { gte: minReportCount } }] : []),
    ...(typeof minConfidence === 'number' ? [{ confidence: { gte: minConfidence } }] : []),
  ];
}

function matches(query: string): EventWhere {
  return {
    RAW: (event) => sql`${event.number} in (select rowid from event_fts where event_fts match ${query})`,
  };
}
