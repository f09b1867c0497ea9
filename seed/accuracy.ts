import { existsSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import type { Figure } from './scoreboard/figure.ts';

/** A figure as the store and the API hold it; `count` is how many items it was measured on. */
export interface RecordedFigure {
  measure: string;
  data: string;
  value: number;
  low: number;
  high: number;
  count: number;
}

const file = new URL('accuracy.json', import.meta.url);

/** The scoreboard's last figures; none where it never ran. */
export function readAccuracy(): RecordedFigure[] {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as RecordedFigure[]) : [];
}

/** Keeps figures in place of the last ones of the same data. */
export async function recordFigures(figures: readonly Figure[]): Promise<void> {
  const data = new Set(figures.map((figure) => figure.data));
  const kept = readAccuracy().filter((figure) => !data.has(figure.data));
  const recorded = figures.map(toRecord);
  const sorted = [...kept, ...recorded].sort((a, b) => (a.data < b.data ? -1 : Number(a.data > b.data)));
  await writeFile(file, `${JSON.stringify(sorted, null, 2)}\n`);
}

function toRecord({ measure, data, value, low, high, gold }: Figure): RecordedFigure {
  const [rounded, least, most] = [value, low, high].map((share) => Math.round(share * 1000) / 1000);
  return { measure, data, value: rounded ?? 0, low: least ?? 0, high: most ?? 0, count: gold };
}
