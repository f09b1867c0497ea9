/** Sentences that are read beside each other. */

/** More do not fit into the memory that is near; fewer fetch the weights more often. */
const mostSentences = 8;

/** Room of the longest sentence times the sentences. */
export const mostPlaces = 1600;

/** By numbers of sentences: each lot begins with its longest, and the others are about as long. */
export function makeLots(sentences: readonly (readonly string[])[]): number[][] {
  const lengthOf = (number: number) => sentences[number]?.length ?? 0;
  const order = [...sentences.keys()].sort((one, other) => lengthOf(other) - lengthOf(one) || one - other);
  const lots: number[][] = [];
  for (const number of order) {
    const lot = lots.at(-1);
    const longest = lot === undefined ? 0 : lengthOf(lot[0] as number);
    if (lot === undefined || lot.length === mostSentences || (lot.length + 1) * longest > mostPlaces) {
      lots.push([number]);
    } else lot.push(number);
  }
  return lots;
}
