/** Teaches the network that tags and parses from a treebank. */
import type { NetworkFile } from '../network/network-file.ts';
import { type Example, makeBatches } from '../network/training/batch.ts';
import { claimNetwork, learnBatch, type Network } from '../network/training/network.ts';
import { createParameters } from '../network/training/parameters.ts';
import { quantiseNetwork } from '../network/training/quantise.ts';
import { createRandom } from '../network/training/random.ts';
import { describeInput, normaliseForm } from '../network/word-input.ts';
import { createWorkspace } from '../network/workspace.ts';
import type { TreeSentence, TreeWord } from './conllu.ts';

export interface ParserSettings {
  rounds: number;
  /** Rounds after which the steps would have shrunk to almost nothing; no fewer than are gone. */
  descent: number;
  /** Words of a batch. */
  batch: number;
  /** Size of the largest step. */
  rate: number;
  seed: number;
}

export const parserSettings: ParserSettings = { rounds: 14, descent: 20, batch: 500, rate: 0.003, seed: 1 };

const workspaceBytes = 2 ** 29;

export type Progress = (round: number, loss: number, finish: () => NetworkFile) => void;

export function trainParser(
  sentences: readonly TreeSentence[],
  settings: ParserSettings,
  progress: Progress,
): NetworkFile {
  const vocabulary = listClasses(sentences);
  const numbers = numberClasses(vocabulary);
  const examples = sentences.map((sentence) => readExample(sentence, numbers));
  const { tags, relations, forms } = vocabulary;
  const classes = { tags: tags.length, relations: relations.length, forms: forms.length + 1 };
  const workspace = createWorkspace(workspaceBytes);
  const random = createRandom(settings.seed);
  let network: Network | undefined;
  const parameters = createParameters(workspace, random, () => {
    network = claimNetwork(workspace, random, classes);
  });
  const learner = network as unknown as Network;
  const finish = (): NetworkFile => {
    const { tables, steps } = quantiseNetwork(parameters, learner, classes);
    return { header: { tags, relations, forms, steps }, tables };
  };
  const steps = makeBatches(examples, settings.batch, 0).length * settings.descent;
  for (let round = 0; round < settings.rounds; round++) {
    const batches = makeBatches(examples, settings.batch, round);
    let [loss, words] = [0, 0];
    for (const batch of batches) {
      const rate = settings.rate * easeRate(parameters.steps / steps);
      // A small batch tells less, so that the step it gives is smaller too.
      const size = batch.sentences.length * batch.words;
      const weight = Math.min(1, Math.sqrt(size / settings.batch));
      loss += learnBatch(parameters, learner, batch, classes, rate * weight);
      words += size;
    }
    progress(round, loss / words, finish);
  }
  return finish();
}

/** Rises over the first part of the way, then falls to almost nothing. */
function easeRate(done: number): number {
  return done < warmUp ? done / warmUp : 1 - 0.98 * done;
}

const warmUp = 0.02;

interface Classes {
  tags: string[];
  relations: string[];
  forms: string[];
}

/** Tags and forms that are seen at least twice, most frequent first, and all relations. */
function listClasses(sentences: readonly TreeSentence[]): Classes {
  const words = sentences.flatMap((sentence) => sentence.words);
  return {
    tags: listFrequent(words.map(joinTag)),
    relations: [...new Set(words.map((word) => word.relation))].sort(),
    forms: listFrequent(words.map((word) => normaliseForm(word.text))),
  };
}

function listFrequent(names: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count > 1)
    .sort((a, b) => b[1] - a[1])
    .map(([name]) => name);
}

function joinTag({ upos, tag }: TreeWord): string {
  return `${upos}|${tag}`;
}

interface ClassNumbers {
  tags: Map<string, number>;
  relations: Map<string, number>;
  forms: Map<string, number>;
}

function numberClasses({ tags, relations, forms }: Classes): ClassNumbers {
  const number = (names: readonly string[]) => new Map(names.map((name, index) => [name, index]));
  return { tags: number(tags), relations: number(relations), forms: number(forms) };
}

function readExample({ words }: TreeSentence, { tags, relations, forms }: ClassNumbers): Example {
  return {
    inputs: words.map((word, index) => describeInput(word.text, index === 0)),
    forms: words.map((word) => (forms.get(normaliseForm(word.text)) ?? -1) + 1),
    heads: words.map((word) => word.head + 1),
    relations: words.map((word) => relations.get(word.relation) ?? 0),
    tags: words.map((word) => tags.get(joinTag(word)) ?? 0),
  };
}
