import { availableParallelism } from 'node:os';
import type { FileStore } from '../drizzle/file-store.ts';
import { readAccuracy } from './accuracy.ts';
import { contentHashOf, faultyHashOf } from './content-hash.ts';
import { type DatasetStep, describeStep } from './dataset-step.ts';
import type { LoadedSource } from './decode-source.ts';
import { readDisagreements } from './disagreement.ts';
import { extractorVersion } from './extractor-version.ts';
import type { FeedMemory } from './feed-memory.ts';
import { findGone } from './gone.ts';
import { loadFeed } from './load-feed.ts';
import { openNotices } from './notices.ts';
import { openReadAhead } from './read-ahead.ts';
import { type ReadStory, readStory } from './read-story.ts';
import type { Columns } from './readers/columns.ts';
import { articleId, articleSlug } from './row-id.ts';
import { loadSources } from './source.ts';
import { nameFrom, rootName } from './source-name.ts';
import { readStored, readVersion, type StoredArticle, showsOtherFigures } from './stored.ts';
import type { Problem } from './story.ts';
import { tell } from './tell.ts';
import { type WithdrawnStory, type WrittenStory, writeChange } from './write.ts';

export interface SeedOptions {
  /** Files and folders. */
  paths: readonly string[];
  /** EDTF for articles that bear no date. */
  published: string | null;
  /** Takes out articles whose source is gone from the folders given. */
  prune: boolean;
  /** Reads and compares, writes nothing. */
  dryRun: boolean;
  /** Articles that are written in one transaction: 200 unless told. */
  articlesPerWrite?: number;
  /** Threads that read texts, where there are many of them: as many as there are cores unless told. */
  threads?: number;
  /** Which column of a table holds which field, where its header does not say so itself. */
  columns?: Columns;
  /** Addresses of feeds to be read besides. */
  feeds?: readonly string[];
  /** What is known of feeds from the last run, and where it is kept; where nothing is, they are read whole. */
  feedMemory?: FeedMemory;
  onProgress: (path: string, outcome: Outcome) => void;
}

export type Outcome = 'added' | 'updated' | 'withdrawn' | 'unchanged' | 'refused';

/**
 * What came of a run, as paths of sources. `missing` are in the store but no longer in the folders given;
 * with `prune` they are `removed` instead.
 */
export interface SeedReport {
  added: string[];
  updated: string[];
  /** Those whose publishers have taken them back. */
  withdrawn: string[];
  unchanged: string[];
  missing: string[];
  removed: string[];
  problems: Problem[];
  /** What the run changed, for caches. Null where it changed nothing. */
  change: DatasetStep | null;
}

/** Reads sources, extracts what is new or edited in them, and brings the store up to date. */
export async function seed(store: FileStore, options: SeedOptions): Promise<SeedReport> {
  // The version first: whatever another seeder writes from here on is noticed when this one writes.
  const version = await readVersion(store);
  const run = openRun(store, options, await readStored(store), version);
  const ahead = openReadAhead({ threads: options.threads ?? availableParallelism(), ...options });
  try {
    for await (const { loaded, story } of ahead.read(loadNamed(options), run.isNew)) {
      await run.take(loaded, await story);
    }
    for (const url of options.feeds ?? []) {
      for await (const loaded of loadFeed(url, options.feedMemory)) await run.take(loaded, null);
    }
  } finally {
    await ahead.close();
  }
  const report = await run.finish();
  if (!options.dryRun) options.feedMemory?.keep();
  return report;
}

async function* loadNamed(options: SeedOptions): AsyncGenerator<LoadedSource> {
  for (const root of options.paths) {
    for await (const loaded of loadSources([root], options)) yield nameFrom(root, loaded);
  }
}

