import type { Settings } from '../env.ts';
import { type Entry, keptS, type Worth, worthOf } from './entry.ts';
import { isPurged } from './generation.ts';
import { type Memory, openMemory } from './memory.ts';
import { readPlatform, writePlatform } from './platform.ts';

/** An entry that was found, and what it is good for. */
export interface Found {
  entry: Entry;
  worth: Worth;
}

let memory: { store: Memory; bytes: number } | null = null;

/**
 * Looks an entry up: in this isolate's memory, where a copy counts for a few seconds, then at the platform.
 * Where the platform has none, an older copy in memory may only be shown while a new one is made.
 */
export async function findEntry(
  name: string,
  { origin, settings, now }: { origin: string; settings: Settings; now: number },
): Promise<Found | null> {
  const held = memoryOf(settings).read(name);
  const isNew = held !== null && now - held.takenAt < settings.memoryFreshS * 1_000;
  const shared = isNew ? null : parseEntry(await readPlatform(origin, name));
  if (shared && shared.asOf >= (held?.entry.asOf ?? 0)) memoryOf(settings).write(name, shared, now);
  const entry = shared ?? held?.entry;
  if (!entry || isPurged(entry)) return null;
  const worth = worthOf(entry, settings, now);
  const isOld = !isNew && !shared;
  return { entry, worth: isOld && worth === 'fresh' ? 'while-revalidating' : worth };
}

/** Keeps an entry in memory at once; the promise is for the platform. */
export function keepEntry(
  name: string,
  entry: Entry,
  { origin, settings, now }: { origin: string; settings: Settings; now: number },
): Promise<void> {
  memoryOf(settings).write(name, entry, now);
  const { tags } = entry;
  return writePlatform(origin, name, writeEntry(entry), { keepS: keptS(entry, settings), tags });
}

/** Forgets what this isolate holds in memory, as a new isolate would. */
export function forgetEntries(): void {
  memory?.store.clear();
}

function memoryOf({ memoryBytes }: Settings): Memory {
  if (memory?.bytes !== memoryBytes) memory = { store: openMemory(memoryBytes), bytes: memoryBytes };
  return memory.store;
}

/** A line of JSON that tells about the entry, and then its body. */
function writeEntry({ body, ...about }: Entry): string {
  return `${JSON.stringify(about)}\n${new TextDecoder().decode(body)}`;
}

function parseEntry(text: string | null): Entry | null {
  if (text === null) return null;
  const end = text.indexOf('\n');
  const about = JSON.parse(text.slice(0, end)) as Omit<Entry, 'body'>;
  return { ...about, body: new TextEncoder().encode(text.slice(end + 1)) };
}
