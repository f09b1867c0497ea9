/** Words in a sequence. */
const length = 3;

/** A text of fewer sequences says too little to be told from another: it is compared with none. */
const fewest = 10;

/**
 * The sequences of three words of a text, as sorted 32-bit numbers, each once. Case, punctuation and spacing do
 * not count. Nothing of a text of fewer than twelve words.
 */
export function shinglesOf(body: string): Uint32Array {
  const words =
    body
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const hashes = Uint32Array.from(words, hashWord);
  const shingles = new Set<number>();
  for (let start = 0; start + length <= hashes.length; start++) shingles.add(shingleAt(hashes, start));
  return shingles.size < fewest ? new Uint32Array() : Uint32Array.from(shingles).sort();
}

function shingleAt(hashes: Uint32Array, start: number): number {
  let shingle = 0;
  for (let at = start; at < start + length; at++) shingle = scramble(shingle ^ (hashes[at] ?? 0));
  return shingle;
}

/** The share of the sequences of two texts that both have (Jaccard), 0 … 1. */
export function similarityOf(one: Uint32Array, other: Uint32Array): number {
  let common = 0;
  let [first, second] = [0, 0];
  while (first < one.length && second < other.length) {
    const [a, b] = [one[first] ?? 0, other[second] ?? 0];
    if (a === b) common++;
    if (a <= b) first++;
    if (b <= a) second++;
  }
  const all = one.length + other.length - common;
  return all === 0 ? 0 : common / all;
}

/** Spreads a number over all 32 bits, one to one (the finaliser of MurmurHash3). */
export function scramble(number: number): number {
  let hash = number + 0x9e3779b9;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** FNV-1a of its UTF-16 units. */
function hashWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < word.length; index++) {
    hash = Math.imul(hash ^ word.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}
