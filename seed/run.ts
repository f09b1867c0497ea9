import { availableParallelism } from 'node:os';
import type { FileStore } from '../drizzle/file-store.ts';
import { openBatch } from './batch.ts';
import { describeStep } from './dataset-step.ts';
import { readDisagreements } from './disagreement.ts';
import { failed, type LoadedSource } from './files/decode-source.ts';
import type { FeedMemory } from './files/feed-memory.ts';
import { loadFeed } from './files/load-feed.ts';
import { loadSources } from './files/source.ts';
import { nameFrom, rootName } from './files/source-name.ts';
import { openIntake } from './intake.ts';
import { type Ledger, openLedger } from './ledger.ts';
import type { Columns } from './readers/columns.ts';
import { openReadAhead } from './reading/read-ahead.ts';
import type { ReadStory } from './reading/read-story.ts';
import { type Outcome, openReport, type SeedReport } from './seed-report.ts';
import { tuneForWriting } from './tune-store.ts';
import { readVersion, type StoredArticle } from './writer/stored.ts';

export interface SeedOptions {
  /** Files and folders. */
  paths: readonly string[];
  /** EDTF for articles that bear no date. */
  published: string | null;
  /** Takes out articles whose source is gone from the folders given. */
  prune: boolean;
  /** Reads and compares, writes nothing. */
  dryRun: boolean;
  /** Articles that are written in one transaction: 200 unless told, or 1,000 without extraction. */
  articlesPerWrite?: number;
  /** Threads that read texts, where there are many of them: as many as there are cores unless told. */
  threads?: number;
  /** Without it articles that are new go in as text alone; a later run with it extracts what was not. */
  extraction?: boolean;
  /** Which column of a table holds which field, where its header does not say so itself. */
  columns?: Columns;
  /** Addresses of feeds to be read besides. */
  feeds?: readonly string[];
  /** What is known of feeds from the last run, and where it is kept; where nothing is, they are read whole. */
  feedMemory?: FeedMemory;
  onProgress: (path: string, outcome: Outcome) => void;
  /** Is told of the bytes that are read from files. */
  onRead?: (bytes: number) => void;
}

/** Reads sources, extracts what is new or edited in them, and brings the store up to date. */
export async function seed(store: FileStore, options: SeedOptions): Promise<SeedReport> {
  // The version first: whatever another seeder writes from here on is noticed when this one writes.
  const version = await readVersion(store);
  await tuneForWriting(store);
  const ledger = await openLedger(store);
  const { extraction = true, published, threads = availableParallelism() } = options;
  const ahead = openReadAhead({ threads: threadsBeside({ threads, extraction }), published, extraction });
  try {
    const run = openRun(store, options, { ledger, version });
    for await (const { loaded, story } of ahead.read(loadAll(options), run.isNew)) {
      const coming = await settle(story);
      if (coming instanceof Error) await run.take(failed(loaded.path, describeDeath(coming)), null);
      else await run.take(loaded, coming);
    }
    const report = await run.finish();
    if (!options.dryRun && extraction) options.feedMemory?.keep();
    return report;
  } finally {
    await ahead.close();
    ledger.close();
  }
}

/** Threads that read beside the one that writes. Texts alone are read several times as fast as they are written. */
function threadsBeside({ threads, extraction }: { threads: number; extraction: boolean }): number {
  if (threads < 2) return 0;
  return extraction ? threads : 1;
}

/** A story, or what befell the thread that read it. */
async function settle(story: Promise<ReadStory> | null): Promise<ReadStory | Error | null> {
  try {
    return await story;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

function describeDeath({ message }: Error): string {
  return `ended the thread that read it (${message}): take it out, and report it`;
}

/** A feed that has not changed is not sent again, and would wait for extraction for ever. */
async function* loadAll(options: SeedOptions): AsyncGenerator<LoadedSource> {
  for (const root of options.paths) {
    for await (const loaded of loadSources([root], options)) yield nameFrom(root, loaded);
  }
  const memory = options.extraction === false ? undefined : options.feedMemory;
  for (const url of options.feeds ?? []) yield* loadFeed(url, memory);
}

function openRun(
  store: FileStore,
  options: SeedOptions,
  { ledger, version }: { ledger: Ledger; version: string | null },
) {
  const { published, extraction = true, dryRun, prune, paths, onProgress } = options;
  const { articlesPerWrite = extraction ? 200 : 1_000 } = options;
  const intake = openIntake(ledger, { published, extraction });
  const batch = openBatch(store, { articlesPerWrite, dryRun, version });
  const { report, name, complain } = openReport();

  function* nameGone(gone: Iterable<StoredArticle>): Generator<string> {
    for (const { id, sourcePath } of gone) {
      name(prune ? 'removed' : 'missing', sourcePath);
      if (prune) yield id;
    }
  }

  return {
    /** Whether the store does not hold it as it is. */
    isNew: (loaded: LoadedSource) => !ledger.seen.has(loaded.path) && intake.isNew(loaded),
    async take(loaded: LoadedSource, coming: ReadStory | null): Promise<void> {
      if (loaded.source === null) ledger.unread.add(loaded.path);
      else if (ledger.seen.has(loaded.path)) return;
      ledger.seen.add(loaded.path);
      const { outcome, problems, story, withdrawn } = intake.take(loaded, coming);
      complain(problems);
      if (outcome !== 'refused') name(outcome, loaded.path);
      onProgress(loaded.path, outcome);
      if (story) await batch.add(story);
      if (withdrawn) await batch.withdraw(withdrawn);
    },
    async finish(): Promise<SeedReport> {
      await batch.finish(nameGone(ledger.gone(paths.map(rootName))));
      complain(await readDisagreements(store, ledger.seen));
      const { version: after, tags } = batch.state();
      report.change = describeStep(version, after, tags);
      return report;
    },
  };
}
