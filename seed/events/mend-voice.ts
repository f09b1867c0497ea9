/** Verbs that the parser took for a passive though all their places are filled: 'Chad granted asylum to', 'Chad assured them that'. */
import type { Token } from '../story.ts';

/** The tokens with such verbs in the past tense and their subjects as those who act; the same tokens where nothing is wrong. */
export function mendVoice(tokens: readonly Token[]): readonly Token[] {
  const verbs = tokens.flatMap((_, at) => (isActive(tokens, at) ? [at] : []));
  if (verbs.length === 0) return tokens;
  return tokens.map((token, at) => {
    if (verbs.includes(at)) return { ...token, tag: 'VBD' };
    const acts = token.relation === 'nsubj:pass' && verbs.includes(token.head);
    return acts ? { ...token, relation: 'nsubj' } : token;
  });
}

/** No auxiliary, an object besides the subject, and whom it goes to or what is said: only 'Chadians granted asylum' is a headline's passive. */
function isActive(tokens: readonly Token[], verb: number): boolean {
  const { tag = '', text = '' } = tokens[verb] ?? {};
  if (tag !== 'VBN' || !text.endsWith('ed')) return false;
  const below = tokens.filter(({ head }) => head === verb);
  const relations = below.map(({ relation }) => relation);
  if (relations.some((relation) => relation.startsWith('aux'))) return false;
  if (!relations.includes('nsubj:pass') || !relations.includes('obj')) return false;
  const prepositions = below
    .filter(({ relation }) => relation.startsWith('obl'))
    .map((oblique) => introducing(tokens, oblique));
  return (relations.includes('ccomp') || prepositions.includes('to')) && !prepositions.includes('by');
}

function introducing(tokens: readonly Token[], phrase: Token): string {
  const at = tokens.indexOf(phrase);
  return tokens.find(({ head, relation }) => head === at && relation === 'case')?.text.toLowerCase() ?? '';
}
