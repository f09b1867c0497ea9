/** Reads the next sources while those before them are written. */
import type { LoadedSource } from '../files/decode-source.ts';
import type { Source } from '../story.ts';
import type { ReadStory } from './read-story.ts';
import { openReadingThreads, type ReadingThreads } from './reading-threads.ts';

export interface AheadOptions {
  /** Threads that read; with none, all is read where it is written. */
  threads: number;
  published: string | null;
  extraction: boolean;
}

/** A source, and its story where it is being read in another thread. */
export interface ComingStory {
  loaded: LoadedSource;
  story: Promise<ReadStory> | null;
}

/** So many stories are read in the time that it takes a thread to open the models and to become fast. */
const storiesBeforeThreads = 100;

/** Enough for the threads to have work while a batch is written. */
const storiesPerThread = 16;

/** Sources come out in the order in which they went in. */
export function openReadAhead({ threads: count, published, extraction }: AheadOptions) {
  let threads: ReadingThreads | null = null;
  let begun = 0;

  function begin(source: Source): Promise<ReadStory> | null {
    begun++;
    if (count === 0 || begun <= storiesBeforeThreads) return null;
    threads ??= openReadingThreads(count, { extraction });
    return threads.read({ source, published });
  }

  return {
    async *read(
      sources: AsyncIterable<LoadedSource>,
      isWanted: (loaded: LoadedSource) => boolean,
    ): AsyncGenerator<ComingStory> {
      const coming: ComingStory[] = [];
      for await (const loaded of sources) {
        const story = loaded.source !== null && isWanted(loaded) ? begin(loaded.source) : null;
        coming.push({ loaded, story });
        while (coming[0]?.story === null || coming.length > count * storiesPerThread) {
          yield coming.shift() as ComingStory;
        }
      }
      yield* coming;
    },
    async close(): Promise<void> {
      await threads?.close();
    },
  };
}
