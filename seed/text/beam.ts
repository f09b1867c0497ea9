/** Beam search over transitions, shared by the parser and its training. */
import { hashFeature, scoreClasses } from '../models/linear.ts';
import { parseFeatures } from './feature-row.ts';
import { collectLabelFeatures } from './label-features.ts';
import { collectTransitionFeatures } from './parse-features.ts';
import type { ParseWords } from './parse-words.ts';
import { applyTransition, createState, mayApply, resetState, SHIFT, type State } from './transitions.ts';

/** A linear model that is still learning or already done. */
export interface ScoringTable {
  width: number;
  bits: number;
  weights: Int8Array | Float32Array;
}

export interface ParserTables {
  transitions: ScoringTable;
  labels: ScoringTable;
  labelCount: number;
}

/** The way one analysis came about: its last transition and the way before it. */
export interface Path {
  before: Path | null;
  transition: number;
  score: number;
}

export interface Candidate {
  state: State;
  path: Path | null;
  score: number;
}

/** Labels already chosen in this sentence, by what they were chosen from. */
export type LabelMemory = Map<number, number>;

const transitionScores = new Float64Array(4);
const labelScores = new Float64Array(256);

/** The best analyses after each transition, to `visit`, until all words are done; returns the best. */
export function searchBeam(
  words: ParseWords,
  tables: ParserTables,
  width: number,
  visit?: (best: Candidate) => void,
): Candidate {
  let beam = createBeam(words.count, width);
  let spare = createBeam(words.count, width);
  let size = 1;
  const memory: LabelMemory = new Map();
  (beam[0] as Candidate).score = 0;
  resetState((beam[0] as Candidate).state);
  for (let step = 0; step < 2 * words.count - 1; step++) {
    const steps = expandBeam(words, tables, beam, size, width);
    for (const [rank, next] of steps.entries()) {
      advance(words, tables, beam[next.from] as Candidate, next, spare[rank] as Candidate, memory);
    }
    [beam, spare] = [spare, beam];
    size = steps.length;
    visit?.(beam[0] as Candidate);
  }
  return beam[0] as Candidate;
}

function createBeam(words: number, width: number): Candidate[] {
  return Array.from({ length: width }, () => ({ state: createState(words), path: null, score: 0 }));
}

interface Step {
  from: number;
  transition: number;
  score: number;
}

function expandBeam(
  words: ParseWords,
  tables: ParserTables,
  beam: readonly Candidate[],
  size: number,
  width: number,
): Step[] {
  const steps: Step[] = [];
  for (let from = 0; from < size; from++) {
    const { state, score } = beam[from] as Candidate;
    const count = collectTransitionFeatures(words, state);
    scoreClasses(tables.transitions, parseFeatures, count, transitionScores);
    for (let transition = 0; transition < 3; transition++) {
      if (!mayApply(state, transition)) continue;
      insertStep(steps, { from, transition, score: score + (transitionScores[transition] as number) }, width);
    }
  }
  return steps;
}

/** Keeps the best `width` steps, best first; of equals the earlier one stands first. */
function insertStep(steps: Step[], step: Step, width: number): void {
  let at = steps.length;
  if (at === width && (steps[at - 1] as Step).score >= step.score) return;
  if (at < width) steps.push(step);
  else at--;
  while (at > 0 && (steps[at - 1] as Step).score < step.score) {
    steps[at] = steps[at - 1] as Step;
    at--;
  }
  steps[at] = step;
}

function advance(
  words: ParseWords,
  tables: ParserTables,
  from: Candidate,
  step: Step,
  to: Candidate,
  memory: LabelMemory,
): void {
  to.state.cells.set(from.state.cells);
  to.score = step.score;
  to.path = { before: from.path, transition: step.transition, score: step.score };
  const label = step.transition === SHIFT ? 0 : chooseLabel(words, tables, to.state, step.transition, memory);
  applyTransition(to.state, step.transition, label);
}

export function chooseLabel(
  words: ParseWords,
  tables: ParserTables,
  state: State,
  transition: number,
  memory: LabelMemory,
): number {
  const count = collectLabelFeatures(words, state, transition);
  let key = 0;
  for (let index = 0; index < count; index++) key = hashFeature(0, key, parseFeatures[index] as number, 0);
  const known = memory.get(key);
  if (known !== undefined) return known;
  scoreClasses(tables.labels, parseFeatures, count, labelScores);
  let best = 0;
  for (let label = 1; label < tables.labelCount; label++) {
    if ((labelScores[label] as number) > (labelScores[best] as number)) best = label;
  }
  memory.set(key, best);
  return best;
}
