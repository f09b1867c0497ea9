import type { ParsedWord } from './parser.ts';

/**
 * Mends a slip that news invites and the treebank hardly knows: in 'they told reporters in Oslo on 6 May that the
 * town had fallen', the clause is what was told, not a description of the place or the date. Still a tree: the clause
 * moves up to a word above it.
 */
export function mendReports(texts: readonly string[], words: readonly ParsedWord[]): ParsedWord[] {
  const mended = [...words];
  for (const [that, text] of texts.entries()) {
    const clause = words[that]?.head ?? -1;
    if (text !== 'that' || clause <= that || !describesWrongly(texts, words, that, clause)) continue;
    const verb = findVerbAbove(words, words[clause]?.head ?? -1);
    if (verb < 0 || verb > that || !hasOwnSubject(words, clause, that)) continue;
    mended[clause] = { ...(words[clause] as ParsedWord), head: verb, relation: 'ccomp' };
    mended[that] = { upos: 'SCONJ', tag: 'IN', head: clause, relation: 'mark' };
  }
  return mended;
}

/** A clause that describes a date, or a name though its `that` only joins it to what is above. */
function describesWrongly(
  texts: readonly string[],
  words: readonly ParsedWord[],
  that: number,
  clause: number,
): boolean {
  if (!words[clause]?.relation.startsWith('acl')) return false;
  const joins = words[that]?.relation === 'mark' && words[that - 1]?.upos === 'PROPN';
  return joins || dateWord.test(texts[that - 1] ?? '');
}

const dateWord =
  /^(?:\d{1,4}|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December)$/;

/** The verb that a place or date belongs to, through its parts. */
function findVerbAbove(words: readonly ParsedWord[], noun: number): number {
  let at = noun;
  while (at >= 0 && /^(?:obl|nmod|flat|compound|nummod)/.test(words[at]?.relation ?? '')) {
    at = words[at]?.head ?? -1;
    if (words[at]?.upos === 'VERB') return at;
  }
  return -1;
}

function hasOwnSubject(words: readonly ParsedWord[], clause: number, that: number): boolean {
  return words.some(
    (word, at) => at > that && at < clause && word.head === clause && word.relation.startsWith('nsubj'),
  );
}
