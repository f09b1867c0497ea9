/** Teaches the parser from a treebank: structured perceptron with beam search and max-violation updates. */
import {
  type Candidate,
  chooseLabel,
  type LabelMemory,
  type ParserTables,
  type Path,
  searchBeam,
} from '../text/beam.ts';
import { parseFeatures } from '../text/feature-row.ts';
import { collectLabelFeatures } from '../text/label-features.ts';
import { collectTransitionFeatures } from '../text/parse-features.ts';
import { describeParseWords, type ParseWords } from '../text/parse-words.ts';
import type { Parser } from '../text/parser.ts';
import {
  applyTransition,
  createState,
  LEFT,
  peekQueue,
  peekStack,
  RIGHT,
  SHIFT,
  type State,
} from '../text/transitions.ts';
import type { TreeSentence } from './conllu.ts';
import { adjust, averageWeights, countFeatures, createLearner, type Learner } from './learner.ts';
import { scoreClasses } from './linear.ts';
import { projectivise } from './projective.ts';
import { shuffle } from './shuffle.ts';

export interface ParserSettings {
  rounds: number;
  beam: number;
  transitionBits: number;
  labelBits: number;
  prune: number;
}

export const parserSettings: ParserSettings = {
  rounds: 10,
  beam: 8,
  transitionBits: 22,
  labelBits: 18,
  prune: 2,
};

interface Example {
  words: ParseWords;
  /** Heads and label numbers of words counted from 1; 0 stands for the root's head. */
  heads: number[];
  labels: number[];
}

interface Learners extends ParserTables {
  transitions: Learner;
  labels: Learner;
}

export type Progress = (round: number, parser: () => Parser, learners: Learners) => void;

export function trainParser(
  sentences: readonly TreeSentence[],
  settings = parserSettings,
  progress?: Progress,
): Parser {
  const relations = [...new Set(sentences.flatMap(({ words }) => words.map((word) => word.relation)))].sort();
  const learners: Learners = {
    transitions: createLearner(3, settings.transitionBits),
    labels: createLearner(relations.length, settings.labelBits),
    labelCount: relations.length,
  };
  const examples = sentences.map((sentence) => readExample(sentence, relations));
  const finish = (): Parser => ({
    transitions: averageWeights(learners.transitions, settings.prune).model,
    labels: averageWeights(learners.labels, settings.prune).model,
    relations,
    labelCount: relations.length,
    beam: settings.beam,
  });
  for (const example of examples) countTree(learners, example);
  for (let round = 0; round < settings.rounds; round++) {
    for (const example of shuffle(examples, round)) learnTree(learners, example, settings.beam);
    progress?.(round, finish, learners);
  }
  return finish();
}

function readExample({ words }: TreeSentence, relations: readonly string[]): Example {
  const heads = projectivise(words.map((word) => word.head));
  return {
    words: describeParseWords(
      words.map((word) => word.text),
      words,
    ),
    heads: [0, ...heads.map((head) => head + 1)],
    labels: [0, ...words.map((word) => relations.indexOf(word.relation))],
  };
}

function countTree({ transitions, labels }: Learners, example: Example): void {
  const { words, heads } = example;
  const state = createStartState(words);
  const waiting = countChildren(heads);
  for (let step = 0; step < 2 * words.count - 1; step++) {
    const transition = chooseGold(state, heads, waiting);
    countFeatures(transitions, parseFeatures, collectTransitionFeatures(words, state));
    const child = peekStack(state, 0);
    if (transition !== SHIFT) {
      countFeatures(labels, parseFeatures, collectLabelFeatures(words, state, transition));
      const head = heads[child] as number;
      waiting[head] = (waiting[head] as number) - 1;
    }
    applyTransition(state, transition, transition === SHIFT ? 0 : (example.labels[child] as number));
  }
}

