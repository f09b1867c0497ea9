/** Widths of the network's layers, each a multiple of 8. */

/** A word's vector, with what is learnt about its form. */
export const formWidth = 104;
export const affixWidth = 64;
export const inputWidth = formWidth + affixWidth;

/** Cells that read the sentence each way, and how often it is read. */
export const cells = 128;
export const layers = 3;
export const outcomes = 2 * cells;

/** What a word says of itself as a dependent and as a head: for finding heads, and for naming relations. */
export const arcWidth = 128;
export const labelWidth = 128;
export const roleWidth = 2 * arcWidth + 2 * labelWidth;

/** A number of classes, rounded up. */
export function padWidth(classes: number): number {
  return Math.ceil(classes / 8) * 8;
}
