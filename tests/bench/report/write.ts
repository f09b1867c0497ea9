import { readFileSync, writeFileSync } from 'node:fs';
import type { Results } from '../results.ts';
import { drawChart } from './chart.ts';
import { reportTable } from './table.ts';

const marks = { start: '<!-- bench -->', end: '<!-- /bench -->' } as const;

/** Puts the figures of a run where readers find them. */
export function writeReport(results: Results): void {
  writeFileSync('tests/bench/results.json', `${JSON.stringify(results, null, 2)}\n`);
  writeFileSync('tests/bench/results.svg', drawChart(results));
  writeFileSync('README.md', placeTable(readFileSync('README.md', 'utf8'), reportTable(results)));
}

/** The text with the table between its marks. */
export function placeTable(text: string, table: string): string {
  const [start, end] = [text.indexOf(marks.start), text.indexOf(marks.end)];
  if (start === -1 || end < start) throw new Error(`README.md has no ${marks.start} … ${marks.end}.`);
  return `${text.slice(0, start + marks.start.length)}\n\n${table}\n\n${text.slice(end)}`;
}
