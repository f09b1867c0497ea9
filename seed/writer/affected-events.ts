import type { FileStore } from '../../drizzle/file-store.ts';
import { type Claim, partiesOf } from './claim.ts';
import { actorId } from './row-id.ts';
import { datesOfSame, isSameEvent } from './same-event.ts';
import {
  type EventSearch,
  readEventsNaming,
  readEventsOf,
  readEventsWith,
  type StoredEvent,
} from './stored.ts';

/** The events that a change touches: those to take out, and the claims that events have to be made of anew. */
export interface AffectedEvents {
  outdatedIds: string[];
  claims: Claim[];
}

/** What makes events change. */
export interface EventChange {
  replacedArticleIds: readonly string[];
  /** Slugs. Their events say their names. */
  renamedActors: readonly string[];
  newClaims: readonly Claim[];
}

/**
 * Finds everything that new claims and the articles they replace merge with or come apart from, step by step
 * until nothing more is found, so that the events in the store never depend on the order of seeding.
 */
export async function findAffectedEvents(
  store: FileStore,
  { replacedArticleIds, renamedActors, newClaims }: EventChange,
): Promise<AffectedEvents> {
  const outdated = uniteEvents([
    await readEventsOf(store, replacedArticleIds),
    await readEventsNaming(store, renamedActors.map(actorId)),
  ]);
  const neighbours = openNeighbours(store, new Set(outdated.map(({ id }) => id)));
  let frontier = [...newClaims, ...outdated.flatMap(({ claims }) => claims)];
  while (frontier.length > 0) {
    const joined = await neighbours.takeSame(frontier);
    outdated.push(...joined);
    frontier = joined.flatMap(({ claims }) => claims);
  }
  const replaced = new Set(replacedArticleIds);
  const kept = outdated.flatMap(({ claims }) => claims).filter((claim) => !replaced.has(claim.articleId));
  return { outdatedIds: outdated.map(({ id }) => id), claims: [...kept, ...newClaims] };
}

function uniteEvents(lists: readonly StoredEvent[][]): StoredEvent[] {
  return [...new Map(lists.flat().map((event) => [event.id, event])).values()];
}

/** Events around some claims, read from the store as they are needed, each handed out once. */
function openNeighbours(store: FileStore, taken: Set<string>) {
  const candidates = new Map<string, StoredEvent>();
  const asked = new Set<string>();

  async function readAround(claims: readonly Claim[]): Promise<void> {
    const searches = [...searchesFor(claims)].filter(([key]) => !asked.has(key));
    if (searches.length === 0) return;
    for (const [key] of searches) asked.add(key);
    for (const event of await readEventsWith(store, [...new Map(searches).values()])) {
      if (!taken.has(event.id)) candidates.set(event.id, event);
    }
  }

  return {
    async takeSame(claims: readonly Claim[]): Promise<StoredEvent[]> {
      await readAround(claims);
      const byType = Map.groupBy(claims, ({ type }) => type);
      const same = [...candidates.values()].filter((event) =>
        event.claims.some((claim) => byType.get(claim.type)?.some((other) => isSameEvent(claim, other))),
      );
      for (const { id } of same) {
        taken.add(id);
        candidates.delete(id);
      }
      return same;
    },
  };
}

/** For each actor of the claims, by a key: whatever is the same event shares one with it, and the date. */
function* searchesFor(claims: readonly Claim[]): Generator<[string, EventSearch]> {
  for (const claim of claims) {
    const dates = datesOfSame(claim);
    if (dates === null) continue;
    for (const slug of partiesOf(claim)) {
      const search = { type: claim.type, actorId: actorId(slug), ...dates };
      yield [Object.values(search).join(' '), search];
    }
  }
}
