import { findCluster, findFamily } from '../models/clusters.ts';
import { hashString } from '../models/linear.ts';
import type { Tag } from './tagger.ts';

/** What the parser knows of the words of a sentence, as numbers; index 0 stands for "no word". */
export interface ParseWords {
  count: number;
  word: Int32Array;
  tag: Int32Array;
  upos: Int32Array;
  cluster: Int32Array;
  family: Int32Array;
  suffix: Int32Array;
  /** How many verbs, commas and other marks, and conjunctions stand before each word. */
  verbs: Int32Array;
  commas: Int32Array;
  conjunctions: Int32Array;
}

export function describeParseWords(texts: readonly string[], tags: readonly Tag[]): ParseWords {
  const words = createParseWords(texts.length);
  for (const [index, text] of texts.entries()) {
    const at = index + 1;
    const { upos, tag } = tags[index] as Tag;
    const lower = text.toLowerCase();
    const cluster = findCluster(lower);
    words.word[at] = hashString(lower.replace(/\d/g, '0'));
    words.tag[at] = hashString(tag);
    words.upos[at] = hashString(upos);
    words.cluster[at] = cluster;
    words.family[at] = findFamily(cluster);
    words.suffix[at] = hashString(lower.slice(-3));
    countMarks(words, at, upos, lower);
  }
  return words;
}

function createParseWords(count: number): ParseWords {
  const column = () => new Int32Array(count + 2);
  return {
    count,
    word: column(),
    tag: column(),
    upos: column(),
    cluster: column(),
    family: column(),
    suffix: column(),
    verbs: column(),
    commas: column(),
    conjunctions: column(),
  };
}

/** Running sums; the entry of a word counts those before it. */
function countMarks(
  { verbs, commas, conjunctions }: ParseWords,
  at: number,
  upos: string,
  lower: string,
): void {
  verbs[at + 1] = (verbs[at] as number) + (upos === 'VERB' || upos === 'AUX' ? 1 : 0);
  commas[at + 1] = (commas[at] as number) + (upos === 'PUNCT' && lower !== '-' ? 1 : 0);
  conjunctions[at + 1] = (conjunctions[at] as number) + (upos === 'CCONJ' || upos === 'SCONJ' ? 1 : 0);
}
