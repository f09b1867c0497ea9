/**
 * The form in which models are shipped: brotli over a JSON header and byte sections. Only cells other
 * than zero are kept, as the distance from the one before (variable length) and one byte of weight.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import type { LinearModel } from './linear.ts';

export interface ModelFile {
  /** Names of classes and whatever else the model's reader needs. */
  header: Record<string, unknown>;
  tables: Record<string, LinearModel>;
}

export function writeModel(path: URL | string, { header, tables }: ModelFile): number {
  const sections: Uint8Array[] = [];
  const shapes = Object.entries(tables).map(([name, table]) => {
    const { gaps, values } = packCells(table.weights);
    sections.push(gaps, values);
    return { name, width: table.width, bits: table.bits, gaps: gaps.length, values: values.length };
  });
  const head = Buffer.from(JSON.stringify({ ...header, tables: shapes }));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(head.length);
  const packed = brotliCompressSync(Buffer.concat([length, head, ...sections]), {
    params: { [constants.BROTLI_PARAM_QUALITY]: 10, [constants.BROTLI_PARAM_LGWIN]: 24 },
  });
  writeFileSync(path, packed);
  return packed.length;
}

interface Shape {
  name: string;
  width: number;
  bits: number;
  gaps: number;
  values: number;
}

export function readModel(path: URL | string): ModelFile {
  const bytes = brotliDecompressSync(readFileSync(path));
  let offset = 4 + bytes.readUInt32LE(0);
  const { tables: shapes, ...header } = JSON.parse(bytes.toString('utf8', 4, offset));
  const tables: Record<string, LinearModel> = {};
  for (const { name, width, bits, gaps, values } of shapes as Shape[]) {
    const weights = new Int8Array(width * 2 ** bits);
    const split = offset + gaps;
    unpackCells(bytes.subarray(offset, split), bytes.subarray(split, split + values), weights);
    tables[name] = { width, bits, weights };
    offset = split + values;
  }
  return { header, tables };
}

function packCells(weights: Int8Array): { gaps: Uint8Array; values: Uint8Array } {
  const gaps: number[] = [];
  const values: number[] = [];
  let last = -1;
  for (let cell = 0; cell < weights.length; cell++) {
    if (weights[cell] === 0) continue;
    let gap = cell - last - 1;
    for (; gap >= 0x80; gap >>>= 7) gaps.push((gap & 0x7f) | 0x80);
    gaps.push(gap);
    values.push((weights[cell] as number) & 0xff);
    last = cell;
  }
  return { gaps: Uint8Array.from(gaps), values: Uint8Array.from(values) };
}

function unpackCells(gaps: Uint8Array, values: Uint8Array, weights: Int8Array): void {
  let cell = -1;
  let position = 0;
  for (const value of values) {
    let gap = 0;
    let byte = 0;
    let shift = 0;
    do {
      byte = gaps[position++] as number;
      gap |= (byte & 0x7f) << shift;
      shift += 7;
    } while (byte & 0x80);
    cell += gap + 1;
    weights[cell] = (value << 24) >> 24;
  }
}
