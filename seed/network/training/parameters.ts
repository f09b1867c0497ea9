/** The numbers that are learnt, side by side in one stretch of memory, with what the learning of each needs. */
import { takeRoom, takeZeros, type Workspace } from '../workspace.ts';
import type { Random } from './random.ts';

export interface Parameters {
  workspace: Workspace;
  random: Random;
  from: number;
  /** How many numbers there are. */
  count: number;
  /** Distances in bytes from a weight to its gradient, mean gradient, mean square, and running mean. */
  slopes: number;
  means: number;
  squares: number;
  averages: number;
  /** Steps taken so far. */
  steps: number;
}

/** Claims parameters by calling `claim`, which takes room for them; then makes room for their learning. */
export function createParameters(workspace: Workspace, random: Random, claim: () => void): Parameters {
  const from = workspace.free;
  claim();
  const size = workspace.free - from;
  for (let copy = 0; copy < 4; copy++) takeZeros(workspace, size / 4);
  return {
    workspace,
    random,
    from,
    count: size / 4,
    slopes: size,
    means: 2 * size,
    squares: 3 * size,
    averages: 4 * size,
    steps: 0,
  };
}

/** Room for `count` weights, each begun by `start`. */
export function claimWeights(workspace: Workspace, count: number, start: (index: number) => number): number {
  const at = takeRoom(workspace, count);
  for (let index = 0; index < count; index++) workspace.floats[at / 4 + index] = start(index);
  return at;
}

/** A start for a matrix that neither swells nor shrinks what goes through it (Glorot and Bengio 2010). */
export function startEvenly(random: Random, inputs: number, outputs: number): () => number {
  const most = Math.sqrt(6 / (inputs + outputs));
  return () => (2 * random() - 1) * most;
}

export interface Descent {
  /** Size of a step. */
  rate: number;
  /** Words that the gradients are summed over. */
  words: number;
}

const longestSlope = 2;
const firstDecay = 0.9;
const secondDecay = 0.95;
const averageDecay = 0.998;

/** One step against the gradients, which are cleared. */
export function descendOnce(parameters: Parameters, { rate, words }: Descent): void {
  const { workspace, from, count, slopes, means, squares, averages } = parameters;
  const length = Math.sqrt(workspace.kernel.sumSquares(from + slopes, count)) / words;
  const scale = Math.min(1, longestSlope / length) / words;
  parameters.steps++;
  // Early on the running mean would still remember the random start.
  const decay = Math.min(averageDecay, parameters.steps / (parameters.steps + 10));
  workspace.kernel.descend(
    from,
    from + slopes,
    from + means,
    from + squares,
    from + averages,
    count,
    rate,
    scale,
    firstDecay,
    secondDecay,
    decay,
  );
}
