import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { operations } from '../operation.ts';
import type { Results } from '../results.ts';
import { drawChart } from './chart.ts';
import { reportTable } from './table.ts';

const marks = { start: '<!-- bench -->', end: '<!-- /bench -->' } as const;

const path = 'tests/bench/results.json';

/** Puts the figures of a run where readers find them, beside those of other operations in an earlier one. */
export function writeReport(found: Results, before: Results | null): void {
  const results = before && isLike(before, found) ? join(before, found) : found;
  writeFileSync(path, `${JSON.stringify(results, null, 2)}\n`);
  writeFileSync('tests/bench/results.svg', drawChart(results));
  writeFileSync('README.md', placeTable(readFileSync('README.md', 'utf8'), reportTable(results)));
}

/** The run that was written last, or null. */
export function readReport(): Results | null {
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Results) : null;
}

function isLike(one: Results, other: Results): boolean {
  return one.machine === other.machine && isDeepStrictEqual(one.extent, other.extent);
}

function join(before: Results, found: Results): Results {
  const all = new Map([...before.operations, ...found.operations].map((one) => [one.name, one]));
  const known = operations.flatMap(({ name }) => all.get(name) ?? []);
  return { ...found, operations: known, ...('why' in found.pages ? pagesOf(before) : {}) };
}

function pagesOf({ pages, statementsByPage }: Results): Pick<Results, 'pages' | 'statementsByPage'> {
  return { pages, statementsByPage };
}

/** The text with the table between its marks. */
export function placeTable(text: string, table: string): string {
  const [start, end] = [text.indexOf(marks.start), text.indexOf(marks.end)];
  if (start === -1 || end < start) throw new Error(`README.md has no ${marks.start} … ${marks.end}.`);
  return `${text.slice(0, start + marks.start.length)}\n\n${table}\n\n${text.slice(end)}`;
}
