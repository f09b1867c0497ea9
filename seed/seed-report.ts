import type { DatasetStep } from './dataset-step.ts';
import type { Problem } from './story.ts';

export type Outcome = 'added' | 'updated' | 'withdrawn' | 'unchanged' | 'waiting' | 'refused';

/** What can come of sources, as far as it is reported. */
export const reported = [
  'added',
  'updated',
  'withdrawn',
  'unchanged',
  'waiting',
  'missing',
  'removed',
] as const;
type Reported = (typeof reported)[number];

/** A report names so many of each; of the others it says how many there are. */
export const mostNamed = 10_000;

/**
 * What came of a run, as paths of sources, the first 10,000 of each kind. `missing` are in the store but no longer in
 * the folders given; with `prune` they are `removed` instead.
 */
export interface SeedReport extends Record<Reported, string[]> {
  /** How many there are of each, named or not. */
  counts: Record<Reported | 'problems', number>;
  problems: Problem[];
  /** What the run changed, for caches. Null where it changed nothing. */
  change: DatasetStep | null;
}

export function openReport() {
  const lists = Object.fromEntries(reported.map((kind) => [kind, [] as string[]]));
  const counts = Object.fromEntries([...reported, 'problems'].map((kind) => [kind, 0]));
  const report = { ...lists, counts, problems: [], change: null } as unknown as SeedReport;
  return {
    report,
    name(kind: Reported, path: string): void {
      report.counts[kind] += 1;
      if (report[kind].length < mostNamed) report[kind].push(path);
    },
    complain(problems: readonly Problem[]): void {
      report.counts.problems += problems.length;
      report.problems.push(...problems.slice(0, mostNamed - report.problems.length));
    },
  };
}
