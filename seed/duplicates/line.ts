/** That an article has a band, and where it stands among those that have it too: by day, then by row id. */
export interface Place {
  band: number;
  day: string;
  articleId: string;
}

/** The places that a change takes out, those that it brings, and those near them that stay. */
export interface Places {
  gone: readonly Place[];
  come: readonly Place[];
  kept: readonly Place[];
}

/** Two articles that come to be compared by a band, or are no longer. */
export interface Pair {
  band: number;
  ids: readonly [string, string];
}

export interface PairChange {
  near: Pair[];
  apart: Pair[];
}

/**
 * By one band an article is compared with so many that follow it and so many that it follows, so that a text
 * that everybody prints costs no more than any other.
 */
export const usualReach = 50;

interface Stand extends Place {
  before: boolean;
  after: boolean;
}

/** What the places of a change mean for who is compared with whom. */
export function comparePlaces({ gone, come, kept }: Places, reach = usualReach): PairChange {
  const stands = [
    ...gone.map((place) => ({ ...place, before: true, after: false })),
    ...come.map((place) => ({ ...place, before: false, after: true })),
    ...kept.map((place) => ({ ...place, before: true, after: true })),
  ];
  const change: PairChange = { near: [], apart: [] };
  for (const line of Map.groupBy(stands, ({ band }) => band).values()) {
    if (line.length > 1) compareLine(line.sort(compareStands), reach, change);
  }
  return change;
}

function compareStands(a: Place, b: Place): number {
  if (a.day !== b.day) return a.day < b.day ? -1 : 1;
  return a.articleId < b.articleId ? -1 : Number(a.articleId > b.articleId);
}

function compareLine(line: readonly Stand[], reach: number, change: PairChange): void {
  for (const [start, end] of stretches(line, reach)) {
    const stretch = line.slice(start, end + 1);
    for (const index of stretch.keys()) compareWithNext(stretch, index, reach, change);
  }
}

/** Compares one of a line with those after it, as they were and as they are. */
function compareWithNext(
  line: readonly Stand[],
  first: number,
  reach: number,
  { near, apart }: PairChange,
): void {
  const one = line[first];
  let [before, after] = [0, 0];
  for (let index = first + 1; index < line.length; index++) {
    const other = line[index];
    if (!one || !other) return;
    before += Number(other.before);
    after += Number(other.after);
    if (before > reach && after > reach) return;
    const wasNear = one.before && other.before && before <= reach;
    const isNear = one.after && other.after && after <= reach;
    const pair: Pair = { band: one.band, ids: [one.articleId, other.articleId] };
    if (isNear && !wasNear) near.push(pair);
    else if (wasNear && one.after && other.after && !isNear) apart.push(pair);
  }
}

/**
 * The parts of a line, from index to index, in which something changes. Between two of them the line may have
 * more in the store than is known here; within one it has not.
 */
function stretches(line: readonly Stand[], reach: number): [number, number][] {
  const found: [number, number][] = [];
  for (const [index, { before, after }] of line.entries()) {
    if (before && after) continue;
    const start = walk(line, index, -reach);
    const end = walk(line, index, reach);
    const last = found.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else found.push([start, end]);
  }
  return found;
}

/** The index up to which those on one side of a place, after it or (below 0) before it, are known to follow each other. */
function walk(line: readonly Stand[], from: number, count: number): number {
  const step = Math.sign(count);
  let index = from;
  for (let kept = 0; kept < Math.abs(count) && line[index + step]; ) {
    index += step;
    kept += Number(line[index]?.before && line[index]?.after);
  }
  return index;
}
