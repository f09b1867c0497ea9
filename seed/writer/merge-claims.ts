import { type Claim, compareClaims, partiesOf } from './claim.ts';
import { isSameEvent } from './same-event.ts';

/**
 * Groups claims that tell of the same event, each group in the fixed order of claims. A claim joins every
 * group that it shares an event with, so the outcome does not depend on the order of reading.
 */
export function mergeClaims(claims: readonly Claim[]): Claim[][] {
  const sorted = [...claims].sort(compareClaims);
  const groups = openGroups(sorted.length);
  for (const indices of neighbourhoods(sorted)) joinNeighbours(sorted, indices, groups);
  return groups.list().map((indices) => indices.flatMap((index) => sorted[index] ?? []));
}

/** Claims that share a class and an actor: only these need to be compared. */
function neighbourhoods(claims: readonly Claim[]): Iterable<number[]> {
  const byKey = new Map<string, number[]>();
  for (const [index, claim] of claims.entries()) {
    for (const actor of partiesOf(claim)) {
      const key = `${claim.type} ${actor}`;
      const indices = byKey.get(key);
      if (indices) indices.push(index);
      else byKey.set(key, [index]);
    }
  }
  return byKey.values();
}

function joinNeighbours(claims: readonly Claim[], indices: readonly number[], groups: Groups): void {
  for (const [place, first] of indices.entries()) {
    for (const second of indices.slice(place + 1)) {
      const [a, b] = [claims[first], claims[second]];
      if (a && b && isSameEvent(a, b)) groups.join(first, second);
    }
  }
}

interface Groups {
  join(a: number, b: number): void;
  list(): number[][];
}

/** Disjoint sets of the numbers below `size`, each led by its smallest member. */
function openGroups(size: number): Groups {
  const leaders = Array.from({ length: size }, (_, index) => index);
  const leaderOf = (index: number): number => {
    const leader = leaders[index] ?? index;
    return leader === index ? index : leaderOf(leader);
  };
  return {
    join(a, b) {
      const [first, second] = [leaderOf(a), leaderOf(b)];
      leaders[Math.max(first, second)] = Math.min(first, second);
    },
    list() {
      const members = new Map<number, number[]>();
      for (const index of leaders.keys()) {
        const leader = leaderOf(index);
        members.set(leader, [...(members.get(leader) ?? []), index]);
      }
      return [...members.values()];
    },
  };
}
