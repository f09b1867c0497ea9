import { existsSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import type { AccuracyFigure } from '../drizzle/tables/index.ts';
import type { Figure } from './scoreboard/figure.ts';

const file = new URL('accuracy.json', import.meta.url);

/** The scoreboard's last figures; none where it never ran. */
export function readAccuracy(): AccuracyFigure[] {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as AccuracyFigure[]) : [];
}

/** Keeps figures in place of the last ones of the same data. */
export async function recordFigures(figures: readonly Figure[]): Promise<void> {
  const data = new Set(figures.map((figure) => figure.data));
  const kept = readAccuracy().filter((figure) => !data.has(figure.data));
  const recorded = figures.map(toRecord);
  const sorted = [...kept, ...recorded].sort((a, b) => (a.data < b.data ? -1 : Number(a.data > b.data)));
  await writeFile(file, `${JSON.stringify(sorted, null, 2)}\n`);
}

function toRecord({ measure, data, value, low, high, gold }: Figure): AccuracyFigure {
  return { measure, data, value: round(value), low: round(low), high: round(high), count: gold };
}

function round(share: number): number {
  return Math.round(share * 1000) / 1000;
}
