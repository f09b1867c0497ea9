import { crc32, deflateRawSync } from 'node:zlib';

/** A file of an archive; flags as ZIP has them, such as 1 for encrypted. */
export interface Zipped {
  name: string;
  body: string | Uint8Array;
  stored?: boolean;
  flags?: number;
}

const utf8Names = 0x800;

/** A ZIP archive (PKWARE APPNOTE 4.3) that may hold what no tool for making them would put there. */
export function writeZip(files: readonly Zipped[]): Buffer {
  const parts: Buffer[] = [];
  const list: Buffer[] = [];
  let offset = 0;
  for (const { name, body, stored = false, flags = 0 } of files) {
    const path = Buffer.from(name);
    const bytes = Buffer.from(body);
    const packed = stored ? bytes : deflateRawSync(bytes);
    const about = describe({ flags: flags | utf8Names, method: stored ? 0 : 8, bytes, packed, path });
    const local = Buffer.concat([signature('PK\u0003\u0004'), about, path, packed]);
    const placed = Buffer.alloc(14);
    placed.writeUInt32LE(offset, 10);
    list.push(Buffer.concat([signature('PK\u0001\u0002'), numbers([20]), about, placed, path]));
    parts.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(list);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...parts, directory, signature('PK\u0005\u0006'), end]);
}

interface Described {
  flags: number;
  method: number;
  bytes: Buffer;
  packed: Buffer;
  path: Buffer;
}

/** What the header of a file and its line in the list at the end have in common. */
function describe({ flags, method, bytes, packed, path }: Described): Buffer {
  const sizes = Buffer.alloc(12);
  sizes.writeUInt32LE(crc32(bytes), 0);
  sizes.writeUInt32LE(packed.length, 4);
  sizes.writeUInt32LE(bytes.length, 8);
  return Buffer.concat([numbers([20, flags, method, 0, 0]), sizes, numbers([path.length, 0])]);
}

function numbers(values: readonly number[]): Buffer {
  return Buffer.from(values.flatMap((value) => [value & 0xff, value >> 8]));
}

function signature(text: string): Buffer {
  return Buffer.from(text, 'latin1');
}