function openRun(
  store: FileStore,
  options: SeedOptions,
  stored: ReadonlyMap<string, StoredArticle>,
  versionBefore: string | null,
) {
  const report: SeedReport = {
    added: [],
    updated: [],
    withdrawn: [],
    unchanged: [],
    missing: [],
    removed: [],
    problems: [],
    change: null,
  };
  const changed = new Set<string>();
  const accuracy = JSON.stringify(readAccuracy());
  const seen = new Set<string>();
  const unread = new Set<string>();
  const pathOfArticle = new Map<string, string>();
  const notices = openNotices(stored);
  let pending: WrittenStory[] = [];
  let withdrawn: WithdrawnStory[] = [];
  let version = versionBefore;

  function take(loaded: LoadedSource, story: ReadStory | null): Outcome {
    report.problems.push(...loaded.problems);
    if (loaded.source === null) return 'refused';
    const before = stored.get(loaded.path);
    const telling = { source: loaded.source, sidecar: loaded.sidecar, published: options.published };
    const contentHash = contentHashOf(telling);
    if (before?.contentHash === contentHash) {
      pathOfArticle.set(before.id, loaded.path);
      return 'unchanged';
    }
    const { reading, extraction } = story ?? readStory(telling.source, options.published);
    report.problems.push(...reading.problems);
    const text = reading.value;
    if (text === null || reading.format === null) return 'refused';
    const replacedId = before?.id ?? null;
    const status = text.pubStatus ?? 'usable';
    if (status !== 'usable') {
      const { path: sourcePath } = loaded;
      const notice = {
        id: articleId(text),
        slug: articleSlug(text),
        status,
        sourcePath,
        contentHash,
        replacedId,
      };
      pending = pending.filter((story) => articleId(story.text) !== notice.id);
      pathOfArticle.set(notice.id, sourcePath);
      withdrawn.push(notices.add(notice));
      return 'withdrawn';
    }
    if (extraction === null || notices.forbid(text, loaded.path)) return 'withdrawn';
    const told = tell(
      { ...telling, text, format: reading.format, extraction },
      report.problems,
      pathOfArticle,
    );
    if (told === null) return 'refused';
    report.problems.push(...told.faults);
    const keptHash = told.faults.length > 0 ? faultyHashOf(contentHash) : contentHash;
    if (before?.contentHash === keptHash) return 'unchanged';
    pending.push({ ...told.story, contentHash: keptHash, replacedId });
    return before ? 'updated' : 'added';
  }

  async function flush(removedIds: readonly string[]): Promise<void> {
    const [stories, taken] = [pending, withdrawn];
    [pending, withdrawn] = [[], []];
    if (options.dryRun) return;
    const hasChange = stories.length + taken.length + removedIds.length > 0;
    if (!hasChange && !(await showsOtherFigures(store, accuracy))) return;
    const extractor = extractorVersion();
    const change = { stories, withdrawn: taken, removedIds, extractor, accuracy, versionBefore: version };
    const written = await writeChange(store, change);
    version = written.version;
    for (const tag of written.tags) changed.add(tag);
  }

  return {
    /** Whether the store does not hold it as it is. */
    isNew({ path, source, sidecar }: LoadedSource): boolean {
      if (source === null || seen.has(path)) return false;
      const contentHash = contentHashOf({ source, sidecar, published: options.published });
      return stored.get(path)?.contentHash !== contentHash;
    },
    async take(loaded: LoadedSource, story: ReadStory | null): Promise<void> {
      if (loaded.source === null) unread.add(loaded.path);
      else if (seen.has(loaded.path)) return;
      seen.add(loaded.path);
      const outcome = take(loaded, story);
      if (outcome !== 'refused') report[outcome].push(loaded.path);
      options.onProgress(loaded.path, outcome);
      if (pending.length + withdrawn.length >= (options.articlesPerWrite ?? 200)) await flush([]);
    },
    async finish(): Promise<SeedReport> {
      const gone = findGone(stored, { seen, unread, roots: options.paths.map(rootName), pathOfArticle });
      report[options.prune ? 'removed' : 'missing'] = gone.map(({ sourcePath }) => sourcePath);
      await flush(options.prune ? gone.map(({ id }) => id) : []);
      report.problems.push(...(await readDisagreements(store, seen)));
      report.change = describeStep(versionBefore, version, changed);
      return report;
    },
  };
}
