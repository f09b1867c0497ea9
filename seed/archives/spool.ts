import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';

/** Bytes of a stream that may lie on the disk while it is read: layers of archives could fill any. */
const mostBytes = 4 * 1024 ** 3;

/** A stream is too long to be laid down in a file. */
export class TooLongToSpool extends Error {}

/** A stream as a file of its own, for what can only be read from its end; `remove` it afterwards. */
export async function spool(
  bytes: AsyncIterable<Uint8Array>,
  most = mostBytes,
): Promise<{ file: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'newsgraph-'));
  const remove = () => rm(folder, { recursive: true, force: true });
  const file = join(folder, 'spooled');
  try {
    await pipeline(bound(bytes, most), createWriteStream(file));
    return { file, remove };
  } catch (error) {
    await remove();
    throw error;
  }
}

async function* bound(bytes: AsyncIterable<Uint8Array>, most: number): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const chunk of bytes) {
    size += chunk.length;
    if (size > most)
      throw new TooLongToSpool(`is a zip file of more than ${most} bytes in a stream: unpack it first`);
    yield chunk;
  }
}
