import fc from 'fast-check';

/** A source of choices for whatever is made at random: a tape of numbers, which fast-check can shorten. */
export interface Draw {
  /** A whole number below `limit`; 0, the plainest choice, once the tape is at its end. */
  below(limit: number): number;
  /** True in one of `times` cases, never at the end of the tape. */
  oneIn(times: number): boolean;
  pick<Item>(items: readonly Item[]): Item;
  /** Between `least` and `most` items of a list, in any order. */
  some<Item>(items: readonly Item[], least: number, most: number): Item[];
}

/** Tapes of every length up to one that is enough for a large operation. */
export const tapes: fc.Arbitrary<number[]> = fc.array(fc.nat(0x7fffffff), {
  minLength: 4,
  maxLength: 400,
  size: 'max',
});

export function openDraw(tape: readonly number[]): Draw {
  let at = 0;
  const below = (limit: number) => (tape[at++] ?? 0) % limit;

  function some<Item>(items: readonly Item[], least: number, most: number): Item[] {
    const left = [...items];
    const wanted = least + below(most - least + 1);
    const chosen: Item[] = [];
    while (chosen.length < wanted && left.length > 0) chosen.push(...left.splice(below(left.length), 1));
    return chosen;
  }

  return {
    below,
    oneIn: (times) => at < tape.length && below(times) === times - 1,
    pick: (items) => items[below(items.length)] as (typeof items)[number],
    some,
  };
}
