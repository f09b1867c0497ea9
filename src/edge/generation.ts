import { LRUCache } from 'lru-cache';
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
  /** The versions of this epoch in order, and when each was heard of. The last one is the newest. */
  versions: readonly { version: string; at: number }[];
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

const nothingHeard: Generation = { version: null, versions: [], epoch: '', epochAt: 0, purgedAt: new Map() };
let generation = nothingHeard;
/** Since when every server that was asked has been behind the version last heard of. */
let behindSince: number | null = null;
/** Versions of before, each with the epoch by whose newest version the store had come by it. */
const passed = new LRUCache<string, true>({ max: 1_000 });
let syncedAt = Number.NEGATIVE_INFINITY;

/** Most purged tags that are kept in mind; beyond them everything is purged. */
const longestMemory = 5_000;
/** Most versions of one epoch. */
const mostVersions = 1_000;
/** How long purges are kept in mind: longer than any entry is kept. */
const keptS = 7 * 24 * 3_600;

const name = 'generation 2';

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
  behindSince = null;
  if (version === null || version === generation.version) return false;
  generation = startEpoch(version, now);
  return true;
}

/**
 * Takes in the version that a server holds which has not come by the one last heard of. True once no other has been
 * found for so long that it is no matter of waiting: then it counts as the newest.
 */
export function hearBehind(version: string | null, lagMs: number, now: number): boolean {
  behindSince ??= now;
  if (version === null || now - behindSince < lagMs) return false;
  generation = startEpoch(version, now);
  behindSince = null;
  return true;
}

/** Takes in that a server had come by the version last heard of, and by one that its asker has to see. */
export function hearReached(version: string, atLeast: string | null): void {
  behindSince = null;
  if (atLeast !== null && version === generation.version) passed.set(passedIn(generation, atLeast), true);
}

/** Whether what is kept and not purged has come by a version. */
export function holdsVersion(asked: string): boolean {
  return (
    generation.versions.some(({ version }) => version === asked) || passed.has(passedIn(generation, asked))
  );
}

/** Takes in a purge. */
export function hearPurge({ from, to, tags }: Purge, now: number): void {
  const recent = [...generation.purgedAt].filter(([, at]) => now - at < keptS * 1_000);
  const purgedAt = new Map([...recent, ...(tags ?? []).map((tag) => [tag, now] as const)]);
  const told = tags !== null && purgedAt.size <= longestMemory;
  const isNew = generation.version !== to;
  const versions = isNew ? [...generation.versions, { version: to, at: now }] : generation.versions;
  const follows = generation.version === from || !isNew;
  generation =
    told && follows && versions.length <= mostVersions
      ? { ...generation, version: to, versions, purgedAt }
      : startEpoch(to, now);
  behindSince = null;
}

/** Tells the other isolates of this data centre. */
export async function tellGeneration(origin: string): Promise<void> {
  const text = JSON.stringify({ ...generation, purgedAt: [...generation.purgedAt] });
  await writePlatform(origin, name, text, { keepS: keptS });
}

/** Whether something that an entry depends on has changed since its making began, or since the version it was read in. */
export function isPurged({ tags, version, asOf }: Entry): boolean {
  const { purgedAt } = generation;
  if (purgedAt.size === 0) return false;
  const since = Math.min(asOf, endOf(version));
  return tags.some((tag) => {
    const at = purgedAt.get(tag);
    return at !== undefined && at >= since;
  });
}

/** Until when a version was the newest: a server that is behind still gives it later. One that nobody told is old. */
function endOf(version: string | null): number {
  const { versions } = generation;
  const place = versions.findLastIndex((one) => one.version === version);
  if (place < 0) return Number.NEGATIVE_INFINITY;
  return versions[place + 1]?.at ?? Number.POSITIVE_INFINITY;
}

/** Forgets everything, as a new isolate would. */
export function forgetGeneration(): void {
  generation = nothingHeard;
  behindSince = null;
  syncedAt = Number.NEGATIVE_INFINITY;
}

function passedIn({ epoch }: Generation, version: string): string {
  return `${epoch} ${version}`;
}

/**
 * An epoch never comes back, even where the version does: it holds entries of later versions too. It is later than
 * the one that it follows, so that isolates which know both agree on it.
 */
function startEpoch(version: string, now: number): Generation {
  const epochAt = Math.max(now, generation.epochAt + 1);
  const versions = [{ version, at: epochAt }];
  return { version, versions, epoch: `${version} ${epochAt}`, epochAt, purgedAt: new Map() };
}

function merge(own: Generation, other: Generation): Generation {
  if (other.epochAt !== own.epochAt) return other.epochAt > own.epochAt ? other : own;
  // Two that began at once know nothing of each other: what is purged in one may be in the other.
  if (other.epoch !== own.epoch) return other.epoch > own.epoch ? other : own;
  const purgedAt = new Map(own.purgedAt);
  for (const [tag, at] of other.purgedAt)
    purgedAt.set(tag, Math.max(at, purgedAt.get(tag) ?? Number.NEGATIVE_INFINITY));
  const { version, versions } = other.versions.length > own.versions.length ? other : own;
  return { ...own, version, versions, purgedAt };
}

function parseGeneration(text: string): Generation {
  try {
    const { purgedAt, ...rest } = JSON.parse(text) as Generation & { purgedAt: [string, number][] };
    return { ...rest, purgedAt: new Map(purgedAt) };
  } catch {
    return nothingHeard;
  }
}
