/** Tags and trees for sentences that have none yet. */
import type { Sentence } from '../story.ts';
import { parseWords } from './parser.ts';
import { tagWords } from './tagger.ts';

/** The sentences with the tagger's tags and the parser's trees; those that have a tree stay as they are. */
export function parseSentences(sentences: readonly Sentence[]): Sentence[] {
  return sentences.map(parseSentence);
}

function parseSentence(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  if (tokens.some(({ relation }) => relation !== '')) return sentence;
  const texts = tokens.map(({ text }) => text);
  const tags = tagWords(texts);
  const arcs = parseWords(texts, tags);
  return {
    ...sentence,
    tokens: tokens.map((token, index) => ({ ...token, ...tags[index], ...arcs[index] })),
  };
}
