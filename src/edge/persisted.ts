import { LRUCache } from 'lru-cache';
import type { ErrorCode } from '../../schema/errors.ts';
import type { Settings } from '../env.ts';
import { sha256 } from './digest.ts';
import type { Asked } from './operation.ts';
import { readPlatform, writePlatform } from './platform.ts';
import trusted from './trusted-documents.json' with { type: 'json' };

/** The document that a request means, or why it has none. */
export type Resolved = { query: string } | { code: ErrorCode; message: string };

/** How long a document that a client has registered is kept by the platform, in seconds. */
const keepS = 7 * 24 * 3_600;

const manifest: Readonly<Record<string, string>> = trusted;
const registered = new LRUCache<string, string>({
  maxSize: 2 * 1024 * 1024,
  sizeCalculation: (text) => text.length * 2 + 200,
});

export interface Around {
  origin: string;
  settings: Settings;
  background: (work: Promise<unknown>) => void;
}

/**
 * Finds the document of a request: sent with it, in the manifest of trusted documents, or registered before
 * by a client that sent it with its hash (automatic persisted queries).
 */
export async function resolveDocument(asked: Asked, around: Around): Promise<Resolved> {
  const { query, documentHash } = asked;
  if (around.settings.documents === 'trusted') return resolveTrusted(asked);
  if (query === null) return documentHash === null ? notFound : recall(documentHash, around);
  if (documentHash === null || registered.get(documentHash) === query) return { query };
  if ((await sha256(query)) !== documentHash) {
    return {
      code: 'BAD_REQUEST',
      message:
        'The hash is not that of the document. Pass the SHA-256 of exactly the document sent, in lower-case hexadecimal.',
    };
  }
  registered.set(documentHash, query);
  around.background(writePlatform(around.origin, nameOf(documentHash), query, { keepS }));
  return { query };
}

async function resolveTrusted({ query, documentHash }: Asked): Promise<Resolved> {
  const hash = query === null ? documentHash : await sha256(query);
  const document = hash === null ? undefined : readManifest(hash);
  if (document !== undefined) return { query: document };
  return query === null
    ? notFound
    : { code: 'DOCUMENT_NOT_TRUSTED', message: 'The document is not one of those that are answered here.' };
}

/** Apollo's clients wait for this very message before they send the document itself. */
const notFound: Resolved = { code: 'PERSISTED_QUERY_NOT_FOUND', message: 'PersistedQueryNotFound' };

async function recall(hash: string, { origin }: Around): Promise<Resolved> {
  const query =
    readManifest(hash) ?? registered.get(hash) ?? (await readPlatform(origin, nameOf(hash))) ?? null;
  if (query === null) return notFound;
  registered.set(hash, query);
  return { query };
}

function readManifest(hash: string): string | undefined {
  return Object.hasOwn(manifest, hash) ? manifest[hash] : undefined;
}

function nameOf(hash: string): string {
  return `document ${hash}`;
}
