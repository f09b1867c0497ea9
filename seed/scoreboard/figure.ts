/** Figures with the interval that chance alone would give them. */

/** What one item (a sentence, an article) adds to a figure. */
export interface Tally {
  right: number;
  /** How many were in the gold. */
  gold: number;
  /** How many were found; where each gold item has one answer, the same as `gold`. */
  found: number;
}

export interface Figure {
  /** Which data, e.g. `plover, half A`. */
  data: string;
  measure: string;
  /** 0 … 1. */
  value: number;
  /** 95 % bootstrap interval over items. */
  low: number;
  high: number;
  right: number;
  gold: number;
  found: number;
}

export function toAccuracy(data: string, measure: string, tallies: readonly Tally[]): Figure {
  return toFigure(data, measure, tallies, ({ right, gold }) => right / gold);
}

/** Harmonic mean of precision and recall. */
export function toF1(data: string, measure: string, tallies: readonly Tally[]): Figure {
  return toFigure(data, measure, tallies, ({ right, gold, found }) => (2 * right) / (gold + found));
}

const resamples = 1000;

function toFigure(
  data: string,
  measure: string,
  tallies: readonly Tally[],
  formula: (sum: Tally) => number,
): Figure {
  const total = addUp(tallies);
  const value = (sum: Tally) => (sum.gold + sum.found === 0 ? 0 : formula(sum) || 0);
  const random = startRandom(20_220_612);
  const values = Array.from({ length: resamples }, () => {
    const sample = tallies.map(() => tallies[Math.floor(random() * tallies.length)] as Tally);
    return value(addUp(sample));
  }).sort((a, b) => a - b);
  const at = (share: number) => values[Math.floor(share * (values.length - 1))] ?? 0;
  return { data, measure, value: value(total), low: at(0.025), high: at(0.975), ...total };
}

function addUp(tallies: readonly Tally[]): Tally {
  const sum = { right: 0, gold: 0, found: 0 };
  for (const { right, gold, found } of tallies) {
    sum.right += right;
    sum.gold += gold;
    sum.found += found;
  }
  return sum;
}

/** Mulberry32: the same figures on every run. */
function startRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export function printFigures(figures: readonly Figure[]): string {
  const rows = figures.map((figure) => [
    figure.data,
    figure.measure,
    figure.value.toFixed(3),
    `${figure.low.toFixed(3)}–${figure.high.toFixed(3)}`,
    `${figure.right}/${figure.gold}`,
    figure.found === figure.gold ? '' : String(figure.found),
  ]);
  const table = [['data', 'measure', 'value', '95 % interval', 'right/gold', 'found'], ...rows];
  const widths = (table[0] ?? []).map((_, column) =>
    Math.max(...table.map((row) => row[column]?.length ?? 0)),
  );
  return table
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
