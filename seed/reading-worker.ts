/** Reads stories in a thread of its own, in the order in which they are asked for. */
import { parentPort } from 'node:worker_threads';
import { readStory, readUnextracted } from './read-story.ts';
import type { Source } from './story.ts';

export interface ReadingTask {
  source: Source;
  published: string | null;
  extraction: boolean;
}

parentPort?.on('message', ({ source, published, extraction }: ReadingTask) => {
  const read = extraction ? readStory : readUnextracted;
  parentPort?.postMessage(read(source, published));
});
