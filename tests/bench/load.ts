import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** One request, to be sent again and again. */
export interface Ask {
  url: string;
  method: 'GET' | 'POST';
  headers: Record<string, string>;
  body?: string;
}

export type Job =
  | { kind: 'rate'; ask: Ask; connections: number; seconds: number }
  /** Asks take turns, one at a time, so that whatever else the machine does falls on all of them alike. */
  | { kind: 'latency'; asks: Ask[]; count: number; seconds: number };

export interface Rate {
  perSecond: number;
  /** Requests that got no answer or an error. */
  failed: number;
}

/** Times of one ask in milliseconds, or why it has none. */
export type Timed = { p50: number; p99: number } | { failure: string };

/** Longest wait for one answer, in milliseconds: what takes longer is not measured. */
export const answerMs = 10_000;

/** The process that sends the load, so that it takes no time from what is measured but the machine's own. */
export interface Load {
  measureRate(ask: Ask, options: { connections: number; seconds: number }): Promise<Rate>;
  measureLatency(asks: Ask[], options: { count: number; seconds: number }): Promise<Timed[]>;
  stop(): void;
}

export function startLoad(): Load {
  const child = fork(join(import.meta.dirname, 'load-process.ts'));
  async function run<Result>(job: Job): Promise<Result> {
    child.send(job);
    const [{ result, error }] = (await once(child, 'message')) as [{ result?: Result; error?: string }];
    if (result === undefined) throw new Error(error ?? 'The load process said nothing.');
    return result;
  }
  return {
    measureRate: (ask, options) => run({ kind: 'rate', ask, ...options }),
    measureLatency: (asks, options) => run({ kind: 'latency', asks, ...options }),
    stop: () => child.kill(),
  };
}
