import { styleText } from 'node:util';
import type { SeedReport } from './run.ts';
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
  for (const path of report.missing)
    console.log(`missing   ${path} (its article stays; --prune takes it out)`);
  for (const path of report.removed) console.log(`removed   ${path}`);
  console.log(`${styleText('bold', outcome)}: ${summarise(report)}`);
}

/** A problem as editors and terminals understand it: `path:line: message`. */
export function describeProblem({ path, line, message }: Problem): string {
  return `${path}${line === undefined ? '' : `:${line}`}: ${message}`;
}

function summarise({ added, updated, withdrawn, unchanged, removed, missing, problems }: SeedReport): string {
  if (
    added.length + updated.length + withdrawn.length + removed.length + missing.length + problems.length ===
    0
  ) {
    return `nothing to do, all ${unchanged.length} sources are unchanged`;
  }
  const counts = { added, updated, withdrawn, unchanged, removed, missing, problems };
  return Object.entries(counts)
    .filter(([name, list]) => list.length > 0 || name === 'added')
    .map(([name, list]) => `${list.length} ${name}`)
    .join(', ');
}
