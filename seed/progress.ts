import { styleText } from 'node:util';
import { Presets, SingleBar } from 'cli-progress';
import type { Outcome } from './seed-report.ts';

export interface ProgressDisplay {
  step: (path: string, outcome: Outcome) => void;
  close: () => void;
}

/** How often a run that is no terminal's says how far it is. */
const everyMs = 10_000;

/**
 * Shows how far a run is, with rate and time left: a bar on a terminal; elsewhere a line a source on stdout, and
 * every ten seconds one on stderr. With `stderr` nothing goes to stdout, which has the output itself.
 */
export function openProgress(
  display: 'shown' | 'stderr' | 'silent',
  total: number,
  noun: string,
): ProgressDisplay {
  if (display === 'silent') return { step: () => {}, close: () => {} };
  const stream = display === 'stderr' ? process.stderr : process.stdout;
  return stream.isTTY ? openBar(total, noun, stream) : openLines(total, noun, display);
}

function openBar(total: number, noun: string, stream: NodeJS.WriteStream): ProgressDisplay {
  const format = `{bar} {value}/{total} ${noun} · {left} · {path}`;
  const bar = new SingleBar(
    { format, stream, hideCursor: true, clearOnComplete: true },
    Presets.shades_classic,
  );
  const since = performance.now();
  let done = 0;
  bar.start(total, 0, { path: '', left: '' });
  return {
    step: (path) => {
      done += 1;
      // A file may hold many articles.
      bar.setTotal(Math.max(total, done));
      bar.increment(1, { path, left: describeLeft(done, Math.max(total, done), performance.now() - since) });
    },
    close: () => bar.stop(),
  };
}

function openLines(total: number, noun: string, display: 'shown' | 'stderr'): ProgressDisplay {
  const since = performance.now();
  let [done, said] = [0, since];
  return {
    step: (path, outcome) => {
      done += 1;
      if (display === 'shown' && outcome !== 'unchanged') console.log(describeStep(path, outcome));
      const now = performance.now();
      if (now - said < everyMs) return;
      said = now;
      const all = Math.max(total, done);
      console.error(`${done}/${all} ${noun} · ${describeLeft(done, all, now - since)}`);
    },
    close: () => {},
  };
}

const colors = {
  added: 'green',
  updated: 'cyan',
  withdrawn: 'yellow',
  unchanged: 'dim',
  waiting: 'yellow',
  refused: 'red',
} as const;

function describeStep(path: string, outcome: Outcome): string {
  return `${styleText(colors[outcome], outcome.padEnd(9))} ${path}`;
}

/** How fast something goes, and how long it will go on: `4.2 a second, 1 min 5 s left`. */
export function describeLeft(done: number, total: number, elapsedMs: number): string {
  const rate = (done * 1_000) / Math.max(1, elapsedMs);
  const leftS = Math.ceil((total - done) / rate);
  const minutes = Math.floor(leftS / 60);
  const speed = rate >= 1 ? `${rate.toFixed(1)} a second` : `${(1 / rate).toFixed(1)} s each`;
  return `${speed}, ${minutes > 0 ? `${minutes} min ` : ''}${leftS % 60} s left`;
}
