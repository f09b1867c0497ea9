import { findCluster, findFamily } from '../models/clusters.ts';
import { hashString } from '../models/linear.ts';
import { shapeWord } from '../text/word-shape.ts';
import type { DocumentMemory } from './document-memory.ts';
import { type Gazetteer, type ListMark, markGazetteer } from './gazetteer.ts';
import { findLineKind } from './register.ts';

/** A word as the name finder needs it. */
export interface PlainWord {
  text: string;
  tag: string;
}

/** A word as numbers. */
export interface NameWord {
  lower: number;
  form: number;
  capital: boolean;
  shape: number;
  cluster: number;
  family: number;
  tag: number;
  prefixes: readonly number[];
  suffixes: readonly number[];
  /** Which lists of names it stands in, and where in the entries. */
  lists: ListMark;
  /** Kind of line it stands in, and kind of news. */
  line: number;
  register: number;
  /** What the rest of the document tells of the word. */
  memory: readonly number[];
}

export function describeNameWords(
  sentence: readonly PlainWord[],
  memory: DocumentMemory,
  gazetteer: Gazetteer,
): NameWord[] {
  const line = findLineKind(sentence);
  const marks = markGazetteer(sentence, gazetteer);
  return sentence.map((word, index) => ({
    ...describeForm(word),
    lists: marks[index] as ListMark,
    line,
    register: memory.register,
    memory: memory.describe(sentence, index, line === 1),
  }));
}

type WordForm = Omit<NameWord, 'lists' | 'line' | 'register' | 'memory'>;

function describeForm({ text, tag }: PlainWord): WordForm {
  const lower = text.toLowerCase().replace(/\d/g, '0');
  const cluster = findCluster(text);
  return {
    lower: hashString(lower),
    form: hashString(text),
    capital: /^\p{Lu}/u.test(text),
    shape: hashString(shapeWord(text)),
    cluster,
    family: findFamily(cluster),
    tag: hashString(tag),
    prefixes: [1, 2, 3, 4].map((length) => hashString(lower.slice(0, length))),
    suffixes: [1, 2, 3, 4].map((length) => hashString(lower.slice(-length))),
  };
}
