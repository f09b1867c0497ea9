/** The form in which the network is shipped: brotli over a JSON header and the numbers of every table. */
import { readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';

export interface NetworkFile {
  /** Names of classes, known forms, and steps of tables. */
  header: NetworkHeader;
  tables: Record<string, Int8Array | Float32Array>;
}

export interface NetworkHeader {
  /** Tags as `NOUN|NNS`. */
  tags: string[];
  relations: string[];
  /** Forms of words with rows of their own, from row 1. */
  forms: string[];
  /** What one step of 8 bits stands for in the tables of forms and affixes. */
  steps: { forms: number; affixes: number };
}

export function writeNetwork(path: URL | string, { header, tables }: NetworkFile): number {
  const shapes = Object.entries(tables).map(([name, table]): Shape => {
    return { name, bits: table instanceof Int8Array ? 8 : 32, length: table.length };
  });
  const head = Buffer.from(JSON.stringify({ ...header, tables: shapes }));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(head.length);
  const sections = Object.values(tables).map((table) => {
    return Buffer.from(table.buffer, table.byteOffset, table.byteLength);
  });
  const packed = brotliCompressSync(Buffer.concat([length, head, ...sections]));
  writeFileSync(path, packed);
  return packed.length;
}

interface Shape {
  name: string;
  bits: 8 | 32;
  length: number;
}

export function readNetwork(path: URL | string): NetworkFile {
  const bytes = brotliDecompressSync(readFileSync(path));
  let at = 4 + bytes.readUInt32LE(0);
  const { tables: shapes, ...header } = JSON.parse(bytes.toString('utf8', 4, at)) as NetworkHeader & {
    tables: Shape[];
  };
  const tables: NetworkFile['tables'] = {};
  for (const { name, bits, length } of shapes) {
    // A copy, for numbers of 32 bits have to begin at a multiple of four.
    const section = Uint8Array.from(bytes.subarray(at, at + (length * bits) / 8)).buffer;
    tables[name] = bits === 8 ? new Int8Array(section) : new Float32Array(section);
    at += (length * bits) / 8;
  }
  return { header, tables };
}
