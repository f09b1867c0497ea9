import type { ParsedWord } from './parser.ts';

/**
 * Mends a slip that news invites and the treebank hardly knows: in 'they said on 6 May that the town had fallen', the
 * clause is what was said, not a description of the date. Still a tree: the clause moves up to a word above it.
 */
export function mendReports(texts: readonly string[], words: readonly ParsedWord[]): ParsedWord[] {
  const mended = [...words];
  for (const [that, text] of texts.entries()) {
    if (text !== 'that' || !dateWord.test(texts[that - 1] ?? '')) continue;
    const clause = words.findIndex(
      (word, at) => at > that && at === words[that]?.head && /^acl/.test(word.relation),
    );
    const verb = clause < 0 ? -1 : findVerbAbove(words, words[clause]?.head ?? -1);
    if (verb < 0 || verb > that || !hasOwnSubject(words, clause, that)) continue;
    mended[clause] = { ...(words[clause] as ParsedWord), head: verb, relation: 'ccomp' };
    mended[that] = { upos: 'SCONJ', tag: 'IN', head: clause, relation: 'mark' };
  }
  return mended;
}

const dateWord =
  /^(?:\d{1,4}|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December)$/;

/** The verb that the date belongs to, through the parts of the date. */
function findVerbAbove(words: readonly ParsedWord[], date: number): number {
  let at = date;
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
