import type { Entry } from './entry.ts';
import { readPlatform, writePlatform } from './platform.ts';

/**
 * What this isolate has heard of changes in the store. As long as every change is told tag by tag, the epoch
 * stays and only the entries with those tags are void; a change that nobody told makes a new epoch, which is
 * part of every key, so that all older entries are out of reach.
 */
export interface Generation {
  /** The dataset version last heard of. */
  version: string | null;
  epoch: string;
  epochAt: number;
  /** When each tag was purged last. */
  purgedAt: ReadonlyMap<string, number>;
}

/** A change of the store, as seeding tells it. Null tags: everything. */
export interface Purge {
  from: string | null;
  to: string;
  tags: readonly string[] | null;
}

const nothingHeard: Generation = { version: null, epoch: '', epochAt: 0, purgedAt: new Map() };
let generation = nothingHeard;
let syncedAt = Number.NEGATIVE_INFINITY;

/** Most purged tags that are kept in mind; beyond them everything is purged. */
const longestMemory = 5_000;
/** How long purges are kept in mind: longer than any entry is kept. */
const keptS = 7 * 24 * 3_600;

const name = 'generation 1';

export function currentGeneration(): Generation {
  return generation;
}

/** Whether the other isolates of the data centre should be asked again. */
export function isSyncDue(everyS: number, now: number): boolean {
  return now - syncedAt >= everyS * 1_000;
}

/** Learns what the other isolates of this data centre have heard. */
export async function syncGeneration(origin: string, now: number): Promise<void> {
  syncedAt = now;
  const text = await readPlatform(origin, name);
  if (text !== null) generation = merge(generation, parseGeneration(text));
}

/** Takes in the version that the store itself says it has. True if that was news. */
export function hearVersion(version: string | null, now: number): boolean {
  if (version === null || version === generation.version) return false;
  generation = startEpoch(version, now);
  return true;
}

/** Takes in a purge. */
export function hearPurge({ from, to, tags }: Purge, now: number): void {
  const recent = [...generation.purgedAt].filter(([, at]) => now - at < keptS * 1_000);
  const purgedAt = new Map([...recent, ...(tags ?? []).map((tag) => [tag, now] as const)]);
  const told = tags !== null && purgedAt.size <= longestMemory;
  const follows = generation.version === from || generation.version === to;
  generation = told && follows ? { ...generation, version: to, purgedAt } : startEpoch(to, now);
}

/** Tells the other isolates of this data centre. */
export async function tellGeneration(origin: string): Promise<void> {
  const text = JSON.stringify({ ...generation, purgedAt: [...generation.purgedAt] });
  await writePlatform(origin, name, text, { keepS: keptS });
}

/** Whether something that an entry depends on has changed since its making began. */
export function isPurged({ tags, asOf }: Entry): boolean {
  const { purgedAt } = generation;
  if (purgedAt.size === 0) return false;
  return tags.some((tag) => (purgedAt.get(tag) ?? Number.NEGATIVE_INFINITY) >= asOf);
}

/** Forgets everything, as a new isolate would. */
export function forgetGeneration(): void {
  generation = nothingHeard;
  syncedAt = Number.NEGATIVE_INFINITY;
}

/** An epoch never comes back, even where the version does: it holds entries of later versions too. */
function startEpoch(version: string, now: number): Generation {
  return { version, epoch: `${version} ${now}`, epochAt: now, purgedAt: new Map() };
}

function merge(own: Generation, other: Generation): Generation {
  if (other.epochAt > own.epochAt) return other;
  if (other.epochAt < own.epochAt) return own;
  const purgedAt = new Map(own.purgedAt);
  let version = own.version;
  for (const [tag, at] of other.purgedAt) {
    if (at <= (purgedAt.get(tag) ?? Number.NEGATIVE_INFINITY)) continue;
    purgedAt.set(tag, at);
    version = other.version;
  }
  return { ...own, version, purgedAt };
}

function parseGeneration(text: string): Generation {
  try {
    const { purgedAt, ...rest } = JSON.parse(text) as Generation & { purgedAt: [string, number][] };
    return { ...rest, purgedAt: new Map(purgedAt) };
  } catch {
    return nothingHeard;
  }
}
