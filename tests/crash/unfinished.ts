import { readFileSync } from 'node:fs';

const headerBytes = 32;
const frameHeaderBytes = 24;
const commitField = 4;
const saltField = 8;

/**
 * How many pages a write-ahead log holds of a transaction that never ended: frames of the log's present round
 * (they bear its salt) after the last one that commits (https://sqlite.org/fileformat2.html#walformat).
 */
export function countUnfinished(file: string): number {
  const log = readFileSync(file);
  if (log.length < headerBytes) return 0;
  const salt = log.subarray(16, 24);
  const frameBytes = frameHeaderBytes + log.readUInt32BE(8);
  let unfinished = 0;
  for (let at = headerBytes; at + frameBytes <= log.length; at += frameBytes) {
    if (!log.subarray(at + saltField, at + saltField + 8).equals(salt)) break;
    unfinished = log.readUInt32BE(at + commitField) === 0 ? unfinished + 1 : 0;
  }
  return unfinished;
}
