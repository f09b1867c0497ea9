/** Everything that a file holds: one article, or one after the other the many of a table, feed or archive. */
import type { MemberFault } from '../archives/member.ts';
import { type Packed, unpack } from '../archives/unpack.ts';
import type { Collection } from '../collections/collection.ts';
import { findCollection } from '../collections/index.ts';
import { openItemKeys } from '../collections/item-keys.ts';
import { decodeSource, failed, type LoadedSource, type LoadOptions, sourceOf } from './decode-source.ts';
import { describeFailure } from './read-failure.ts';
import { declaredEncoding, decodeStream, unifyLineEnds } from './text-stream.ts';

/** What is wrong is told where it stands, and what can be read besides is. */
export async function* loadMembers(
  path: string,
  packed: Packed,
  options: LoadOptions,
): AsyncGenerator<LoadedSource> {
  try {
    for await (const member of unpack(packed)) {
      const inner = member.name === null ? path : `${path}/${member.name}`;
      if (isFault(member)) yield failed(inner, member.fault);
      else yield* loadText(inner, member.bytes, options);
    }
  } catch (error) {
    yield failed(path, describeFailure(error));
  }
}

function isFault(member: object): member is MemberFault {
  return 'fault' in member;
}

async function* loadText(
  path: string,
  bytes: AsyncIterable<Uint8Array>,
  options: LoadOptions,
): AsyncGenerator<LoadedSource> {
  const reader = bytes[Symbol.asyncIterator]();
  const opening = await readOpening(reader);
  const encoding = declaredEncoding(opening);
  const text = unifyLineEnds(new TextDecoder(encoding).decode(opening));
  const collection = opening.includes(0) ? null : findCollection(text, options.columns ?? {});
  if (collection === null) yield await loadWhole(path, rest(opening, reader), options);
  else yield* loadItems(path, collection, decodeStream(rest(opening, reader), encoding), options);
}

async function loadWhole(
  path: string,
  bytes: AsyncIterable<Uint8Array>,
  { maxBytes }: LoadOptions,
): Promise<LoadedSource> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of bytes) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > maxBytes) return failed(path, `is too large: the limit is ${maxBytes} bytes`);
  }
  return decodeSource(path, Buffer.concat(chunks));
}

async function* loadItems(
  path: string,
  { split, format }: Collection,
  chunks: AsyncIterable<string>,
  { columns = {}, maxBytes }: LoadOptions,
): AsyncGenerator<LoadedSource> {
  const keys = openItemKeys();
  try {
    for await (const item of split(chunks, { columns, longestItem: maxBytes })) {
      if ('fault' in item) {
        yield failed(path, item.fault, item.line);
        continue;
      }
      const inner = `${path}#${item.key}`;
      const earlier = keys.note(item);
      if (earlier !== null) {
        const fault = `has the same id as the item of the ${format} on line ${earlier}: give each its own`;
        yield failed(inner, fault, item.line);
      } else yield sourceOf(inner, item);
    }
  } finally {
    keys.close();
  }
}

/** Enough to tell which format a text is in: the first line of a list may be a whole article. */
const enough = 256 * 1024;

async function readOpening(reader: AsyncIterator<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for (let size = 0; size < enough; ) {
    const next = await reader.next();
    if (next.done) break;
    chunks.push(next.value);
    size += next.value.length;
  }
  return Buffer.concat(chunks);
}

async function* rest(opening: Uint8Array, reader: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield opening;
    for (let next = await reader.next(); !next.done; next = await reader.next()) yield next.value;
  } finally {
    await reader.return?.();
  }
}
