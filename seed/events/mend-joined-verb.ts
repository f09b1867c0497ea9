/** 'Has accused the group and imposed sanctions': the parser takes 'imposed' for what the sanctions are. */
import type { Token } from '../story.ts';

interface Slip {
  verb: number;
  participle: number;
  object: number;
}

/** The tokens with the participle as a second verb and what it was said to describe as its object. */
export function mendJoinedVerb(tokens: readonly Token[]): readonly Token[] {
  const slip = findSlip(tokens);
  if (slip === null) return tokens;
  const { verb, participle, object } = slip;
  return tokens.map((token, at) => {
    if (at === participle) return { ...token, upos: 'VERB', head: verb, relation: 'conj' };
    if (at === object) return { ...token, head: participle, relation: 'obj' };
    if (at === participle - 1) return { ...token, head: participle };
    return at > object && token.head === verb && token.relation.startsWith('obl')
      ? { ...token, head: participle }
      : token;
  });
}

function findSlip(tokens: readonly Token[]): Slip | null {
  for (const [participle, { tag, relation, head: object }] of tokens.entries()) {
    if (tag !== 'VBN' || relation !== 'amod' || tokens[participle - 1]?.relation !== 'cc') continue;
    const verb = verbOver(tokens, object);
    if (verb !== null && verb < participle && object > participle && isPerfect(tokens, verb))
      return { verb, participle, object };
  }
  return null;
}

/** The verb whose object a noun was joined to. */
function verbOver(tokens: readonly Token[], object: number): number | null {
  const joined = tokens[object];
  const other = joined?.relation === 'conj' ? tokens[joined.head] : undefined;
  return other?.relation === 'obj' && tokens[other.head]?.tag === 'VBN' ? other.head : null;
}

function isPerfect(tokens: readonly Token[], verb: number): boolean {
  return tokens.some(
    ({ head, relation, text }) => head === verb && relation === 'aux' && /^(?:has|have|had)$/i.test(text),
  );
}
