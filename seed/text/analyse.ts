import type { Sentence, Span, Token } from '../story.ts';
import { findParagraphs } from './paragraphs.ts';
import { type ParsedWord, parseWords } from './parser.ts';
import { splitWords, type Word } from './tokens.ts';

/** The sentences of a body with tags, lemmas and dependency trees. */
export function analyseText(body: string): Sentence[] {
  return findParagraphs(body).flatMap((range, paragraph) => analyseParagraph(body, range, paragraph));
}

function analyseParagraph(body: string, range: Span, paragraph: number): Sentence[] {
  const sentences: Sentence[] = [];
  let words: Word[] = [];
  for (const word of splitWords(body, range)) {
    words.push(word);
    if (!word.last) continue;
    sentences.push(toSentence(words, paragraph));
    words = [];
  }
  if (words.length > 0) sentences.push(toSentence(words, paragraph));
  return sentences;
}

function toSentence(words: readonly Word[], paragraph: number): Sentence {
  const start = words[0]?.start ?? 0;
  const end = words.at(-1)?.end ?? start;
  const texts = words.map(({ text }) => text);
  const parsed = parseWords(texts);
  const tokens = words.map((word, index): Token => {
    const { text, start, end, lemma } = word;
    return { text, start, end, lemma, ...(parsed[index] as ParsedWord) };
  });
  return { start, end, paragraph, tokens };
}
