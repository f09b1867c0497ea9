/** Clusters of words that are used alike: about a thousand, which belong to 64 families. */
import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';

/** Number of a word's cluster, 1 … 1024; 0 when it is in none. Case does not matter. */
export function findCluster(word: string): number {
  table ??= readClusters();
  return table.clusters.get(word.toLowerCase()) ?? 0;
}

/** The family, 1 … 64, that a cluster belongs to; 0 for 0. */
export function findFamily(cluster: number): number {
  table ??= readClusters();
  return table.families[cluster] ?? 0;
}

/**
 * Where the table is kept: the words, one a line, then a zero byte, the number of families (two bytes,
 * high first), a byte of family for each cluster from 0, and two bytes of cluster for each word in order.
 */
export const clusterFile = new URL('./clusters.bin', import.meta.url);

interface ClusterTable {
  clusters: Map<string, number>;
  families: Uint8Array;
}

let table: ClusterTable | undefined;

function readClusters(): ClusterTable {
  const bytes = brotliDecompressSync(readFileSync(clusterFile));
  const end = bytes.indexOf(0);
  const from = end + 3;
  const to = from + bytes.readUInt16BE(end + 1);
  const words = bytes.toString('utf8', 0, end).split('\n');
  return {
    families: bytes.subarray(from, to),
    clusters: new Map(words.map((word, index) => [word, bytes.readUInt16LE(to + 2 * index)])),
  };
}
