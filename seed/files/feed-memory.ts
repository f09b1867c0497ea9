import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { extractorVersion } from '../extractor-version.ts';

/** What a server said of a feed, by which it can be asked whether that has changed. */
export interface Validators {
  etag?: string;
  lastModified?: string;
}

export interface FeedMemory {
  recall(url: string): Validators;
  note(url: string, validators: Validators): void;
  /** Keeps what was noted: only once what the feeds held is in the store. */
  keep(): void;
}

/**
 * What is kept of feeds beside a store, in `feeds.json`. Nothing is recalled that an extractor of another version
 * noted, which has to read all again.
 */
export function openFeedMemory(folder: string): FeedMemory {
  const file = join(folder, 'feeds.json');
  const kept = readKept(file);
  const extractor = extractorVersion();
  const feeds = kept.extractor === extractor ? { ...kept.feeds } : {};
  return {
    recall: (url) => (Object.hasOwn(feeds, url) ? (feeds[url] ?? {}) : {}),
    note: (url, validators) => {
      feeds[url] = validators;
    },
    keep: () => {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, `${JSON.stringify({ extractor, feeds }, null, 2)}\n`);
    },
  };
}

interface Kept {
  extractor?: string;
  feeds?: Record<string, Validators>;
}

/** A file that is missing or damaged costs no more than reading feeds again. */
function readKept(file: string): Kept {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Kept;
  } catch {
    return {};
  }
}
