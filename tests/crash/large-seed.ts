import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { databaseFile, openFolder } from '../../drizzle/file-store.ts';
import { writeNewsFile } from '../bench/scale/news-file.ts';
import { digestContent } from '../support/content-digest.ts';
import { findFaults } from '../support/store-faults.ts';
import { type Course, killSeeder, runSeeder } from './kill-seeder.ts';

export interface LargeSeed {
  articles: number;
  /** One kill for each, once so many more articles were taken in. */
  killsAfter: readonly number[];
  tell: (line: string) => void;
}

/** What came of it: whatever was wrong, and how many articles the last run found done. */
export interface LargeSeedOutcome {
  faults: string[];
  resumedAt: number;
}

/**
 * Seeds one large file as text alone, once undisturbed and once killed again and again, and compares what is in the
 * two stores in the end.
 */
export async function disturbLargeSeed({ articles, killsAfter, tell }: LargeSeed): Promise<LargeSeedOutcome> {
  const folder = mkdtempSync(join(tmpdir(), 'newsgraph-large-'));
  try {
    const file = join(folder, 'news.ndjson');
    writeNewsFile(file, articles);
    const argsFor = (data: string) => [file, '--data', join(folder, data), '--no-extraction'];
    const whole = await runSeeder(argsFor('undisturbed'));
    tell(`undisturbed: ${describe(whole)}`);
    for (const line of killsAfter) {
      const running = await killSeeder(argsFor('disturbed'), { line, delayMs: 0 });
      tell(`killed ${running ? `after ${line} articles more` : 'too late'}`);
    }
    const last = await runSeeder(argsFor('disturbed'));
    tell(`the run that followed: ${describe(last)}`);
    const resumedAt = Number(/(\d+) (?:sources are )?unchanged/.exec(last.said)?.[1] ?? 0);
    return { faults: await compare(join(folder, 'undisturbed'), join(folder, 'disturbed')), resumedAt };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function describe({ said, timesMs }: Course): string {
  const lastLine = said.trimEnd().split('\n').at(-1);
  return `${((timesMs.at(-1) ?? 0) / 1_000).toFixed(1)} s, ${lastLine}`;
}

async function compare(undisturbed: string, disturbed: string): Promise<string[]> {
  const store = openFolder(disturbed);
  const faults = await findFaults(store).finally(() => store.client.close());
  const [wanted, found] = [undisturbed, disturbed].map((folder) => digestContent(databaseFile(folder)));
  for (const [table, digest] of wanted ?? [])
    if (found?.get(table) !== digest) faults.push(`${table} has another content than without kills`);
  return faults;
}
