import type { Sentence, Span, Token } from '../story.ts';
import { measureDateline } from './dateline.ts';
import { findLineEnds } from './lines.ts';
import { findParagraphs } from './paragraphs.ts';
import { type ParsedWord, parseWords } from './parser.ts';
import { splitWords, type Word } from './tokens.ts';

/** The sentences of a body with tags, lemmas and dependency trees. */
export function analyseText(body: string): Sentence[] {
  const sentences = splitSentences(body);
  return sentences.map((sentence, at) =>
    toSentence(sentence, sentences[at - 1]?.paragraph !== sentence.paragraph),
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

function toSentence({ words, paragraph }: PlainSentence, opens: boolean): Sentence {
  const start = words[0]?.start ?? 0;
  const end = words.at(-1)?.end ?? start;
  const texts = words.map(({ text }) => text);
  const parsed = parseApart(texts, opens ? measureDateline(texts) : 0);
  const tokens = words.map((word, index): Token => {
    const { text, start, end, lemma } = word;
    return { text, start, end, lemma, ...(parsed[index] as ParsedWord) };
  });
  return { start, end, paragraph, tokens };
}

/** One tree of two: the first words hang on the sentence behind them as a loose part. */
function parseApart(texts: readonly string[], first: number): readonly ParsedWord[] {
  if (first === 0) return parseWords(texts);
  const behind = parseWords(texts.slice(first)).map((word) =>
    word.head < 0 ? word : { ...word, head: word.head + first },
  );
  const root = first + behind.findIndex(({ head }) => head < 0);
  const ahead = parseWords(texts.slice(0, first)).map((word) =>
    word.head < 0 ? { ...word, head: root, relation: 'dep' } : word,
  );
  return [...ahead, ...behind];
}
