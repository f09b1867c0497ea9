import type { ParsedWord } from './parser.ts';

/**
 * Tags and subjects that agree with the tree: a participle with a subject of its own and no auxiliary is a past tense, as in 'Kenya
 * banned the rallies', and the subject of a past tense is no passive one. Tags are named before the tree is known.
 */
export function agreeTags(parsed: readonly ParsedWord[]): ParsedWord[] {
  const words = parsed.map((word, at) => freeSubject(parsed, word, at));
  return words.map((word, at) => {
    if (word.relation === 'nsubj:pass' && isActive(words, word.head)) return { ...word, relation: 'nsubj' };
    if (word.tag !== 'VBN') return word;
    const below = words.filter((child) => child.head === at).map((child) => child.relation);
    const finite = below.includes('nsubj') && !below.some((relation) => relation.startsWith('aux'));
    return finite ? { ...word, tag: 'VBD' } : word;
  });
}

/** A past tense that no auxiliary turns round. */
function isActive(words: readonly ParsedWord[], verb: number): boolean {
  return (
    words[verb]?.tag === 'VBD' &&
    words[verb]?.relation !== 'conj' &&
    !words.some(({ head, relation }) => head === verb && relation.startsWith('aux'))
  );
}

/** In 'Chad hosted security chiefs' Chad cannot describe the chiefs across the verb that they belong to. */
function freeSubject(words: readonly ParsedWord[], word: ParsedWord, at: number): ParsedWord {
  const verb = words[word.head]?.head ?? -1;
  const crosses =
    /^(?:compound|amod|flat)/.test(word.relation) &&
    (word.upos === 'PROPN' || word.upos === 'NOUN') &&
    at < verb &&
    verb < word.head &&
    words[verb]?.upos === 'VERB' &&
    !words.some(({ head, relation }) => head === verb && relation.startsWith('nsubj'));
  return crosses ? { ...word, head: verb, relation: 'nsubj' } : word;
}
