/**
 * A linear model over hashed features: every feature is one row of a table, every class one column,
 * and a score is a sum over rows. Weights are 8-bit whole numbers, so that a row is one cache line.
 */
export interface LinearModel {
  /** Columns of a row: the number of classes, rounded up to a power of two. */
  width: number;
  /** The table has `2 ** bits` rows. */
  bits: number;
  weights: Int8Array;
}

/** Mixes up to three numbers and the number of a template into a row-finding hash. */
export function hashFeature(template: number, a: number, b: number, c: number): number {
  let hash = Math.imul(template + 0x3ade68b1, 0x9e3779b1);
  hash = Math.imul(hash ^ a, 0x85ebca6b);
  hash ^= hash >>> 15;
  hash = Math.imul(hash ^ b, 0xc2b2ae35);
  hash ^= hash >>> 13;
  hash = Math.imul(hash ^ c, 0x27d4eb2f);
  return hash ^ (hash >>> 16);
}

/** A 32-bit hash of a string (FNV-1a over UTF-16 code units), never 0, which stands for "no word". */
export function hashString(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash === 0 ? 1 : hash | 0;
}

/** Adds the rows of `features` (their first `count`) into `scores`, which is cleared first. */
export function scoreClasses(
  model: Pick<LinearModel, 'width' | 'bits'> & { weights: Int8Array | Float32Array },
  features: Int32Array,
  count: number,
  scores: Float64Array,
): void {
  const { width, weights } = model;
  const shift = 32 - model.bits;
  scores.fill(0, 0, width);
  for (let index = 0; index < count; index++) {
    const row = ((features[index] as number) >>> shift) * width;
    for (let column = 0; column < width; column++) {
      scores[column] = (scores[column] as number) + (weights[row + column] as number);
    }
  }
}
