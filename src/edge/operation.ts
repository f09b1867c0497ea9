import { bodyLimit } from '../limits/request.ts';
import type { RequestHead } from '../visit.ts';

/** What a request asks for, as far as it is well-formed. What is not is left to the GraphQL server. */
export interface Asked {
  query: string | null;
  /** SHA-256 of the document in hexadecimal, where the request names one. */
  documentHash: string | null;
  variables: Readonly<Record<string, unknown>>;
  operationName: string | null;
  /** The version of the dataset that the answer must at least have; null: any; undefined: unreadable. */
  atLeast: string | null | undefined;
}

/** A request that has been read: by GET without a body, by POST with one. */
export interface Sent {
  head: RequestHead;
  body: string | null;
}

/** Reads what a request asks; null where it is no plain GraphQL request. */
export function readAsked({ head, body }: Sent): Asked | null {
  if (body !== null) return readParameters(parseJson(body));
  const { searchParams } = new URL(head.url);
  const parameters: Record<string, unknown> = {};
  for (const [name, value] of searchParams) {
    if (name in parameters) return null;
    parameters[name] = name === 'variables' || name === 'extensions' ? parseJson(value || 'null') : value;
    if (parameters[name] === undefined) return null;
  }
  return readParameters(parameters);
}

/** The body of a request, or null where it is longer than may be. */
export async function readBody(request: Request): Promise<string | null> {
  // Whoever says how long the body is is held to it by the platform.
  if (Number(request.headers.get('content-length') ?? Number.NaN) <= bodyLimit) return request.text();
  return request.body === null ? '' : readBounded(request.body);
}

async function readBounded(body: ReadableStream<Uint8Array>): Promise<string | null> {
  const decoder = new TextDecoder();
  let size = 0;
  let text = '';
  for await (const chunk of body) {
    size += chunk.byteLength;
    if (size > bodyLimit) return null;
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

const known = new Set(['query', 'variables', 'operationName', 'extensions', 'documentId']);

function readParameters(parameters: unknown): Asked | null {
  if (!isObject(parameters) || Object.keys(parameters).some((name) => !known.has(name))) return null;
  const { query = null, operationName = null, documentId = null } = parameters;
  const variables = parameters.variables ?? {};
  const extensions = parameters.extensions ?? {};
  if (!isText(query) || !isText(operationName) || !isText(documentId)) return null;
  if (!isObject(variables) || !isObject(extensions)) return null;
  const documentHash = readHash(documentId, extensions);
  if (documentHash === undefined || (query || documentHash) === null || query === '') return null;
  const atLeast = readAtLeast(extensions);
  return { query, documentHash, variables, operationName: operationName || null, atLeast };
}

/** `dataset: { atLeast }`, as answers say `dataset: { version }`; null where there is none, undefined where unreadable. */
function readAtLeast({ dataset }: Record<string, unknown>): string | null | undefined {
  if (dataset === undefined) return null;
  const version = isObject(dataset) ? dataset.atLeast : undefined;
  return typeof version === 'string' && /^[\w-]{1,100}$/.test(version) ? version : undefined;
}

/** The hash in the form of GraphQL over HTTP or of Apollo; null where there is none, undefined where unreadable. */
function readHash(documentId: string | null, extensions: Record<string, unknown>): string | null | undefined {
  const { persistedQuery } = extensions;
  if (documentId === null && persistedQuery === undefined) return null;
  const named =
    documentId?.match(/^sha256:(.*)$/)?.[1] ??
    (isObject(persistedQuery) && persistedQuery.version === 1 ? persistedQuery.sha256Hash : undefined);
  return typeof named === 'string' && /^[0-9a-f]{64}$/.test(named) ? named : undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string | null {
  return value === null || typeof value === 'string';
}