function learnTree(learners: Learners, example: Example, beam: number): void {
  const gold = followGold(learners, example);
  const worst = { violation: 0, step: -1, path: null as Path | null };
  let step = 0;
  const visit = ({ path, score }: Candidate) => {
    const violation = score - (gold.scores[step] as number);
    if (violation >= worst.violation && !isGold(path, gold.transitions, step)) {
      Object.assign(worst, { violation, step, path });
    }
    step++;
  };
  const best = searchBeam(example.words, learners, beam, visit);
  learners.transitions.time++;
  learners.labels.time++;
  if (worst.step < 0 || isGold(best.path, gold.transitions, step - 1)) return;
  const guess = readTransitions(worst.path);
  updatePath(learners, example, gold.transitions.slice(0, worst.step + 1), guess, 1);
  updatePath(learners, example, guess, gold.transitions, -1);
}

function readTransitions(path: Path | null): number[] {
  const transitions: number[] = [];
  for (let at = path; at; at = at.before) transitions.push(at.transition);
  return transitions.reverse();
}

function isGold(path: Path | null, gold: readonly number[], last: number): boolean {
  let step = last;
  for (let at = path; at; at = at.before, step--) if (at.transition !== gold[step]) return false;
  return true;
}

/** The right transitions with their running scores; teaches the labels on the way. */
function followGold(
  learners: Learners,
  { words, heads, labels }: Example,
): { transitions: number[]; scores: number[] } {
  const state = createStartState(words);
  const waiting = countChildren(heads);
  const transitions: number[] = [];
  const scores: number[] = [];
  const memory: LabelMemory = new Map();
  const row = new Float64Array(4);
  let total = 0;
  for (let step = 0; step < 2 * words.count - 1; step++) {
    const transition = chooseGold(state, heads, waiting);
    scoreClasses(learners.transitions, parseFeatures, collectTransitionFeatures(words, state), row);
    total += row[transition] as number;
    transitions.push(transition);
    scores.push(total);
    const label = transition === SHIFT ? 0 : learnLabel(learners, words, state, transition, labels, memory);
    if (transition !== SHIFT) {
      const head = heads[peekStack(state, 0)] as number;
      waiting[head] = (waiting[head] as number) - 1;
    }
    applyTransition(state, transition, label);
  }
  return { transitions, scores };
}

function createStartState({ count }: ParseWords): State {
  const state = createState(count);
  state.cells[state.cells.length - 1] = 1;
  return state;
}

function countChildren(heads: readonly number[]): number[] {
  const counts = heads.map(() => 0);
  for (const head of heads.slice(1)) counts[head] = (counts[head] as number) + 1;
  return counts;
}

function chooseGold(state: State, heads: readonly number[], waiting: readonly number[]): number {
  const top = peekStack(state, 0);
  const front = peekQueue(state);
  if (top === 0 || (waiting[top] as number) > 0) return SHIFT;
  if (front > 0 && heads[top] === front) return LEFT;
  return peekStack(state, 1) > 0 && heads[top] === peekStack(state, 1) ? RIGHT : SHIFT;
}

function learnLabel(
  learners: Learners,
  words: ParseWords,
  state: State,
  transition: number,
  labels: readonly number[],
  memory: LabelMemory,
): number {
  const truth = labels[peekStack(state, 0)] as number;
  memory.clear();
  const guess = chooseLabel(words, learners, state, transition, memory);
  if (guess !== truth) {
    const count = collectLabelFeatures(words, state, transition);
    adjust(learners.labels, parseFeatures, count, truth, 1);
    adjust(learners.labels, parseFeatures, count, guess, -1);
  }
  return guess;
}

/** Changes the weights along `path`, from where it leaves `other`. */
function updatePath(
  learners: Learners,
  { words }: Example,
  path: readonly number[],
  other: readonly number[],
  change: number,
): void {
  const state = createStartState(words);
  const memory: LabelMemory = new Map();
  let parted = false;
  for (const [step, transition] of path.entries()) {
    parted ||= transition !== other[step];
    if (parted) {
      const count = collectTransitionFeatures(words, state);
      adjust(learners.transitions, parseFeatures, count, transition, change);
    }
    const label = transition === SHIFT ? 0 : chooseLabel(words, learners, state, transition, memory);
    applyTransition(state, transition, label);
  }
}
