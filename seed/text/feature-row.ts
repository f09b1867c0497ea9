import { hashFeature } from '../models/linear.ts';

/** Room for the features of one decision. */
export const parseFeatures = new Int32Array(192);
let size = 0;

/** Forgets the features of the decision before. */
export function beginFeatures(): void {
  size = 0;
}

export function countFeatures(): number {
  return size;
}

/** Adds the next feature: three numbers and its own place make one. */
export function put(a: number, b: number, c: number): void {
  parseFeatures[size] = hashFeature(size, a, b, c);
  size++;
}

/** Two numbers as one. */
export function mix(a: number, b: number): number {
  return Math.imul(a ^ (b >>> 16) ^ (b << 16), 0x9e3779b1) + b;
}
