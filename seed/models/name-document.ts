/** Texts with marked names as the name finder will meet them: cut into sentences, words and tags by the pipeline's own steps. */
import { labelRanges, type NameRange } from '../names/labels.ts';
import type { PlainWord } from '../names/name-words.ts';
import { splitSentences } from '../text/analyse.ts';
import { parseWords } from '../text/parser.ts';
import type { MarkedName, MarkedText } from './marked-text.ts';

export interface NamedSentence {
  words: PlainWord[];
  labels: number[];
}

/** The sentences of one text, which share a document memory. */
export type NamedDocument = NamedSentence[];

export function toNamedDocument({ body, names }: MarkedText): NamedDocument {
  return splitSentences(body).map(({ words }) => {
    const tags = parseWords(words.map(({ text }) => text));
    return {
      words: words.map(({ text }, at) => ({ text, tag: tags[at]?.tag ?? '' })),
      labels: labelRanges(
        words.length,
        names.flatMap((name) => findRange(words, name)),
      ),
    };
  });
}

/** A name whose ends are not ends of words is given up. */
function findRange(words: readonly { start: number; end: number }[], name: MarkedName): NameRange[] {
  const from = words.findIndex(({ start }) => start === name.start);
  const to = words.findIndex(({ end }) => end === name.end) + 1;
  return from < 0 || to <= from ? [] : [{ from, to, type: name.type }];
}
