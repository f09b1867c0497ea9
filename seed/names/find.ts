/** Names of people, organisations and places. */
import type { LinearModel } from '../models/linear.ts';
import { readModel } from '../models/weights.ts';
import type { Name, Sentence, Token } from '../story.ts';
import { completeCompounds } from './compounds.ts';
import { rememberDocument } from './document-memory.ts';
import type { Gazetteer } from './gazetteer.ts';
import { trimHonorifics } from './honorifics.ts';
import { openKnownNames } from './known-names.ts';
import { labelCount, type NameRange, OUTSIDE, readRanges } from './labels.ts';
import { collectNameFeatures, nameFeatures } from './name-features.ts';
import { describeNameWords, type NameWord, type PlainWord } from './name-words.ts';
import { columns, openScorer, type ScoreLabels } from './score-labels.ts';
import { settleRanges } from './settle.ts';
import { spreadNames } from './spread-names.ts';
import { spreadSurnames } from './surnames.ts';
import { decodeLabels } from './viterbi.ts';

export interface NameFinder {
  score: ScoreLabels;
  /** A row for each label before and one for the start of a sentence. */
  transitions: Float64Array;
  gazetteer: Gazetteer;
}

/**
 * The names in one document, in order and never overlapping. With `body`, the text of a name is the
 * body's own; without, its words with single spaces where the body has white space.
 */
export function findNames(sentences: readonly Sentence[], body?: string): Name[] {
  const ranges = findRanges(
    sentences.map((sentence) => sentence.tokens),
    loadFinder(),
  );
  return sentences.flatMap((sentence, index) =>
    (ranges[index] as NameRange[]).map((range) => toName(sentence.tokens, range, body)),
  );
}

/** The names of each sentence of one document, by word. */
export function findRanges(sentences: readonly (readonly PlainWord[])[], finder: NameFinder): NameRange[][] {
  const memory = rememberDocument(sentences);
  const read = sentences.map((plain) => ({
    plain,
    words: describeNameWords(plain, memory, finder.gazetteer),
  }));
  const ranges = read.map((sentence) => {
    const found = completeCompounds(sentence.plain, readRanges(labelWords(sentence.words, finder)));
    return settleRanges(
      sentence,
      found.map((range) => trimHonorifics(sentence.plain, range)),
    );
  });
  return spreadNames(read, spreadSurnames(sentences, ranges));
}

export function labelWords(
  words: readonly NameWord[],
  { score, transitions }: Pick<NameFinder, 'score' | 'transitions'>,
): number[] {
  const scores = new Float64Array(words.length * labelCount);
  const row = new Float64Array(columns);
  for (let index = 0; index < words.length; index++) {
    if (isPlain(words, index)) {
      scores[index * labelCount + OUTSIDE] = certain;
      continue;
    }
    score(nameFeatures, collectNameFeatures(words, index), row);
    scores.set(row.subarray(0, labelCount), index * labelCount);
  }
  return decodeLabels(words.length, scores, transitions);
}

/** More than any sum of weights. */
const certain = 1e6;

/** No word of a name: small letters, and no capital beside it. */
export function isPlain(words: readonly NameWord[], index: number): boolean {
  return !words[index]?.capital && !words[index - 1]?.capital && !words[index + 1]?.capital;
}

function toName(tokens: readonly Token[], { from, to, type }: NameRange, body: string | undefined): Name {
  const words = tokens.slice(from, to);
  const start = (words[0] as Token).start;
  const end = (words.at(-1) as Token).end;
  return { start, end, text: body?.slice(start, end) ?? joinWords(words), type };
}

function joinWords(words: readonly Token[]): string {
  return words
    .map((word, at) => (at > 0 && word.start > (words[at - 1] as Token).end ? ` ${word.text}` : word.text))
    .join('');
}

export const finderFile = new URL('../models/names.bin', import.meta.url);

let loaded: NameFinder | undefined;

function loadFinder(): NameFinder {
  if (loaded) return loaded;
  const { header, tables } = readModel(finderFile);
  loaded = {
    score: openScorer(tables.labels as LinearModel),
    transitions: Float64Array.from(header.transitions as number[]),
    gazetteer: openKnownNames(),
  };
  return loaded;
}
