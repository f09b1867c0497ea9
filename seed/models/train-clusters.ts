/**
 * Makes the table of word clusters from word vectors. Needed only when the table itself is to change.
 */
import { writeFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { clusterFile } from './clusters.ts';
import { readVectorFile } from './vector-file.ts';

const vocabulary = 70_000;
const coarse = 64;
const fine = 1024;
const rounds = 12;

export function trainClusters(vectorPath: string): number {
  const { words, vectors } = readVectors(vectorPath);
  const groups = partPoints(vectors, fine);
  const centres = groups.map((group) =>
    normalise(meanOf(group.map((word) => vectors[word] as Float32Array))),
  );
  const clusters = new Uint16Array(words.length);
  const families = new Uint8Array(groups.length + 1);
  for (const [family, members] of partPoints(centres, coarse).entries()) {
    for (const group of members) families[group + 1] = family + 1;
  }
  for (const [number, group] of groups.entries()) for (const word of group) clusters[word] = number + 1;
  return writeClusters(words, clusters, families);
}

function readVectors(path: string): { words: string[]; vectors: Float32Array[] } {
  const { words, vectors } = readVectorFile(path, vocabulary);
  return { words, vectors: removeCommonParts(vectors.map(normalise)).map(normalise) };
}

/** Takes away the mean and the two main directions, which tell how frequent a word is, not how it is used. */
function removeCommonParts(raw: readonly Float32Array[]): Float32Array[] {
  const mean = meanOf(raw);
  let vectors = raw.map((vector) => vector.map((value, at) => value - (mean[at] as number)));
  for (let part = 0; part < 2; part++) {
    const main = findMainDirection(vectors);
    vectors = vectors.map((vector) => {
      const share = multiply(vector, main);
      return vector.map((value, at) => value - share * (main[at] as number));
    });
  }
  return vectors;
}

/** By power iteration. */
function findMainDirection(vectors: readonly Float32Array[]): Float32Array {
  let direction = normalise(Float32Array.from(vectors[0] ?? []));
  for (let round = 0; round < 20; round++) {
    const sum = new Float32Array(direction.length);
    for (const vector of vectors) {
      const share = multiply(vector, direction);
      for (let at = 0; at < sum.length; at++) sum[at] = (sum[at] as number) + share * (vector[at] as number);
    }
    direction = normalise(sum);
  }
  return direction;
}

function meanOf(vectors: readonly Float32Array[]): Float32Array {
  const sum = new Float32Array(vectors[0]?.length ?? 0);
  for (const vector of vectors)
    for (let at = 0; at < sum.length; at++) sum[at] = (sum[at] as number) + (vector[at] as number);
  return sum.map((value) => value / Math.max(vectors.length, 1));
}

function normalise(vector: Float32Array): Float32Array {
  const size = Math.hypot(...vector) || 1;
  return vector.map((value) => value / size);
}

/** Spherical k-means over the points by index, begun from points spread evenly over the first half. */
function partPoints(points: readonly Float32Array[], parts: number): number[][] {
  const step = Math.max(1, Math.floor(points.length / 2 / parts));
  let centres = Array.from({ length: parts }, (_, part) => points[part * step] as Float32Array);
  let groups: number[][] = [];
  for (let round = 0; round < rounds; round++) {
    groups = centres.map(() => []);
    for (const [index, point] of points.entries()) groups[findNearest(centres, point)]?.push(index);
    centres = centres.map((centre, part) => {
      const members = groups[part] ?? [];
      return members.length === 0
        ? centre
        : normalise(meanOf(members.map((index) => points[index] as Float32Array)));
    });
  }
  return groups;
}

function findNearest(centres: readonly Float32Array[], point: Float32Array): number {
  let best = 0;
  let highest = -Infinity;
  for (let part = 0; part < centres.length; part++) {
    const product = multiply(centres[part] as Float32Array, point);
    if (product > highest) {
      highest = product;
      best = part;
    }
  }
  return best;
}

function multiply(left: Float32Array, right: Float32Array): number {
  let product = 0;
  for (let at = 0; at < left.length; at++) product += (left[at] as number) * (right[at] as number);
  return product;
}

function writeClusters(words: readonly string[], clusters: Uint16Array, families: Uint8Array): number {
  const order = words
    .map((_, index) => index)
    .sort((a, b) => ((words[a] as string) < (words[b] as string) ? -1 : 1));
  const text = Buffer.from(`${order.map((index) => words[index]).join('\n')}\0`);
  const numbers = Buffer.from(Uint16Array.from(order, (index) => clusters[index] as number).buffer);
  const packed = brotliCompressSync(
    Buffer.concat([text, Buffer.from([families.length >> 8, families.length & 255]), families, numbers]),
  );
  writeFileSync(clusterFile, packed);
  return packed.length;
}
