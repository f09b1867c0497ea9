/** Teaches the name finder: structured perceptron over whole sentences. */
import { rememberDocument } from '../names/document-memory.ts';
import { isPlain, labelWords } from '../names/find.ts';
import type { Gazetteer } from '../names/gazetteer.ts';
import { labelCount, labelRanges, OUTSIDE, readRanges } from '../names/labels.ts';
import { collectNameFeatures, nameFeatures } from '../names/name-features.ts';
import { describeNameWords, type NameWord } from '../names/name-words.ts';
import { addLearner, adjust, averageWeights, createLearner, type Learner } from './learner.ts';
import { type LinearModel, scoreClasses } from './linear.ts';
import type { NamedDocument } from './name-document.ts';
import { shuffle } from './shuffle.ts';

export interface NameSettings {
  rounds: number;
  /** Learners that see the examples in orders of their own. */
  learners: number;
  bits: number;
  prune: number;
}

export const nameSettings: NameSettings = {
  rounds: 10,
  learners: 3,
  bits: 19,
  prune: 1,
};

interface Example {
  words: NameWord[];
  gold: number[];
}

interface Learning {
  table: Learner;
  transitions: Float64Array;
  /** Sum over updates of change × time. */
  timed: Float64Array;
}

export interface TrainedNames {
  table: LinearModel;
  transitions: Float64Array;
}

export function trainNames(
  documents: readonly NamedDocument[],
  gazetteer: Gazetteer,
  settings = nameSettings,
): TrainedNames {
  const examples = documents.flatMap((document) => readExamples(document, gazetteer));
  const learning = Array.from({ length: settings.learners }, (_, number) =>
    learn(examples, settings, number),
  );
  return finish(learning, settings.prune);
}

/** One of several learners that differ by the order of what they see; the sum of them errs less than each. */
function learn(examples: readonly Example[], settings: NameSettings, number: number): Learning {
  const cells = (labelCount + 1) * labelCount;
  const learning = {
    table: createLearner(labelCount, settings.bits),
    transitions: new Float64Array(cells),
    timed: new Float64Array(cells),
  };
  for (let round = 0; round < settings.rounds; round++) {
    for (const example of shuffle(examples, round * 100 + number)) learnNames(learning, example);
  }
  return learning;
}

function readExamples(document: NamedDocument, gazetteer: Gazetteer): Example[] {
  const memory = rememberDocument(document.map(({ words }) => words));
  return document.map(({ words, labels }) => {
    const described = describeNameWords(words, memory, gazetteer);
    return { words: described, gold: dropPlainNames(described, labels) };
  });
}

/** Names with words that the finder passes over, such as those in small letters, cannot be learnt. */
function dropPlainNames(words: readonly NameWord[], labels: readonly number[]): number[] {
  const ranges = readRanges(labels).filter(({ from, to }) => {
    for (let at = from; at < to; at++) if (isPlain(words, at)) return false;
    return true;
  });
  return labelRanges(words.length, ranges);
}

function learnNames(learning: Learning, { words, gold }: Example): void {
  const { table, transitions } = learning;
  const guess = labelWords(words, {
    score: (features, count, scores) => scoreClasses(table, features, count, scores),
    transitions,
  });
  learning.table.time++;
  if (guess.every((label, at) => label === gold[at])) return;
  for (let at = 0; at < words.length; at++) {
    const [wrong, right] = [guess[at] as number, gold[at] as number];
    if (wrong !== right) {
      const count = collectNameFeatures(words, at);
      adjust(learning.table, nameFeatures, count, right, 1);
      adjust(learning.table, nameFeatures, count, wrong, -1);
    }
    changeTransition(learning, at === 0 ? labelCount : (gold[at - 1] ?? OUTSIDE), right, 1);
    changeTransition(learning, at === 0 ? labelCount : (guess[at - 1] ?? OUTSIDE), wrong, -1);
  }
}

function changeTransition(
  { transitions, timed, table }: Learning,
  before: number,
  label: number,
  change: number,
): void {
  const cell = before * labelCount + label;
  transitions[cell] = (transitions[cell] as number) + change;
  timed[cell] = (timed[cell] as number) + change * table.time;
}

/** The sum of all averages; transitions are brought to the same scale as the 8-bit weights. */
function finish(learning: readonly Learning[], prune: number): TrainedNames {
  const [first, ...others] = learning as [Learning, ...Learning[]];
  const transitions = averageTransitions(first);
  for (const other of others) {
    addLearner(first.table, other.table);
    for (const [cell, weight] of averageTransitions(other).entries())
      transitions[cell] = (transitions[cell] as number) + weight;
  }
  const { model, scale } = averageWeights(first.table, prune);
  return { table: model, transitions: transitions.map((weight) => Math.round(weight * scale)) };
}

function averageTransitions({ transitions, timed, table }: Learning): Float64Array {
  return transitions.map((weight, cell) => weight - (timed[cell] as number) / table.time);
}
