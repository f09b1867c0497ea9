import { readList, readTable } from '../lexicons/read-table.ts';
import type { Sentence } from '../story.ts';

/** Fewest words of a topic that a text has to use before it can be about it. */
const fewestWords = 4;
/** A topic counts when a text uses at least this share of the words that its first topic has. */
const shareOfFirst = 0.5;
/** Most topics of one text. */
const mostTopics = 3;

/**
 * What a text is about: codes of IPTC Media Topics (top level), the likeliest first; none where its words do
 * not say. Each different word counts by how often it stands there, but at most three times.
 */
export function findTopics(sentences: readonly Sentence[]): string[] {
  const counts = countLemmas(sentences);
  const scored = readTopics().map(({ code, words }) => ({ code, score: scoreTopic(words, counts) }));
  const [first] = scored.sort((a, b) => b.score - a.score || a.code.localeCompare(b.code));
  const least = Math.max(fewestWords, (first?.score ?? 0) * shareOfFirst);
  return scored
    .filter(({ score }) => score >= least)
    .slice(0, mostTopics)
    .map(({ code }) => `medtop:${code}`);
}

const mostPerWord = 3;

function scoreTopic(words: readonly string[], counts: ReadonlyMap<string, number>): number {
  return words.reduce((sum, word) => sum + Math.min(mostPerWord, counts.get(word) ?? 0), 0);
}

function countLemmas(sentences: readonly Sentence[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { lemma } of sentences.flatMap(({ tokens }) => tokens)) {
    const word = lemma.toLowerCase();
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

interface Topic {
  code: string;
  words: readonly string[];
}

let topics: readonly Topic[] | undefined;

function readTopics(): Topic[] {
  topics ??= readTable('topics.tsv').map(({ code = '', words }) => ({ code, words: readList(words) }));
  return [...topics];
}
