import { styleText } from 'node:util';
import type { SeedReport } from './seed-report.ts';
import type { Problem } from './story.ts';

/** Prints what came of a run: problems to stderr, the rest to stdout. */
export function printReport(report: SeedReport, form: 'json' | 'text', outcome: string): void {
  if (form === 'json') {
    console.log(JSON.stringify(report, null, 2));
    return;
  }
  for (const problem of report.problems) {
    console.error(styleText('red', describeProblem(problem), { stream: process.stderr }));
  }
  sayMore(report, 'problems');
  for (const path of report.missing)
    console.log(`missing   ${path} (its article stays; --prune takes it out)`);
  sayMore(report, 'missing');
  for (const path of report.removed) console.log(`removed   ${path}`);
  sayMore(report, 'removed');
  console.log(`${styleText('bold', outcome)}: ${summarise(report)}`);
}

/** A problem as editors and terminals understand it: `path:line: message`. */
export function describeProblem({ path, line, message }: Problem): string {
  return `${path}${line === undefined ? '' : `:${line}`}: ${message}`;
}

function summarise({ counts: { unchanged, problems, ...others } }: SeedReport): string {
  const { added, updated, withdrawn, ...rest } = others;
  const counts = { added, updated, withdrawn, unchanged, ...rest, problems };
  const all = Object.entries(counts);
  if (all.every(([name, count]) => name === 'unchanged' || count === 0))
    return `nothing to do, all ${unchanged} sources are unchanged`;
  return all
    .filter(([name, count]) => count > 0 || name === 'added')
    .map(([name, count]) => `${count} ${name}`)
    .join(', ');
}

/** Of a list that is not named to its end, how many more there are. */
function sayMore(report: SeedReport, kind: 'missing' | 'removed' | 'problems'): void {
  const more = report.counts[kind] - report[kind].length;
  if (more > 0) console.error(`… and ${more} more ${kind}`);
}
