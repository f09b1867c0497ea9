import { styleText } from 'node:util';
import { Presets, SingleBar } from 'cli-progress';
import type { Outcome } from './seed-report.ts';

/** How much there is to do. */
export interface Extent {
  /** Files. One may hold many sources. */
  count: number;
  /** Of all files, where they are read as a stream. */
  bytes?: number;
  /** Whether files are still being counted. */
  growing?: boolean;
}

export interface ProgressDisplay {
  step: (path: string, outcome: Outcome) => void;
  /** Notes that so many bytes more were read. */
  read: (bytes: number) => void;
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
  extent: Extent,
  noun: string,
): ProgressDisplay {
  if (display === 'silent') return { step: () => {}, read: () => {}, close: () => {} };
  const stream = display === 'stderr' ? process.stderr : process.stdout;
  return stream.isTTY ? openBar(extent, noun, stream) : openLines(extent, noun, display);
}

function openBar(extent: Extent, noun: string, stream: NodeJS.WriteStream): ProgressDisplay {
  const format = `{bar} {value}/{total} ${noun} · {left} · {path}`;
  const bar = new SingleBar(
    { format, stream, hideCursor: true, clearOnComplete: true },
    Presets.shades_classic,
  );
  const pace = openPace(extent);
  bar.start(extent.count, 0, { path: '', left: '' });
  return {
    step: (path) => {
      const { total, left } = pace.step();
      bar.setTotal(total);
      bar.increment(1, { path, left });
    },
    read: pace.read,
    close: () => bar.stop(),
  };
}

function openLines(extent: Extent, noun: string, display: 'shown' | 'stderr'): ProgressDisplay {
  const pace = openPace(extent);
  let said = performance.now();
  return {
    step: (path, outcome) => {
      const { done, total, left } = pace.step();
      if (display === 'shown' && outcome !== 'unchanged') console.log(describeStep(path, outcome));
      const now = performance.now();
      if (now - said < everyMs) return;
      said = now;
      console.error(`${done}/${total} ${noun} · ${left}`);
    },
    read: pace.read,
    close: () => {},
  };
}

/** Counts what is done, and tells by the bytes how many there will be where files hold many. */
function openPace(extent: Extent) {
  const since = performance.now();
  let [done, bytes] = [0, 0];
  return {
    read(more: number): void {
      bytes += more;
    },
    step() {
      done += 1;
      const total = expectTotal(extent, { done, bytes });
      const left = describeLeft(done, total, performance.now() - since);
      return { done, total, left: extent.growing ? `${left} for what is counted so far` : left };
    },
  };
}

/** How many sources there will be, as far as can be told: a file may hold many. */
export function expectTotal(extent: Extent, { done, bytes }: { done: number; bytes: number }): number {
  const expected = extent.bytes && bytes > 0 ? Math.round((done * extent.bytes) / bytes) : 0;
  return Math.max(done, done > extent.count || expected > 2 * extent.count ? expected : extent.count);
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
