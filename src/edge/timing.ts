import type { CacheState } from './headers.ts';

/**
 * When the parts of making an answer ended, in milliseconds. On the platform clocks stand still while a Worker
 * computes, so that what shows there is what was waited for.
 */
export interface Timings {
  started: number;
  planned?: number;
  executed?: number;
  serialised?: number;
  /** Waited for the database, trips that overlap counted each. */
  databaseMs?: number;
}

export function startTimings(): Timings {
  return { started: performance.now() };
}

/** `Server-Timing` of an answer: what the cache did, and where it was made anew, how long the parts took. */
export function serverTiming(state: CacheState, timings: Timings | null): string {
  if (timings === null) return `cache;desc=${state}`;
  const { started, planned, executed, serialised, databaseMs } = timings;
  const parts = {
    plan: planned === undefined ? undefined : planned - started,
    database: databaseMs,
    serialise: serialised === undefined || executed === undefined ? undefined : serialised - executed,
  };
  const said = Object.entries(parts).map(([name, ms]) =>
    ms === undefined ? '' : `, ${name};dur=${Math.round(ms * 10) / 10}`,
  );
  return `cache;desc=${state}${said.join('')}`;
}
