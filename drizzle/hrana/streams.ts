import { randomUUID } from 'node:crypto';
import { type Connection, openConnection } from './connection.ts';
import { createLock } from './lock.ts';
import { HranaError, type PipelineRequest } from './protocol.ts';
import { openStream, type Stream, type StreamResult } from './stream.ts';

export interface StreamsOptions {
  /** Path of the database file. */
  file: string;
  /** A stream that is idle for so long is closed and its transaction rolled back, in milliseconds. */
  idleMs: number;
  /** Longest time a statement waits for another stream's lock, in milliseconds. */
  busyMs: number;
}

export interface PipelineResponse {
  baton: string | null;
  base_url: null;
  results: StreamResult[];
}

/** All the streams of a server, found again by the baton that the last answer carried. */
export interface Streams {
  answer(request: PipelineRequest): Promise<PipelineResponse>;
  closeAll(): void;
}

interface Waiting {
  stream: Stream;
  timer: NodeJS.Timeout;
}

/** Idle connections kept for the next streams. */
const pooledConnections = 8;

export function createStreams({ file, idleMs, busyMs }: StreamsOptions): Streams {
  const lock = createLock(busyMs);
  const waiting = new Map<string, Waiting>();
  const first = openConnection(file);
  // SQLite reads a file only when asked: a broken one must stop the start, not the first query.
  first.perform('select 1 from sqlite_schema');
  const pool: Connection[] = [first];

  function release(connection: Connection): void {
    if (connection.fresh && pool.length < pooledConnections) pool.push(connection);
    else connection.close();
  }

  function take(baton: string | null | undefined): Stream {
    if (baton === null || baton === undefined)
      return openStream(pool.pop() ?? openConnection(file), lock, release);
    const found = waiting.get(baton);
    if (!found)
      throw new HranaError('STREAM_EXPIRED', 'The stream has expired or the baton is not its last one');
    clearTimeout(found.timer);
    waiting.delete(baton);
    return found.stream;
  }

  /** Keeps a stream for its next request, under a baton that is good once. */
  function keep(stream: Stream): string {
    const baton = randomUUID();
    const timer = setTimeout(() => {
      waiting.delete(baton);
      stream.close();
    }, idleMs);
    timer.unref();
    waiting.set(baton, { stream, timer });
    return baton;
  }

  return {
    async answer({ baton, requests }) {
      const stream = take(baton);
      const results: StreamResult[] = [];
      for (const request of requests) results.push(await answerOpen(stream, request));
      return { baton: stream.closed ? null : keep(stream), base_url: null, results };
    },
    closeAll() {
      for (const { stream, timer } of waiting.values()) {
        clearTimeout(timer);
        stream.close();
      }
      waiting.clear();
      for (const connection of pool.splice(0)) connection.close();
    },
  };
}

async function answerOpen(
  stream: Stream,
  request: PipelineRequest['requests'][number],
): Promise<StreamResult> {
  if (!stream.closed) return stream.answer(request);
  return {
    type: 'error',
    error: { code: 'STREAM_CLOSED', message: 'The stream was closed by a request before' },
  };
}
