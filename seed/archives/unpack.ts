/** Opens what files are packed in, whatever their names: gzip, tar, zip. What is in it comes out as a stream. */
import { gunzip } from './gzip.ts';
import type { Member, MemberFault } from './member.ts';
import { membersOfTar } from './tar.ts';
import { membersOfSpooledZip, membersOfZip } from './zip.ts';

/** Bytes of a file, and the file itself where there is one on disk. */
export interface Packed {
  bytes: AsyncIterable<Uint8Array>;
  file: string | null;
}

/** Layers that may lie within each other: a tar of gzip files in gzip has three. */
const deepest = 4;

/**
 * Every file that is in one, the file itself where it is not packed. `name` is null for that, and for what a
 * gzip file holds, since it holds one. Each has to be read before the next is asked for.
 */
export async function* unpack(packed: Packed, depth = 0): AsyncGenerator<Member | MemberFault> {
  const opened = await readOpening(packed.bytes);
  const kind = kindOf(opened.opening);
  if (kind === null) yield { name: null, bytes: opened.bytes };
  else if (depth >= deepest) yield { name: null, fault: 'is packed in too many layers' };
  else if (kind === 'gzip') yield* unpack({ bytes: gunzip(opened.bytes), file: null }, depth + 1);
  else if (kind === 'tar') yield* unpackMembers(membersOfTar(opened.bytes), depth);
  else if (packed.file !== null) yield* unpackMembers(membersOfZip(packed.file), depth);
  else yield* unpackMembers(membersOfSpooledZip(opened.bytes), depth);
}

async function* unpackMembers(
  members: AsyncIterable<Member | MemberFault>,
  depth: number,
): AsyncGenerator<Member | MemberFault> {
  for await (const member of members) {
    if ('fault' in member) yield member;
    else {
      for await (const inner of unpack({ bytes: member.bytes, file: null }, depth + 1)) {
        yield { ...inner, name: inner.name === null ? member.name : `${member.name}/${inner.name}` };
      }
    }
  }
}

function kindOf(opening: Uint8Array): 'gzip' | 'tar' | 'zip' | null {
  if (opening[0] === 0x1f && opening[1] === 0x8b) return 'gzip';
  if (zipMarks.some((mark) => mark.equals(opening.subarray(0, 4)))) return 'zip';
  return Buffer.from(opening.subarray(257, 262)).toString('latin1') === 'ustar' ? 'tar' : null;
}

/** How the first file of an archive begins, and the end of an empty one. */
const zipMarks = [Buffer.from([0x50, 0x4b, 3, 4]), Buffer.from([0x50, 0x4b, 5, 6])];

/** Bytes that tell what a file is packed in. */
const telling = 512;

async function readOpening(bytes: AsyncIterable<Uint8Array>) {
  const reader = bytes[Symbol.asyncIterator]();
  const chunks: Uint8Array[] = [];
  let size = 0;
  while (size < telling) {
    const next = await reader.next();
    if (next.done) break;
    chunks.push(next.value);
    size += next.value.length;
  }
  return { opening: Buffer.concat(chunks), bytes: resume(chunks, reader) };
}

async function* resume(
  chunks: readonly Uint8Array[],
  reader: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  try {
    yield* chunks;
    for (let next = await reader.next(); !next.done; next = await reader.next()) yield next.value;
  } finally {
    await reader.return?.();
  }
}
