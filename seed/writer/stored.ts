import { sql } from 'drizzle-orm';
import type { FileStore } from '../../drizzle/file-store.ts';
import type { Claim } from './claim.ts';

/** What the store knows of an article it holds or that was withdrawn, enough to tell whether its source has changed. */
export interface StoredArticle {
  id: string;
  sourcePath: string;
  contentHash: string;
  withdrawn: boolean;
}

/** Whether the store shows other figures of accuracy than these (JSON). A store without articles shows none. */
export async function showsOtherFigures({ database }: FileStore, accuracy: string): Promise<boolean> {
  const [row] = await database.all<{ accuracy: string }>(sql`select accuracy from dataset`);
  return row !== undefined && row.accuracy !== accuracy;
}

/** The version of the dataset, or null before the first seeding. */
export async function readVersion({ database }: FileStore): Promise<string | null> {
  const [row] = await database.all<{ version: string }>(sql`select version from dataset`);
  return row?.version ?? null;
}

/** An event that is in the store, as the claims it was made from. */
export interface StoredEvent {
  id: string;
  claims: Claim[];
}

/** The events that articles report. */
export async function readEventsOf(store: FileStore, articleIds: readonly string[]): Promise<StoredEvent[]> {
  return readEvents(
    store,
    sql`select event_id from report where article_id in (select value from json_each(${JSON.stringify(articleIds)}))`,
  );
}

/** The events in which actors take part, by their row ids. */
export async function readEventsNaming(
  store: FileStore,
  actorIds: readonly string[],
): Promise<StoredEvent[]> {
  return readEvents(
    store,
    sql`select event_id from involvement where actor_id in (select value from json_each(${JSON.stringify(actorIds)}))`,
  );
}

/** Which events are looked for: a class, the row id of an actor, and when a claim begins and ends. */
export interface EventSearch {
  type: string;
  actorId: string;
  from: string;
  to: string;
  /** The earliest day on which it ends. */
  until: string;
}

/** The events that any of the searches finds. */
export async function readEventsWith(
  store: FileStore,
  searches: readonly EventSearch[],
): Promise<StoredEvent[]> {
  return readEvents(
    store,
    sql`select claim_party.event_id
      from json_each(${JSON.stringify(searches)}) as search
      cross join claim_party on claim_party.actor_id = search.value ->> 'actorId'
        and claim_party.type = search.value ->> 'type'
        and claim_party.start between search.value ->> 'from' and search.value ->> 'to'
        and claim_party."end" >= search.value ->> 'until'`,
  );
}

async function readEvents({ database }: FileStore, ids: ReturnType<typeof sql>): Promise<StoredEvent[]> {
  const rows = await database.all<{ id: string; claim: string }>(
    sql`select event_id as id, claim from evidence where event_id in (${ids})`,
  );
  return [...Map.groupBy(rows, ({ id }) => id)].map(([id, ofEvent]) => ({
    id,
    claims: ofEvent.map(({ claim }) => JSON.parse(claim) as Claim),
  }));
}
