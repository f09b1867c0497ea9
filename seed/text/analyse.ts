import type { Sentence, Span, Token } from '../story.ts';
import { measureDateline } from './dateline.ts';
import { findLineEnds } from './lines.ts';
import { mendVerbs } from './mend-verbs.ts';
import { findParagraphs } from './paragraphs.ts';
import { type ParsedWord, parseSentences } from './parser.ts';
import { splitWords, type Word } from './tokens.ts';

/** The sentences of a body with tags, lemmas and dependency trees. */
export function analyseText(body: string): Sentence[] {
  const sentences = splitSentences(body);
  const parts = sentences.map(({ words, paragraph }, at) => {
    const texts = words.map(({ text }) => text);
    const first = sentences[at - 1]?.paragraph === paragraph ? 0 : measureDateline(texts);
    return [texts.slice(0, first), texts.slice(first)];
  });
  const parsed = parseSentences(parts.flat());
  return sentences.map((sentence, at) =>
    toSentence(sentence, hangAhead(parsed[2 * at] ?? [], parsed[2 * at + 1] ?? [])),
  );
}

/** A sentence that is cut into words only. */
export interface PlainSentence {
  paragraph: number;
  words: Word[];
}

/** A sentence ends where wink ends one, with its paragraph, and with a line that is one of its own. */
export function splitSentences(body: string): PlainSentence[] {
  return findParagraphs(body).flatMap((range, paragraph) => splitParagraph(body, range, paragraph));
}

function splitParagraph(body: string, range: Span, paragraph: number): PlainSentence[] {
  const lineEnds = findLineEnds(body, range);
  const sentences: PlainSentence[] = [];
  let words: Word[] = [];
  let line = 0;
  for (const word of splitWords(body, range)) {
    while ((lineEnds[line] ?? Infinity) <= word.start) {
      line++;
      if (words.length > 0) sentences.push({ paragraph, words });
      words = [];
    }
    words.push(word);
    if (!word.last) continue;
    sentences.push({ paragraph, words });
    words = [];
  }
  if (words.length > 0) sentences.push({ paragraph, words });
  return sentences;
}

function toSentence({ words, paragraph }: PlainSentence, parsed: readonly ParsedWord[]): Sentence {
  const start = words[0]?.start ?? 0;
  const end = words.at(-1)?.end ?? start;
  const tokens = words.map((word, index): Token => {
    const { text, start, end, lemma } = word;
    return { text, start, end, lemma, ...(parsed[index] as ParsedWord) };
  });
  return { start, end, paragraph, tokens: mendVerbs(tokens) };
}

/** One tree of two: the words of a dateline hang on the sentence behind them as a loose part. */
function hangAhead(ahead: readonly ParsedWord[], behind: readonly ParsedWord[]): readonly ParsedWord[] {
  const first = ahead.length;
  if (first === 0) return behind;
  const root = first + behind.findIndex(({ head }) => head < 0);
  return [
    ...ahead.map((word) => (word.head < 0 ? { ...word, head: root, relation: 'dep' } : word)),
    ...behind.map((word) => (word.head < 0 ? word : { ...word, head: word.head + first })),
  ];
}
