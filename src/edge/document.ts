import { type DocumentNode, Kind, OperationTypeNode, stripIgnoredCharacters } from 'graphql';
import { LRUCache } from 'lru-cache';
import { parseBounded } from '../limits/parse.ts';
import { sha256 } from './digest.ts';

/** A document that has been read: its syntax tree, and what cache keys depend on. */
export interface KnownDocument {
  tree: DocumentNode;
  /** SHA-256 of the document without whatever GraphQL ignores. */
  hash: string;
  /** Names of the variables that each query declares, by its name ('' for one without). */
  queries: ReadonlyMap<string, readonly string[]>;
  /** Whether the document is made of nothing but queries. */
  readOnly: boolean;
  /** Whether it may ask for what each asker is told differently. */
  personal: boolean;
}

/** Documents that have been read, by their text: the same few are asked for again and again. */
const known = new LRUCache<string, KnownDocument>({
  maxSize: 16 * 1024 * 1024,
  // A syntax tree that knows where its parts stand takes up two to four hundred bytes for each word or mark.
  sizeCalculation: ({ tree }, text) => text.length * 2 + (tree.tokenCount ?? 0) * 400 + 1_000,
});

/** Reads a document, once. Null where it is not GraphQL or is too long. */
export async function readDocument(text: string): Promise<KnownDocument | null> {
  const before = known.get(text);
  if (before) return before;
  try {
    const tree = parseBounded(text);
    const operations = tree.definitions.flatMap((node) =>
      node.kind === Kind.OPERATION_DEFINITION ? [node] : [],
    );
    const document: KnownDocument = {
      tree,
      hash: await sha256(stripIgnoredCharacters(text)),
      queries: new Map(
        operations.map(({ name, variableDefinitions }) => [
          name?.value ?? '',
          (variableDefinitions ?? []).map(({ variable }) => variable.name.value).sort(),
        ]),
      ),
      readOnly: operations.every(({ operation }) => operation === OperationTypeNode.QUERY),
      personal: /\brateLimit\b/.test(text),
    };
    known.set(text, document);
    return document;
  } catch {
    return null;
  }
}

/** The syntax trees of known documents, so that the GraphQL server neither parses nor validates them again. */
export const knownTrees = {
  get: (text: string): DocumentNode | undefined => known.get(text)?.tree,
  set: (): void => {},
};
