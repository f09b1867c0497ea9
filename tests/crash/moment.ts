import fc from 'fast-check';
import type { Course, Moment } from './kill-seeder.ts';

/**
 * Moments at which to kill a run: one in four anywhere in it, the others where it writes, which is where it says
 * nothing for longest.
 */
export function moments({ timesMs }: Course): fc.Arbitrary<Moment> {
  const pauses = timesMs
    .map((time, line) => ({ line, lengthMs: (timesMs[line + 1] ?? time) - time }))
    // The first is the program's own start.
    .slice(1)
    .sort((one, other) => other.lengthMs - one.lengthMs)
    .slice(0, 3);
  const anywhere = fc.record({ line: fc.constant(0), delayMs: fc.nat(Math.ceil(timesMs.at(-1) ?? 0)) });
  const writing = pauses.map(({ line, lengthMs }) =>
    fc.record({ line: fc.constant(line), delayMs: fc.nat(Math.ceil(lengthMs)) }),
  );
  const all = [{ weight: 1, arbitrary: anywhere }, ...writing.map((arbitrary) => ({ weight: 2, arbitrary }))];
  // Else short delays would come more often.
  return fc.noBias(fc.oneof(...all));
}
