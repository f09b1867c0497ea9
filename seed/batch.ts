import type { FileStore } from '../drizzle/file-store.ts';
import { readAccuracy } from './accuracy.ts';
import { openTags } from './dataset-step.ts';
import { extractorVersion } from './extractor-version.ts';
import { articleId } from './writer/row-id.ts';
import { showsOtherFigures } from './writer/stored.ts';
import { type WithdrawnStory, type WrittenStory, writeChange } from './writer/write.ts';

export interface BatchOptions {
  /** Articles that are written in one transaction. */
  articlesPerWrite: number;
  /** Nothing is written. */
  dryRun: boolean;
  /** The version of the dataset that sources are compared with. */
  version: string | null;
}

/** Most characters of text that wait to be written, be they of few articles or of many. */
const mostCharacters = 16 * 1024 * 1024;

/** Gathers what is to be written and writes it, many articles at a time. */
export function openBatch(store: FileStore, { articlesPerWrite, dryRun, version: before }: BatchOptions) {
  const accuracy = JSON.stringify(readAccuracy());
  const tags = openTags();
  let version = before;
  let stories: WrittenStory[] = [];
  let withdrawn: WithdrawnStory[] = [];
  let characters = 0;

  async function write(removedIds: readonly string[]): Promise<void> {
    const waiting = { stories, withdrawn };
    [stories, withdrawn, characters] = [[], [], 0];
    if (dryRun) return;
    const change = { ...waiting, removedIds, extractor: extractorVersion(), accuracy };
    const written = await writeChange(store, { ...change, versionBefore: version });
    version = written.version;
    tags.add(written.tags);
  }

  async function writeFull(): Promise<void> {
    if (stories.length + withdrawn.length >= articlesPerWrite || characters >= mostCharacters)
      await write([]);
  }

  return {
    async add(story: WrittenStory): Promise<void> {
      stories.push(story);
      characters += story.text.body.length;
      await writeFull();
    },
    async withdraw(notice: WithdrawnStory): Promise<void> {
      stories = stories.filter((story) => articleId(story.text) !== notice.id);
      withdrawn.push(notice);
      await writeFull();
    },
    /** Writes what waits, and takes articles out, by their row ids. */
    async finish(removedIds: Iterable<string>): Promise<void> {
      let some: string[] = [];
      for (const id of removedIds) {
        some.push(id);
        if (some.length < articlesPerWrite) continue;
        await write(some);
        some = [];
      }
      const isLeft = stories.length + withdrawn.length + some.length > 0;
      if (isLeft || (!dryRun && (await showsOtherFigures(store, accuracy)))) await write(some);
    },
    /** The version of the dataset by now, and the tags of what has become another. */
    state: () => ({ version, tags: tags.list() }),
  };
}
