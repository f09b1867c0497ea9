import { type Entry, getFileNameLowLevel, openPromise, type ZipFile } from 'yauzl';
import { openBudget } from './budget.ts';
import { cleanName, isHidden, type Member, type MemberFault } from './member.ts';
import { spool } from './spool.ts';

/** The files of a zip archive, one after the other, by the list at its end. */
export async function* membersOfZip(file: string): AsyncGenerator<Member | MemberFault> {
  const archive = await openPromise(file, { lazyEntries: true, autoClose: false, decodeStrings: false });
  const budget = openBudget();
  try {
    for await (const entry of archive.eachEntry()) {
      const path = readName(entry);
      const name = cleanName(path);
      if (path.endsWith('/') || isHidden(name)) continue;
      if (entry.isEncrypted()) yield { name, fault: 'is encrypted: unpack the archive first' };
      else yield { name, bytes: readEntry(archive, entry, budget) };
    }
  } finally {
    archive.close();
  }
}

/** The same of a stream. It is laid down in a file first: the list at the end tells what there is, not what comes by. */
export async function* membersOfSpooledZip(
  bytes: AsyncIterable<Uint8Array>,
): AsyncGenerator<Member | MemberFault> {
  const { file, remove } = await spool(bytes);
  try {
    yield* membersOfZip(file);
  } finally {
    await remove();
  }
}

/** The library would refuse a whole archive for one path that leads out of it; here none leads anywhere. */
function readName({ generalPurposeBitFlag, fileNameRaw, extraFields }: Entry): string {
  return getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, false);
}

async function* readEntry(
  archive: ZipFile,
  entry: Entry,
  budget: ReturnType<typeof openBudget>,
): AsyncGenerator<Uint8Array> {
  budget.packed(entry.compressedSize);
  for await (const chunk of await archive.openReadStreamPromise(entry)) {
    budget.unpacked(chunk.length);
    yield chunk;
  }
}
