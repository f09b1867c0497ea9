import { createHash } from 'node:crypto';
import { extractorVersion } from './extractor-version.ts';
import type { Source } from './story.ts';

/** A digest of all that decides what the store says of a source: its bytes, its path, and how it is read. */
export function contentHashOf(source: Source, published: string | null): string {
  return createHash('sha256')
    .update(JSON.stringify([source.hash, source.path, published, extractorVersion()]))
    .digest('hex');
}
