/** Reads stories in a thread of its own, in the order in which they are asked for. */
import { parentPort } from 'node:worker_threads';
import { readStory } from './read-story.ts';
import type { Source } from './story.ts';

export interface ReadingTask {
  source: Source;
  published: string | null;
}

parentPort?.on('message', ({ source, published }: ReadingTask) => {
  parentPort?.postMessage(readStory(source, published));
});
