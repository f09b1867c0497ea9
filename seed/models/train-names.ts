/** Teaches the name finder: structured perceptron over whole sentences. */
import { rememberDocument } from '../names/document-memory.ts';
import { labelWords, type NameFinder } from '../names/find.ts';
import type { Gazetteer } from '../names/gazetteer.ts';
import { labelCount, OUTSIDE } from '../names/labels.ts';
import { collectNameFeatures, nameFeatures } from '../names/name-features.ts';
import { describeNameWords, type NameWord } from '../names/name-words.ts';
import { parseWords } from '../text/parser.ts';
import { adjust, averageWeights, createLearner, type Learner } from './learner.ts';
import type { NamedDocument } from './name-data.ts';
import { shuffle } from './shuffle.ts';

export interface NameSettings {
  rounds: number;
  bits: number;
  prune: number;
}

export const nameSettings: NameSettings = { rounds: 10, bits: 19, prune: 1 };

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

export function trainNames(
  documents: readonly NamedDocument[],
  gazetteer: Gazetteer,
  settings = nameSettings,
): NameFinder {
  const examples = documents.flatMap((document) => readExamples(document, gazetteer));
  const cells = (labelCount + 1) * labelCount;
  const learning = {
    table: createLearner(labelCount, settings.bits),
    transitions: new Float64Array(cells),
    timed: new Float64Array(cells),
  };
  for (let round = 0; round < settings.rounds; round++) {
    for (const example of shuffle(examples, round)) learnNames(learning, example);
  }
  return finish(learning, settings.prune, gazetteer);
}

function readExamples(document: NamedDocument, gazetteer: Gazetteer): Example[] {
  const sentences = document.map(({ words }) => {
    const tags = parseWords(words);
    return words.map((text, index) => ({ text, tag: tags[index]?.tag ?? '' }));
  });
  const memory = rememberDocument(sentences);
  return sentences.map((sentence, index) => ({
    words: describeNameWords(sentence, memory, gazetteer),
    gold: document[index]?.labels ?? [],
  }));
}

function learnNames(learning: Learning, { words, gold }: Example): void {
  const guess = labelWords(words, learning);
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

/** Averages; transitions are brought to the same scale as the 8-bit weights. */
function finish({ table, transitions, timed }: Learning, prune: number, gazetteer: Gazetteer): NameFinder {
  const { model, scale } = averageWeights(table, prune);
  const averaged = transitions.map((weight, cell) => (weight - (timed[cell] as number) / table.time) * scale);
  return { table: model, transitions: averaged.map(Math.round), gazetteer };
}
