/** Threads that read stories beside the one that writes them. */
import { Worker } from 'node:worker_threads';
import type { ReadStory } from './read-story.ts';
import type { ReadingTask } from './reading-worker.ts';

export interface ReadingThreads {
  read(task: ReadingTask): Promise<ReadStory>;
  close(): Promise<void>;
}

interface Waiting {
  resolve(story: ReadStory): void;
  reject(error: Error): void;
}

/** What cannot be read on because a thread died is rejected, as if it had failed here. */
export function openReadingThreads(count: number): ReadingThreads {
  const threads = Array.from({ length: count }, openThread);
  return {
    read(task) {
      const [idlest] = threads.toSorted((one, other) => one.waiting.length - other.waiting.length);
      const story = (idlest as Thread).read(task);
      // Whoever asked may have failed by then, and listen no more.
      story.catch(() => undefined);
      return story;
    },
    async close() {
      await Promise.all(threads.map(({ worker }) => worker.terminate()));
    },
  };
}

type Thread = ReturnType<typeof openThread>;

function openThread() {
  const worker = new Worker(new URL('./reading-worker.ts', import.meta.url));
  const waiting: Waiting[] = [];
  let fault: Error | null = null;
  const fail = (error: Error) => {
    fault ??= error;
    for (const { reject } of waiting.splice(0)) reject(fault);
  };
  worker.on('message', (story: ReadStory) => waiting.shift()?.resolve(story));
  worker.on('error', fail);
  worker.on('exit', () => fail(new Error('A thread that reads texts has ended.')));
  return {
    worker,
    waiting,
    read(task: ReadingTask): Promise<ReadStory> {
      return new Promise((resolve, reject) => {
        if (fault !== null) return reject(fault);
        waiting.push({ resolve, reject });
        worker.postMessage(task);
      });
    },
  };
}
