import { Presets, SingleBar } from 'cli-progress';
import type { Outcome } from './run.ts';

export interface ProgressDisplay {
  step: (path: string, outcome: Outcome) => void;
  close: () => void;
}

/** Shows how far a run is: a bar with rate and time left on a terminal, a line a source elsewhere. */
export function openProgress(display: 'shown' | 'silent', total: number): ProgressDisplay {
  if (display === 'silent') return { step: () => {}, close: () => {} };
  return process.stdout.isTTY ? openBar(total) : openLines();
}

function openBar(total: number): ProgressDisplay {
  const format = '{bar} {value}/{total} sources · {eta_formatted} left · {path}';
  const bar = new SingleBar({ format, hideCursor: true, clearOnComplete: true }, Presets.shades_classic);
  bar.start(total, 0, { path: '' });
  return {
    step: (path) => bar.increment(1, { path }),
    close: () => bar.stop(),
  };
}

function openLines(): ProgressDisplay {
  return {
    step: (path, outcome) => {
      if (outcome !== 'unchanged') console.log(`${outcome.padEnd(9)} ${path}`);
    },
    close: () => {},
  };
}
