import { createHash } from 'node:crypto';
import { extractorVersion } from './extractor-version.ts';
import type { LoadedSource } from './files/decode-source.ts';
import type { Source } from './story.ts';

/** What a source is told from, apart from the extractor. */
export interface Telling {
  source: Source;
  sidecar: LoadedSource | undefined;
  /** EDTF for a source that bears no date. */
  published: string | null;
}

/**
 * A digest of all that decides what the store says of a source: its bytes, those of its sidecar, its path, and
 * how it is read.
 */
export function contentHashOf({ source, sidecar, published }: Telling): string {
  const annotations = sidecar === undefined ? null : (sidecar.source?.hash ?? 'unreadable');
  return createHash('sha256')
    .update(JSON.stringify([source.hash, annotations, source.path, published, extractorVersion()]))
    .digest('hex');
}

/** The same of a source that is read without extraction, which its sidecar waits for. */
export function unextractedHashOf({ source, published }: Telling): string {
  return createHash('sha256')
    .update(JSON.stringify(['unextracted', source.hash, source.path, published]))
    .digest('hex');
}

/** The same of a source whose sidecar cannot be used as a whole, so that the next run says so again. */
export function faultyHashOf(contentHash: string): string {
  return createHash('sha256').update(`faulty ${contentHash}`).digest('hex');
}
