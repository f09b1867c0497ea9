/** Teaches the tagger from a treebank. */
import {
  collectTagFeatures,
  describeWord,
  splitTag,
  type Tagger,
  tagFeatures,
  tagWords,
} from '../text/tagger.ts';
import type { TreeSentence, TreeWord } from './conllu.ts';
import { adjust, averageWeights, createLearner, type Learner } from './learner.ts';
import { findBest, scoreClasses } from './linear.ts';
import { shuffle } from './shuffle.ts';

export interface TaggerSettings {
  rounds: number;
  bits: number;
  prune: number;
}

export const taggerSettings: TaggerSettings = { rounds: 8, bits: 17, prune: 2 };

export function trainTagger(sentences: readonly TreeSentence[], settings = taggerSettings): Tagger {
  const classes = countTags(sentences);
  const learner = createLearner(classes.size, settings.bits);
  const examples = sentences.map((sentence) => ({
    seen: sentence.words.map((word) => describeWord(word.text)),
    gold: sentence.words.map((word) => classes.get(joinTag(word)) ?? 0),
  }));
  for (let round = 0; round < settings.rounds; round++) {
    for (const example of shuffle(examples, round)) learnSentence(learner, classes.size, example);
  }
  return { table: averageWeights(learner, settings.prune).model, tags: [...classes.keys()].map(splitTag) };
}

/** Tags every sentence with a tagger that has not seen it, as it will be with new text. */
export function tagByFolds(sentences: readonly TreeSentence[], folds: number): TreeSentence[] {
  const tagged = [...sentences];
  for (let fold = 0; fold < folds; fold++) {
    const tagger = trainTagger(
      sentences.filter((_, index) => index % folds !== fold),
      { ...taggerSettings, rounds: 5 },
    );
    for (let index = fold; index < sentences.length; index += folds) {
      tagged[index] = retag(sentences[index] as TreeSentence, tagger);
    }
  }
  return tagged;
}

export function retag(sentence: TreeSentence, tagger: Tagger): TreeSentence {
  const tags = tagWords(
    sentence.words.map((word) => word.text),
    tagger,
  );
  return { ...sentence, words: sentence.words.map((word, index) => ({ ...word, ...tags[index] })) };
}

function joinTag({ upos, tag }: TreeWord): string {
  return `${upos}|${tag}`;
}

/** Tags seen at least twice, most frequent first, with their class numbers. */
function countTags(sentences: readonly TreeSentence[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { words } of sentences) {
    for (const word of words) counts.set(joinTag(word), (counts.get(joinTag(word)) ?? 0) + 1);
  }
  const kept = [...counts].filter(([, count]) => count > 1).sort((a, b) => b[1] - a[1]);
  return new Map(kept.map(([tag], index) => [tag, index]));
}

interface Example {
  seen: ReturnType<typeof describeWord>[];
  gold: number[];
}

function learnSentence(learner: Learner, classes: number, { seen, gold }: Example): void {
  const scores = new Float64Array(learner.width);
  const history: number[] = [];
  for (let index = 0; index < seen.length; index++) {
    const count = collectTagFeatures(seen, history, index, tagFeatures);
    scoreClasses(learner, tagFeatures, count, scores);
    const guess = findBest(scores, classes);
    const truth = gold[index] as number;
    if (guess !== truth) {
      adjust(learner, tagFeatures, count, truth, 1);
      adjust(learner, tagFeatures, count, guess, -1);
    }
    learner.time++;
    history.push(guess);
  }
}
