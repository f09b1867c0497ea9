/** Reads stories in a thread of its own, in the order in which they are asked for. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Source } from '../story.ts';
import { readUnextracted } from './read-text.ts';

/** What a thread is for, told when it is started. */
export interface ReadingDuty {
  extraction: boolean;
}

export interface ReadingTask {
  source: Source;
  published: string | null;
}

const { extraction } = workerData as ReadingDuty;
// What extraction needs takes much memory.
const read = extraction ? (await import('./read-story.ts')).readStory : readUnextracted;

parentPort?.on('message', ({ source, published }: ReadingTask) => {
  parentPort?.postMessage(read(source, published));
});
