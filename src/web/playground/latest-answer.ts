/** What the latest answer cost, and where it came from. */
export interface LatestAnswer {
  /** `X-Cache`: HIT, MISS, STALE, REVALIDATED or BYPASS. */
  cacheState: string | null;
  ageS: number;
  tookMs: number;
  characters: number;
  /** What the API says that the operation cost, where it says so. */
  cost: { requested: number; limit: number } | null;
}

let latest: LatestAnswer | null = null;
const listeners = new Set<() => void>();

export function tellAnswer(answer: LatestAnswer): void {
  latest = answer;
  for (const listener of listeners) listener();
}

export function readLatestAnswer(): LatestAnswer | null {
  return latest;
}

export function onAnswer(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
