/** Whole numbers below `limit` in an order that depends on the seed alone, so that training can be repeated exactly. */
export type Draw = (limit: number) => number;

export function createDraw(seed: number): Draw {
  let state = Math.imul(seed + 1, 0x9e3779b1) | 0;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
}

export function drawFrom<Item>(items: readonly Item[], draw: Draw): Item {
  return items[draw(items.length)] as Item;
}
