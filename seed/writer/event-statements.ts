import type { InStatement } from '@libsql/client';
import { sql } from 'drizzle-orm';
import * as tables from '../../drizzle/tables/index.ts';
import type { Claim } from './claim.ts';
import type { EventRows } from './event-rows.ts';
import { placeId, placeSlug } from './row-id.ts';
import { statement, upserts } from './statements.ts';

/** Statements that put events into the store, with where they happened and what they stand on. */
export function eventStatements(events: readonly EventRows[], claims: readonly Claim[]): InStatement[] {
  const places = claims.flatMap(({ place }) =>
    place
      ? {
          id: placeId(place),
          slug: placeSlug(place),
          name: place.name,
          country: place.country,
        }
      : [],
  );
  return [
    ...upserts(tables.places, places),
    ...upserts(
      tables.events,
      events.map(({ event }) => event),
    ),
    ...upserts(
      tables.eventParticipants,
      events.flatMap(({ participants }) => participants),
    ),
    claimPartyStatement(events.flatMap(({ claimParties }) => claimParties)),
    ...upserts(
      tables.involvements,
      events.flatMap(({ involvements }) => involvements),
    ),
    ...upserts(
      tables.reports,
      events.flatMap(({ reports }) => reports),
    ),
    ...upserts(
      tables.evidence,
      events.flatMap(({ evidence }) => evidence),
    ),
  ];
}

/** Several claims of an event may give the same days. */
function claimPartyStatement(rows: EventRows['claimParties']): InStatement {
  return statement(sql`insert into claim_party (actor_id, type, start, "end", event_id)
    select value ->> 'actorId', value ->> 'type', value ->> 'start', value ->> 'end', value ->> 'eventId'
    from json_each(${JSON.stringify(rows)}) where true on conflict do nothing`);
}
