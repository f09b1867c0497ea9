/** Dropout: numbers left out at random while learning, so that none is relied on alone. */
import type { Workspace } from '../workspace.ts';
import type { Random } from './random.ts';

/** One factor for each number of a row, for the rows of one moment: all words of a sentence have the same. */
export type Mask = Float32Array;

export function drawMask(random: Random, size: number, share: number): Mask {
  const kept = 1 / (1 - share);
  return Float32Array.from({ length: size }, () => (random() < share ? 0 : kept));
}

/** Multiplies rows in place; the mask is used again for every `mask.length` numbers. */
export function applyMask({ floats }: Workspace, at: number, count: number, mask: Mask): void {
  let cell = at / 4;
  for (let done = 0; done < count; done += mask.length) {
    for (let index = 0; index < mask.length; index++, cell++) {
      floats[cell] = (floats[cell] as number) * (mask[index] as number);
    }
  }
}
