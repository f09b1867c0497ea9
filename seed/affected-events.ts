import type { FileStore } from '../drizzle/file-store.ts';
import { type Claim, partiesOf } from './claim.ts';
import { actorId } from './row-id.ts';
import { isSameEvent } from './same-event.ts';
import { readEventsNaming, readEventsOf, readEventsWith, type StoredEvent } from './stored.ts';

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
    const pairs = pairsOf(claims).filter((pair) => !asked.has(pair.join(' ')));
    if (pairs.length === 0) return;
    for (const pair of pairs) asked.add(pair.join(' '));
    for (const event of await readEventsWith(store, pairs)) {
      if (!taken.has(event.id)) candidates.set(event.id, event);
    }
  }

  return {
    async takeSame(claims: readonly Claim[]): Promise<StoredEvent[]> {
      await readAround(claims);
      const same = [...candidates.values()].filter((event) =>
        event.claims.some((claim) => claims.some((other) => isSameEvent(claim, other))),
      );
      for (const { id } of same) {
        taken.add(id);
        candidates.delete(id);
      }
      return same;
    },
  };
}

/** The class and each actor of the claims: whatever is the same event shares one such pair. */
function pairsOf(claims: readonly Claim[]): [string, string][] {
  const pairs = claims.flatMap((claim) =>
    partiesOf(claim).map((slug): [string, string] => [claim.type, actorId(slug)]),
  );
  return [...new Map(pairs.map((pair) => [pair.join(' '), pair])).values()];
}
