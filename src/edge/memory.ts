import { LRUCache } from 'lru-cache';
import type { Entry } from './entry.ts';

/** An answer in this isolate's memory, and when it was last known to be the newest copy. */
export interface Held {
  entry: Entry;
  takenAt: number;
}

export interface Memory {
  read(key: string): Held | null;
  write(key: string, entry: Entry, now: number): void;
  clear(): void;
}

/** A store in memory: so many bytes, the least recently used go first. */
export function openMemory(bytes: number): Memory {
  const held = new LRUCache<string, Held>({
    maxSize: Math.max(1, bytes),
    maxEntrySize: Math.max(1, Math.floor(bytes / 4)),
    // Strings take up to two bytes a character; the headers that it is shown with are kept beside it.
    sizeCalculation: ({ entry }, key) =>
      entry.body.byteLength + 2 * key.length + 8 * entry.tags.join().length + 5_000,
  });
  return {
    read: (key) => held.get(key) ?? null,
    write: (key, entry, now) => {
      held.set(key, { entry, takenAt: now });
    },
    clear: () => held.clear(),
  };
}
