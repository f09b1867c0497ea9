/** Threads that read stories beside the one that writes them. */
import { Worker } from 'node:worker_threads';
import type { ReadStory } from './read-story.ts';
import type { ReadingDuty, ReadingTask } from './reading-worker.ts';

export interface ReadingThreads {
  read(task: ReadingTask): Promise<ReadStory>;
  close(): Promise<void>;
}

interface Waiting {
  task: ReadingTask;
  resolve(story: ReadStory): void;
  reject(error: Error): void;
}

/** A text that a thread dies of is rejected; another thread goes on with those that waited behind it. */
export function openReadingThreads(count: number, duty: ReadingDuty): ReadingThreads {
  const threads = Array.from({ length: count }, () => openThread(duty));
  return {
    read(task) {
      const [idlest] = threads.toSorted((one, other) => one.waiting.length - other.waiting.length);
      const story = (idlest as Thread).read(task);
      // Whoever asked may have failed by then, and listen no more.
      story.catch(() => undefined);
      return story;
    },
    async close() {
      await Promise.all(threads.map((thread) => thread.close()));
    },
  };
}

type Thread = ReturnType<typeof openThread>;

/** Threads that die one after the other without having read anything are not started for ever. */
const mostDeaths = 3;

function openThread(duty: ReadingDuty) {
  const waiting: Waiting[] = [];
  let [deaths, isOver] = [0, false];
  let worker = start();

  function start(): Worker {
    const started = new Worker(new URL('./reading-worker.ts', import.meta.url), { workerData: duty });
    let fault = new Error('A thread that reads texts has ended.');
    started.on('message', (story: ReadStory) => {
      deaths = 0;
      waiting.shift()?.resolve(story);
    });
    started.on('error', (error) => {
      fault = error instanceof Error ? error : new Error(String(error));
    });
    started.on('exit', () => mourn(fault));
    return started;
  }

  function mourn(fault: Error): void {
    deaths += 1;
    isOver ||= deaths >= mostDeaths;
    for (const { reject } of waiting.splice(0, isOver ? waiting.length : 1)) reject(fault);
    if (isOver) return;
    worker = start();
    for (const { task } of waiting) worker.postMessage(task);
  }

  return {
    waiting,
    read(task: ReadingTask): Promise<ReadStory> {
      return new Promise((resolve, reject) => {
        if (isOver) return reject(new Error('A thread that reads texts has ended.'));
        waiting.push({ task, resolve, reject });
        worker.postMessage(task);
      });
    },
    async close(): Promise<void> {
      isOver = true;
      await worker.terminate();
    },
  };
}
