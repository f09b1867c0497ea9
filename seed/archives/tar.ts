import { Readable } from 'node:stream';
import { createTarDecoder } from 'modern-tar';
import { cleanName, isHidden, type Member } from './member.ts';

/** The files of a tar archive, one after the other; each has to be read before the next. */
export async function* membersOfTar(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Member> {
  const input = Readable.toWeb(Readable.from(bytes, { objectMode: false })) as ReadableStream<Uint8Array>;
  for await (const { header, body } of input.pipeThrough(createTarDecoder({ strict: true }))) {
    const isFile = header.type === undefined || header.type === 'file';
    const name = cleanName(header.name);
    if (isFile && !isHidden(name)) yield { name, bytes: body };
    if (!body.locked) await body.cancel();
  }
}
