import type { ParsedWord } from './parser.ts';

/**
 * Tags that agree with the tree: a participle with a subject of its own and no auxiliary is a past tense, as in 'Kenya
 * banned the rallies'. Tags are named before the tree is known.
 */
export function agreeTags(words: readonly ParsedWord[]): ParsedWord[] {
  return words.map((word, at) => {
    if (word.tag !== 'VBN') return word;
    const below = words.filter((child) => child.head === at).map((child) => child.relation);
    const finite = below.includes('nsubj') && !below.some((relation) => relation.startsWith('aux'));
    return finite ? { ...word, tag: 'VBD' } : word;
  });
}
