import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openFolder } from '../../drizzle/file-store.ts';
import { migrate } from '../../drizzle/migrate.ts';
import { seed } from '../../seed/run.ts';
import { writeCorpus } from '../support/write-corpus.ts';
import { type Course, killSeeder, type Moment, runSeeder } from './kill-seeder.ts';
import { type Look, look } from './look.ts';

/** A run that is killed again and again: of a new store, or of one that an edited corpus comes to. */
export interface Scene {
  name: string;
  /** How a run goes that nobody disturbs, to choose moments from. */
  course: Course;
  /** Kills a run at a moment, looks at what is left, runs again and compares with the undisturbed run. */
  disturb(moment: Moment): Promise<Kill>;
}

/** What a kill met and what came of it. */
export interface Kill {
  met: 'before the first version' | 'between two versions' | 'after the last version' | 'too late';
  /** Whether the log held pages of a transaction that never ended. */
  unfinished: boolean;
  /** Everything that was wrong, after the kill or after the run that followed. */
  faults: string[];
}

/** Makes both scenes, on a corpus of so many articles, and hands them over; cleans up afterwards. */
export async function withScenes<Result>(
  count: number,
  action: (scenes: readonly [Scene, Scene]) => Promise<Result>,
): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'newsgraph-crash-'));
  const sources = { first: join(folder, 'first', 'news'), second: join(folder, 'second', 'news') };
  try {
    writeCorpus({ folder: sources.first, count, edition: 'first' });
    writeCorpus({ folder: sources.second, count, edition: 'second' });
    const fresh = await openScene(folder, { name: 'new store', sources: sources.first, base: null });
    const base = join(folder, 'base');
    cpSync(join(folder, 'undisturbed'), base, { recursive: true });
    const edited = await openScene(folder, { name: 'edited sources', sources: sources.second, base });
    return await action([fresh, edited]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Setting {
  name: string;
  sources: string;
  /** Data folder that a run starts from, if any. */
  base: string | null;
}

async function openScene(folder: string, { name, sources, base }: Setting): Promise<Scene> {
  const prepare = (data: string) => {
    rmSync(data, { recursive: true, force: true });
    if (base !== null) cpSync(base, data, { recursive: true });
    return [sources, '--data', data, '--prune', '--batch', '8'];
  };
  const undisturbed = join(folder, 'undisturbed');
  const args = prepare(undisturbed);
  const before = await look(undisturbed);
  const course = await runSeeder(args);
  const wanted = await look(undisturbed);
  const faults = [...wanted.faults, ...(course.code === 0 ? [] : [course.said])];
  if (faults.length > 0) throw new Error(`Undisturbed, ${name}: ${faults.join(' · ')}`);

  return {
    name,
    course,
    async disturb(moment) {
      const data = join(folder, 'disturbed');
      const running = await killSeeder(prepare(data), moment);
      const left = await look(data);
      const problems = await seedAgain(data, sources);
      const faults = [...judgeLeft(left, wanted), ...judgeRerun(problems, await look(data), wanted)];
      return {
        met: running ? meet(left, before, wanted) : 'too late',
        unfinished: left.unfinished > 0,
        faults,
      };
    },
  };
}

/** A killed run leaves the store at one of the versions that it goes through, and whole. */
function judgeLeft(left: Look, wanted: Look): string[] {
  const passed = left.versions.every((version, index) => version === wanted.versions[index]);
  const faults = passed
    ? left.faults
    : [...left.faults, `versions ${left.versions} on the way to ${wanted.versions}`];
  return faults.map((fault) => `after the kill: ${fault}`);
}

/** The next run, in this process, where everything is loaded already. */
async function seedAgain(data: string, sources: string): Promise<string[]> {
  const store = openFolder(data);
  try {
    await migrate(store);
    const onProgress = () => {};
    const report = await seed(store, {
      paths: [sources],
      published: null,
      prune: true,
      dryRun: false,
      onProgress,
    });
    return report.problems.map(({ message }) => message);
  } catch (error) {
    return [String(error)];
  } finally {
    store.client.close();
  }
}

function judgeRerun(problems: readonly string[], after: Look, wanted: Look): string[] {
  const same = after.content === wanted.content;
  const faults = [
    ...problems,
    ...after.faults,
    ...(same ? [] : ['the content is another than that of an undisturbed run']),
  ];
  return faults.map((fault) => `after the next run: ${fault}`);
}

function meet(left: Look, before: Look, wanted: Look): Kill['met'] {
  if (left.versions.length === wanted.versions.length) return 'after the last version';
  return left.versions.length > before.versions.length ? 'between two versions' : 'before the first version';
}
