/** A source of chance that gives the same numbers for the same seed, on every machine. */
export interface Chance {
  /** From 0, below 1. */
  unit(): number;
  /** From 0, below `end`. */
  below(end: number): number;
  /** From 0, below `end`, each rank about as often as Zipf's law says: half as often as the one of half its rank. */
  rank(end: number): number;
  pick<Item>(items: readonly Item[]): Item;
}

/** Opens one (mulberry32). */
export function openChance(seed: number): Chance {
  let state = seed >>> 0;
  function unit(): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }
  const below = (end: number) => Math.floor(unit() * end);
  const logarithms = new Map<number, number>();
  function logarithmOf(end: number): number {
    let logarithm = logarithms.get(end);
    if (logarithm === undefined) {
      logarithm = Math.log(end + 1);
      logarithms.set(end, logarithm);
    }
    return logarithm;
  }
  return {
    unit,
    below,
    rank: (end) => Math.min(end - 1, Math.floor(Math.exp(unit() * logarithmOf(end))) - 1),
    pick: (items) => items[below(items.length)] as (typeof items)[number],
  };
}

/** A row id that looks like a digest, so that indexes get no order for free; never the same for two numbers. */
export function scatteredId(kind: number, number: number): string {
  return mix(number ^ mix32(kind)) + mix(number + 0x9e3779b9 * (kind + 1));
}

const threeDigits = 36 ** 3;
const triples = Array.from({ length: threeDigits }, (_, number) => number.toString(36).padStart(3, '0'));

/** Seven digits to base 36: there are tens of millions of ids, so most of each is looked up. */
function mix(number: number): string {
  const mixed = mix32(number);
  const upper = Math.floor(mixed / threeDigits);
  const first = Math.floor(upper / threeDigits);
  return `${first}${triples[upper % threeDigits]}${triples[mixed % threeDigits]}`;
}

function mix32(number: number): number {
  let mixed = Math.imul(number ^ (number >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
